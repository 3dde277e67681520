using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Everything on one page before the signature; the signature asks who you are, for this one signature.</summary>
public sealed class GranskaModel(CaseGate gate, Credentials credentials, ClinicClock clock) : CasePageModel(gate)
{
    private const string NotSigned = "Utlåtandet är inte signerat.";

    [BindProperty]
    public GranskaInput Input { get; set; } = new();

    [BindProperty]
    public PasskeyInput Passkey { get; set; } = new();

    public bool AsksForCode { get; private set; }

    /// <summary>What her passkey is asked for this signature; null when she has none or may not sign now.</summary>
    public PasskeyAsked? Asked { get; private set; }

    private string About => Proof.Signing(Pass.CaseId, Input.Version, Input.Fingerprint);

    [Needs(CaseAction.ReadUtlatande)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.Sign)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var shown = await credentials.ConfirmAsync(Me.Actor.Id, Input.Password, Input.Code, About, Cancel);
        if (shown.Proof is not { } proof)
        {
            var (field, sentence) = shown.Why switch
            {
                NotProven.Wrong when Input.Code.Length == 0 => ("Input.Password", "Lösenordet stämmer inte."),
                NotProven.Wrong => ("Input.Password", "Lösenordet eller koden stämmer inte."),
                NotProven.Locked => ("Input.Password", shown.ToHerself(clock)),
                _ => ("Input.Code", shown.ToHerself(clock)),
            };
            ModelState.AddModelError(field, $"{sentence} {NotSigned}");
            return await AgainAsync();
        }

        return await SignAsync(proof);
    }

    [Needs(CaseAction.Sign)]
    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        ModelState.Clear();
        var shown = await credentials.JudgePasskeyAsync(HttpContext, Passkey.Credential, Passkey.Challenge, Me.Actor.Id, About,
            Cancel);
        if (shown.Proof is not { } proof)
        {
            ModelState.AddModelError("",
                $"{(shown.Why is NotProven.TooOld ? shown.ToHerself(clock) : "Passkeyn är inte din, eller svarade inte rätt.")} " +
                    NotSigned);
            return await AgainAsync();
        }

        return await SignAsync(proof);
    }

    protected override async Task OpenAsync()
    {
        await base.OpenAsync();
        if (May(CaseAction.Sign).IsAllowed)
        {
            AsksForCode = await credentials.AsksForCodeAsync(Me.Actor.Id, Cancel);
            Asked = await credentials.AskAsync(HttpContext, Me.Actor.Id,
                Proof.Signing(Pass.CaseId, Opened.Case.WorkingVersion, Opened.Fingerprint), Cancel);
        }
    }

    private async Task<IActionResult> SignAsync(Proof proof)
    {
        var result = await Gate.SignAsync(Pass, Input.Fingerprint, proof, Cancel);
        return result.IsDone ? ToOverview("Utlåtandet är signerat.") : await AgainAsync(result);
    }
}

public sealed class GranskaInput
{
    public string Fingerprint { get; set; } = "";

    public int Version { get; set; }

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [DataType(DataType.Password)]
    [ReadAsMeant]
    public string Code { get; set; } = "";
}

public sealed class GranskaValidator : AbstractValidator<GranskaInput>
{
    public GranskaValidator()
    {
        RuleFor(input => input.Password).NotEmpty().WithMessage("Skriv ditt lösenord för att signera.");
        RuleFor(input => input.Code).MaximumLength(64).WithMessage("Koden är för lång.");
    }
}
