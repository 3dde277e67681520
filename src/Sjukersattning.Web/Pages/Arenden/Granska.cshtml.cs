using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Everything on one page before the signature; the signature asks who you are, for this one signature.</summary>
public sealed class GranskaModel(CaseGate gate, UserManager<StaffAccount> accounts) : CasePageModel(gate)
{
    [BindProperty]
    public GranskaInput Input { get; set; } = new();

    [Needs(CaseAction.ReadUtlatande)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.Sign)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && !await ConfirmAsync())
        {
            ModelState.AddModelError("Input.Password", "Lösenordet stämmer inte. Utlåtandet är inte signerat.");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var result = await Gate.SignAsync(Pass, Input.Fingerprint, Cancel);
        return result.IsDone ? ToOverview("Utlåtandet är signerat.") : await AgainAsync(result);
    }

    private async Task<bool> ConfirmAsync()
    {
        var account = (await accounts.FindByIdAsync(Me.Actor.Id.ToString()))!;
        if (await accounts.IsLockedOutAsync(account))
        {
            return false;
        }

        if (await accounts.CheckPasswordAsync(account, Input.Password))
        {
            return true;
        }

        await accounts.AccessFailedAsync(account);
        return false;
    }
}

public sealed class GranskaInput
{
    public string Fingerprint { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

public sealed class GranskaValidator : AbstractValidator<GranskaInput>
{
    public GranskaValidator() => RuleFor(input => input.Password).NotEmpty().WithMessage("Skriv ditt lösenord för att signera.");
}
