using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Mail;

/// <summary>The link that lets somebody in: as a whole address, and as a letter to her where there is mail.</summary>
public sealed class InvitationLink(SiteAddress site, MailSettings settings, MailPost post)
{
    /// <summary>The whole address; only its path where the program's own address is not set.</summary>
    public string Of(string secret, HttpRequest request) => site.Of(To.Invitation(secret), request) ?? To.Invitation(secret);

    /// <summary>Sends it to the person herself. It is in no table, so it goes now or not at all.</summary>
    /// <returns>What became of it in a sentence; empty when there is no mail.</returns>
    public async Task<string> MailAsync(string link, string email, CancellationToken cancel)
    {
        if (!settings.IsOn)
        {
            return "";
        }

        var letter = new Letter($"<{Guid.NewGuid():N}@{settings.Site?.IdnHost ?? LetterText.HostWithoutAddress}>", email,
            "Sjukersättning: välj ditt lösenord",
            string.Join('\n',
                "En administratör har gjort en länk med vilken du väljer ditt lösenord och sätter upp din inloggning:", "", link, "",
                FormattableString.Invariant($"Den gäller en gång, i {Invitation.Lasts.TotalHours} timmar."),
                "Hade du ett lösenord förut gäller det inte längre, och inte heller dina engångskoder och passkeys.",
                "Har du inte väntat dig det här: fråga administratören och använd inte länken."));
        return await post.SendAsync(letter, cancel) is null
            ? $"Den är också skickad till {email}."
            : "Den gick inte att skicka med e-post.";
    }
}
