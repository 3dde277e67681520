using Sjukersattning.Data.Notices;
using Sjukersattning.Tests.Mail;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Notices;

public sealed class LetterTextTests
{
    private static readonly NoticeLine First = new(Guid.NewGuid(), Guid.NewGuid(), "26-0017",
        "Utlåtandet är signerat. Patienten ska informeras.", DateTimeOffset.UnixEpoch, false);
    private static readonly NoticeLine Second = First with
    {
        CaseId = Guid.NewGuid(),
        CaseNumber = "26-0018",
        Sentence = "Försäkringskassans beslut är registrerat.",
    };

    [Fact]
    public void Of_WhenItGoesAtOnce_NamesTheCaseAndLeadsThere()
    {
        var id = Guid.NewGuid();
        var letter = Write(new OutgoingLetter(id, "kurator@clinic.example", false, DateTimeOffset.UnixEpoch, [First]),
            "https://clinic.example/sjuk/");
        Assert.Equal(($"<{id:N}@clinic.example>", "kurator@clinic.example", $"Ärende 26-0017: {First.Sentence}"),
            (letter.MessageId, letter.To, letter.Subject));
        Assert.Equal(
            [First.Sentence, "", $"https://clinic.example/sjuk/arenden/{First.CaseId}", "",
                "Brevet innehåller inga uppgifter om patienten. Under Konto väljer du hur ofta du får e-post: " +
                    "https://clinic.example/sjuk/konto"],
            letter.Body.Split('\n'));
    }

    [Fact]
    public void Of_WhenItIsDaily_HasALinePerNotice()
    {
        var letter = Write(new OutgoingLetter(Guid.NewGuid(), "kurator@clinic.example", true, DateTimeOffset.UnixEpoch, [First, Second]),
            "https://clinic.example");
        Assert.Equal("Sjukersättning: 2 nya notiser", letter.Subject);
        Assert.Equal(
            [$"Ärende 26-0017: {First.Sentence} https://clinic.example/arenden/{First.CaseId}",
                $"Ärende 26-0018: {Second.Sentence} https://clinic.example/arenden/{Second.CaseId}", ""],
            letter.Body.Split('\n').Take(3));
    }

    [Fact]
    public void Of_WhenItIsDailyWithOneNotice_SaysOne() =>
        Assert.Equal("Sjukersättning: 1 ny notis",
            Write(new OutgoingLetter(Guid.NewGuid(), "kurator@clinic.example", true, DateTimeOffset.UnixEpoch, [First]), "").Subject);

    [Theory]
    [InlineData("", "sjukersattning.local")]
    [InlineData("http://localhost:5080", "localhost")]
    [InlineData("https://sjukersättning.example", "xn--sjukersttning-hfb.example")]
    public void Of_WhereverTheProgramIs_HasANameInAscii(string address, string host) =>
        Assert.EndsWith($"@{host}>",
            Write(new OutgoingLetter(Guid.NewGuid(), "kurator@clinic.example", false, DateTimeOffset.UnixEpoch, [First]),
                address).MessageId, StringComparison.Ordinal);

    private static Letter Write(OutgoingLetter letter, string address) =>
        new LetterText(MailSettingsTests.Read(("Folder", "post"), ("From", "a@clinic.example"), ("Site:Address", address))).Of(letter);
}
