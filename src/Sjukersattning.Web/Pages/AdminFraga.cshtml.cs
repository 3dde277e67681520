using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Pages;

/// <summary>Asks before somebody is put out: her account switched off, or all that she signs in with.</summary>
public sealed class AdminFragaModel(AccountKeeping accounts, AccountEntry entry, InvitationLink link) : StaffPageModel
{
    public KeptAccount Account { get; private set; } = null!;

    /// <summary>Whether the account is to be switched off; else its owner is to begin anew.</summary>
    public bool Closes { get; private set; }

    /// <summary>The link that lets her in, where it is shown, and what became of it; null until it is made.</summary>
    public (string? Shown, string Told)? Invited { get; private set; }

    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task<IActionResult> OnGetAsync(Guid konto, string atgard) =>
        await ReadAsync(konto, atgard) ? Page() : NotFound();

    /// <summary>The same again makes a link again: one that a lost answer held is dead.</summary>
    [NeedsRight(StaffAction.KeepAccounts)]
    [MayRepeat]
    public async Task<IActionResult> OnPostAsync(Guid konto, string atgard)
    {
        if (!await ReadAsync(konto, atgard))
        {
            return NotFound();
        }

        if (Account.Decides)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        if (!Closes)
        {
            if (await entry.RenewAsync(Right, konto, Cancel) is not { } secret)
            {
                return NotFound();
            }

            Invited = await link.HandOverAsync(secret, Account.Details.Email, Request, Cancel);
            return Page();
        }

        if (Account.IsActive && await entry.CloseAsync(Right, konto, Cancel) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        Notice = $"Kontot för {Account.Details.Name} är avstängt.";
        return LocalRedirect(To.Accounts);
    }

    /// <summary>Whether an address asks about closing the account, or else about a new invitation; null when it asks nothing.</summary>
    private static bool? IsClosing(Guid accountId, string action) => $"{To.StaffAccount(accountId)}/{action}" switch
    {
        var address when address == To.CloseAccount(accountId) => true,
        var address when address == To.InviteAnew(accountId) => false,
        _ => null,
    };

    /// <summary>Reads whom it is about, and what is asked; false when there is no such account or question.</summary>
    private async Task<bool> ReadAsync(Guid accountId, string action)
    {
        if (IsClosing(accountId, action) is not { } closes
            || await accounts.FindAsync(Right, accountId, Cancel) is not { IsWhole: true } account)
        {
            return false;
        }

        (Account, Closes) = (account, closes);
        return true;
    }
}
