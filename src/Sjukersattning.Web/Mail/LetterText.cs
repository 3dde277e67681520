using System.Globalization;
using Sjukersattning.Data.Notices;

namespace Sjukersattning.Web.Mail;

/// <summary>What letters say: case numbers, what has happened and links; never anything about the patient.</summary>
public sealed class LetterText(MailSettings settings)
{
    internal const string HostWithoutAddress = "sjukersattning.local";

    /// <summary>A letter of the outbox as it is sent. Its name is the same at every attempt.</summary>
    public Letter Of(OutgoingLetter letter) => new(
        $"<{letter.Id:N}@{settings.Site?.IdnHost ?? HostWithoutAddress}>", letter.To, letter.IsDigest
            ? DigestSubject(letter.Notices.Count)
            : Subject(letter.Notices[0]), string.Join('\n',
        [
            .. letter.IsDigest
                ? letter.Notices.Select(notice => $"{Subject(notice)} {LinkTo(notice)}")
                : [letter.Notices[0].Sentence, "", LinkTo(letter.Notices[0])],
            "",
            $"Brevet innehåller inga uppgifter om patienten. Under Konto väljer du hur ofta du får e-post: {Link(To.Account)}",
        ]));

    private static string Subject(NoticeLine notice) => $"Ärende {notice.CaseNumber}: {notice.Sentence}";

    private static string DigestSubject(int count) =>
        count == 1 ? "Sjukersättning: 1 ny notis" : string.Create(CultureInfo.InvariantCulture, $"Sjukersättning: {count} nya notiser");

    private string LinkTo(NoticeLine notice) => Link(To.Case(notice.CaseId));

    private string Link(string path) => settings.AddressOf(path) ?? path;
}
