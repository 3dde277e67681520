using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Web.Mail;

/// <summary>
/// Letters about accounts, roles and HSA-ids, to those concerned. What they tell stands on pages too, so one that does not go
/// is not missed.
/// </summary>
public sealed class AccountLetters(MailSettings settings, MailPost post)
{
    /// <summary>To those who can say yes or no.</summary>
    public Task RoleAskedAsync(IReadOnlyList<string> deciders, CancellationToken cancel) => SendAsync(deciders,
        "Sjukersättning: något väntar på ditt svar", "En administratör har begärt en roll eller ett nytt HSA-id på din enhet. Det gäller " +
        $"först när du har godkänt det, på sidan Roller.{(settings.AddressOf(To.Roles) is { } page ? $"\n\n{page}" : "")}", cancel);

    /// <summary>To who asked and to whom it is about.</summary>
    public Task RoleDecidedAsync(RoleRequestLine line, bool isYes, string decider, string reason, IReadOnlyList<string> to,
        CancellationToken cancel) => SendAsync(to, "Sjukersättning: svar om en roll eller ett HSA-id",
        $"{line.Name}, {line.InWords}: {line.Answer(isYes)} av {decider}.{(isYes ? "" : $"\n\nSkäl: {reason}")}", cancel);

    /// <summary>To the address of whose account it is.</summary>
    /// <param name="hsaId">Empty when it was taken away.</param>
    public Task HsaIdTypedAsync(string email, string hsaId, bool isAsked, CancellationToken cancel) => SendAsync([email],
        "Sjukersättning: ditt HSA-id", $"En administratör har {(hsaId.Length == 0 ? "tagit bort HSA-id:t på ditt konto"
            : isAsked ? $"begärt att HSA-id {hsaId} ska gälla för ditt konto. Det gäller först när verksamhetschefen har godkänt det"
            : $"skrivit in HSA-id {hsaId} för ditt konto, och det gäller nu")}. HSA-id öppnar kontot genom regionens inloggning. Är det " +
        "inte ditt: säg genast till verksamhetschefen.", cancel);

    /// <summary>To the address that somebody signed in with before.</summary>
    public Task EmailChangedAsync(string earlier, CancellationToken cancel) => SendAsync([earlier],
        "Sjukersättning: din e-postadress är ändrad",
        "En administratör har ändrat e-postadressen som du loggar in med. Har du inte bett om det: säg genast till verksamhetschefen.",
        cancel);

    private async Task SendAsync(IReadOnlyList<string> to, string subject, string text, CancellationToken cancel)
    {
        foreach (var address in settings.IsOn ? to : [])
        {
            await post.SendAsync(new Letter($"<{Guid.NewGuid():N}@{settings.Site?.IdnHost ?? LetterText.HostWithoutAddress}>", address,
                subject, text), cancel);
        }
    }
}
