using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Web.Rendering;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Rendering;

/// <summary>The letter about where things stand, read as the patient's own program reads it.</summary>
public sealed class PdfStatusLetterTests(TestClinic clinic) : PdfFileTests, IClassFixture<TestClinic>
{
    private static readonly Dictionary<string, (Func<CaseStory> Story, string Says, string Never)> Stories = new()
    {
        ["signed"] = (Signed, "inte skickat till Försäkringskassan än", "Vi har skickat"),
        ["sent"] = (
            () => Signed().Enter(14, RegistrationKind.Sent), "har skickat läkarutlåtandet till Försäkringskassan den 15 januari 2026",
            "inte skickat"),
        ["sent by herself, nobody knows when"] = (
            () => Signed().Enter(30, RegistrationKind.Sent,
                told => told with { Day = ToldDay.Unknown, SentBy = SendingWay.Patient }),
            "du själv har skickat läkarutlåtandet till Försäkringskassan.", "okänt"),
        ["being replaced"] = (() => Signed().Replace(30), "nya versionen", "inte skickat"),
        ["sent, answer signed"] = (
            () => Applied().Enter(21, RegistrationKind.Sent).Ask(30, "11.1").Complemented(35),
            "Vårt svar på Försäkringskassans frågor är klart, och vi skickar det till dem.", "inte skickat till Försäkringskassan än"),
        ["never registered as sent, answer signed"] = (
            () => Applied().Ask(30, "11.1").Complemented(35), "Försäkringskassan har läkarutlåtandet.", "1177"),
        ["sent, answer sent by herself"] = (
            () => Applied().Enter(21, RegistrationKind.Sent).Ask(30, "11.1").Complemented(35).Enter(36, RegistrationKind.Sent,
                told => told with { SentBy = SendingWay.Patient }),
            "Vi har skickat läkarutlåtandet till Försäkringskassan den 22 januari 2026", "inte skickat"),
        ["sent, replaced"] = (
            () => Signed().Enter(14, RegistrationKind.Sent).Replaced(30), "Den nya versionen är inte skickad än.", "1177"),
        ["waiting for the decision"] = (
            () => Applied().Enter(21, RegistrationKind.Sent), "Försäkringskassan prövar ditt ärende", "Vi räkna"),
        ["waiting for the application"] = (
            () => Signed().Enter(14, RegistrationKind.Sent).Enter(15, RegistrationKind.Information), "Du ansöker själv", "Vi räkna"),
        ["withdrawn"] = (
            () => Decided(Beslutsutfall.Atertagen), "Ring oss om du tänker ansöka igen.", "beslutet är fel"),
        ["written off"] = (
            () => Decided(Beslutsutfall.Avskriven), "Ring oss om du tänker ansöka igen.", "Försäkringskassan har beslutat"),
        ["revoked"] = (
            () => Applied().Ask(30, "11.1").Revoke(31), "gäller inte. Ansökan är gjord", "Utlåtandet är signerat"),
        ["answer begun, nothing asked any longer"] = (
            () => Applied().Ask(30, "11.1").Complement(31).Takes(32, 1), "läkaren avgör om den behövs", "Svaret skrivs"),
        ["replacing, told before the decision"] = (
            () => Applied().Enter(40, RegistrationKind.Kommunicering, told => told with { LastDay = Day(55) }).Replace(41),
            "Ring oss, så går vi igenom brevet med dig", "Vi räkna"),
        ["told before the decision"] = (
            () => Applied().Enter(40, RegistrationKind.Kommunicering, told => told with { LastDay = Day(55) }),
            "rätt att svara innan den beslutar, senast den 25 februari 2026", "skickar sitt beslut"),
        ["told before the decision, no last day known"] = (
            () => Applied().Enter(40, RegistrationKind.Kommunicering), "rätt att svara innan den beslutar.", "okänt"),
        ["begun by Försäkringskassan, being reviewed"] = (
            () => Klart(Initiator.Forsakringskassan), "Du behöver inte ansöka", "hur du ansöker"),
        ["begun by Försäkringskassan, signed"] = (
            () => SignedFor(Initiator.Forsakringskassan), "Du behöver inte ansöka", "När du har ansökt"),
        ["begun by Försäkringskassan, sent"] = (
            () => SignedFor(Initiator.Forsakringskassan).Enter(14, RegistrationKind.Sent), "skickar sitt beslut", "ansökan"),
    };

