using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Mail;

/// <summary>The link that lets somebody in: a letter to her alone where there is mail, else something to show an administrator.</summary>
public sealed class InvitationLink(SiteAddress site, MailSettings settings, MailPost post)
{
    /// <summary>Hands it over. It is in no table, so it goes now or not at all.</summary>
    /// <returns>The address to show, null where it went or should have gone by mail; and what became of that in a sentence.</returns>
    public async Task<(string? Shown, string Told)> HandOverAsync(string secret, string email, HttpRequest request,
        CancellationToken cancel)
    {
        var link = Of(secret, request);
        if (!settings.IsOn)
        {
            return (link, "");
        }

        var letter = new Letter($"<{Guid.NewGuid():N}@{settings.Site?.IdnHost ?? LetterText.HostWithoutAddress}>", email,
            "Sjukersättning: välj ditt lösenord",
            string.Join('\n',
                "En administratör har gjort en länk med vilken du väljer ditt lösenord och sätter upp din inloggning:", "", link, "",
                FormattableString.Invariant($"Den gäller en gång, i {Invitation.Lasts.TotalHours} timmar."),
                "Hade du ett lösenord förut gäller det inte längre, och inte heller dina engångskoder och passkeys.",
                "Har du inte väntat dig det här: fråga administratören och använd inte länken."));
        return await post.SendAsync(letter, cancel) is null
            ? (null, $"Länken är skickad till {email}. Den visas inte här.")
            : (null, $"Länken gick inte att skicka till {email}. Kontrollera adressen och gör en ny inbjudan.");
    }

    /// <summary>The whole address; only its path where the program's own address is not set.</summary>
    private string Of(string secret, HttpRequest request) => site.Of(To.Invitation(secret), request) ?? To.Invitation(secret);
}
