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
public sealed class GranskaModel(CaseGate gate, UserManager<StaffAccount> accounts, Guesses guesses, ClinicClock clock)
    : CasePageModel(gate)
{
    [BindProperty]
    public GranskaInput Input { get; set; } = new();

    [Needs(CaseAction.ReadUtlatande)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.Sign)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && await ConfirmAsync() is { IsRight: false } refused)
        {
            ModelState.AddModelError("Input.Password", refused.InWords("Lösenordet stämmer inte.", clock) + " Utlåtandet är inte signerat.");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var result = await Gate.SignAsync(Pass, Input.Fingerprint, Cancel);
        return result.IsDone ? ToOverview("Utlåtandet är signerat.") : await AgainAsync(result);
    }

    private async Task<GuessVerdict> ConfirmAsync()
    {
        var account = (await accounts.FindByIdAsync(Me.Actor.Id.ToString()))!;
        return await guesses.JudgeAsync(
            Guess.Inside(account.Id), () => accounts.CheckPasswordAsync(account, Input.Password), Cancel);
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
