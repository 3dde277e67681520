using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Everything on one page before the signature; the signature asks who you are, for this one signature.</summary>
public sealed class GranskaModel(CaseGate gate, Credentials credentials, RegionSignIn region, ClinicClock clock)
    : CasePageModel(gate)
{
    private const string NotSigned = "Utlåtandet är inte signerat.";

    [BindProperty]
    public GranskaInput Input { get; set; } = new();

    [BindProperty]
    public PasskeyInput Passkey { get; set; } = new();

    /// <summary>What she has shown at the region's sign-in for this signature, sealed.</summary>
    [TempData(Key = RegionRounds.Proof)]
    public string? Shown { get; set; }

    /// <summary>Why she has shown nothing there.</summary>
    [TempData(Key = RegionRounds.Refusal)]
    public string? NotShown { get; set; }

    /// <summary>The region's sign-in, where the page leads to by itself.</summary>
    public string? Leaving { get; private set; }

    /// <summary>Whether she came by the region's sign-in: then she confirms by it, too.</summary>
    public bool IsByRegion => Me.Method == SignInMethod.Region;

    /// <summary>When she showed who she is for this signature; null when she has not yet.</summary>
    public DateTimeOffset? ShownAt { get; private set; }

    public bool AsksForCode { get; private set; }

    /// <summary>What her passkey is asked for this signature; null when she has none or may not sign now.</summary>
    public PasskeyAsked? Asked { get; private set; }

    private string About => Proof.Signing(Pass.CaseId, Input.Version, Input.Fingerprint);

    [Needs(CaseAction.ReadUtlatande)]
    public async Task OnGetAsync()
    {
        if (StoredNames.Find<RegionRefusal>(NotShown) is { } why)
        {
            ModelState.AddModelError("", RegionRefusals.All[why].Sentence);
        }

        await OpenAsync();
    }

    [Needs(CaseAction.Sign)]
    [ByLocalSecret]
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
    [ByLocalSecret]
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

    /// <summary>To the region's sign-in, for this signature.</summary>
    [Needs(CaseAction.Sign)]
    public async Task<IActionResult> OnPostLegitimeraAsync()
    {
        ModelState.Clear();
        Leaving = IsByRegion ? await HttpContext.LeaveAsync(region.ToSign(Me.Actor, About, To.SignatureOf(Pass.CaseId))) : null;
        if (Leaving is null)
        {
            ModelState.AddModelError("", IsByRegion ? $"{RegionRefusals.All[RegionRefusal.Unreachable].Sentence} {NotSigned}"
                : $"Du signerar på det sätt som du loggade in. {NotSigned}");
            return await AgainAsync();
        }

        await OpenAsync();
        return Page();
    }

    /// <summary>Back from the region's sign-in: the signature.</summary>
    [Needs(CaseAction.Sign)]
    public async Task<IActionResult> OnPostRegionAsync()
    {
        ModelState.Clear();
        var shown = await region.UseAsync(Input.Shown, Me.Actor.Id, About, Cancel);
        if (shown.Proof is not { } proof)
        {
            ModelState.AddModelError("", $"Legitimeringen gäller inte den här signaturen längre. Legitimera dig igen. {NotSigned}");
            return await AgainAsync();
        }

        return await SignAsync(proof);
    }

    protected override async Task OpenAsync()
    {
        await base.OpenAsync();
        if (IsByRegion)
        {
            ShownAt = region.ShownAt(Shown ?? "", Me.Actor.Id,
                Proof.Signing(Pass.CaseId, Opened.Case.WorkingVersion, Opened.Fingerprint));
            TempData.Keep(RegionRounds.Proof);
        }
        else if (May(CaseAction.Sign).IsAllowed)
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

    /// <summary>What the region's sign-in showed, sealed for this signature.</summary>
    public string Shown { get; set; } = "";
}

public sealed class GranskaValidator : AbstractValidator<GranskaInput>
{
    public GranskaValidator()
    {
        RuleFor(input => input.Password).NotEmpty().WithMessage("Skriv ditt lösenord för att signera.");
        RuleFor(input => input.Code).MaximumLength(64).WithMessage("Koden är för lång.");
    }
}