    public static TheoryData<string> StoryNames => [.. Stories.Keys];

    [Theory]
    [MemberData(nameof(StoryNames))]
    public async Task Letter_OfACase_SaysWhatIsKnown_AndNothingElse(string story)
    {
        var (make, says, never) = Stories[story];

        var letter = Read(await CaseInAsync(CaseStatus.Signed) with { Case = make().Case });

        Assert.Contains(says, letter, StringComparison.Ordinal);
        Assert.DoesNotContain(never, letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_InEveryStatus_SaysOnlyWhatThePatientMayBeTold()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            var opened = await CaseInAsync(status);
            var letter = Read(opened);
            Assert.Contains(opened.Patient.Name, letter, StringComparison.Ordinal);
            Assert.Contains(opened.Case.Number, letter, StringComparison.Ordinal);
            Assert.Contains($"Ring oss på {opened.Unit.Telefonnummer}", letter, StringComparison.Ordinal);
            Assert.DoesNotContain(opened.Patient.Personnummer.ToString(), letter, StringComparison.Ordinal);
            Assert.DoesNotContain(opened.Case.NextStep.What, letter, StringComparison.Ordinal);
            Assert.All(Texts(opened.Written.Sheet), text => Assert.DoesNotContain(text, letter, StringComparison.Ordinal));
            Assert.Equal(StatusNames.Open.Contains(status),
                letter.Contains(CollapseSpaces(opened.Case.NextStep.TellPatient), StringComparison.Ordinal));
            Assert.Equal(StatusNames.Open.Contains(status), letter.Contains("Det här händer sedan", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Letter_WhenTheDayIsStillToCome_NamesIt()
    {
        var opened = await CaseInAsync(CaseStatus.BeingWritten);
        var by = opened.Case.NextStep.By;
        Assert.Contains($"senast den {by.Day} ", Read(opened with { Facts = opened.Facts with { Today = by } }), StringComparison.Ordinal);
        Assert.DoesNotContain("längre tid", Read(opened with { Facts = opened.Facts with { Today = by } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_WhenTheDayHasPassed_SaysSo()
    {
        var opened = await CaseInAsync(CaseStatus.BeingWritten);
        var late = opened with { Facts = opened.Facts with { Today = opened.Case.NextStep.By.AddDays(1) } };
        Assert.Contains("Det har tyvärr tagit längre tid", Read(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_WhenTheCaseIsCancelled_SaysNothingOfWhy()
    {
        var opened = await CaseInAsync(CaseStatus.Cancelled);
        var letter = Read(opened);
        Assert.Contains("är avbrutet", letter, StringComparison.Ordinal);
        Assert.DoesNotContain(opened.Case.CancelReason!.Value.Swedish(), letter, StringComparison.OrdinalIgnoreCase);
    }

    [ToolFact("pdfinfo")]
    public async Task Letter_FitsOnePageAndIsTagged()
    {
        var file = Save(PdfStatusLetter.Draw(await CaseInAsync(CaseStatus.Decided)));
        var facts = Run("pdfinfo", file);
        Assert.Matches(@"Pages:\s+1\n", facts);
        Assert.Matches(@"Tagged:\s+yes", facts);
    }

    private static IEnumerable<string> Texts(AnswerSheet sheet) =>
        sheet.Form.Questions
            .SelectMany(question => sheet[question].Parts)
            .Select(part => CollapseSpaces(part.Value))
            .Where(text => text.Length > 20);

    private async Task<OpenedCase> CaseInAsync(CaseStatus status)
    {
        var koordinator = await clinic.ActorAsync("koordinator");
        var id = await clinic.InDatabaseAsync(
            db => Task.FromResult(db.Cases.Where(c => c.UnitId == koordinator.UnitId && c.Status == status)
                .OrderBy(c => c.Number)
                .Select(c => c.Id).First()));
        return await clinic.ReadAsync(koordinator, id);
    }

    private static string Read(OpenedCase opened) => CollapseSpaces(PdfText.Of(PdfStatusLetter.Draw(opened)));

    private string Save(byte[] pdf)
    {
        var file = Path.Combine(Folder.FullName, "letter.pdf");
        File.WriteAllBytes(file, pdf);
        return file;
    }
}
