using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class LoggaInModel(Credentials credentials, ClinicClock clock, DemoClinic demo, SignInSettings settings,
    RegionSignIn region, HeldForms held, IConfiguration configuration, IHostEnvironment environment, IDataProtectionProvider protection)
    : PageModel
{
    private const string Wrong = "E-postadressen, lösenordet eller koden stämmer inte. Efter fem fel får du vänta en stund.";
    private const string WrongPasskey = "Det gick inte att logga in med den passkeyn. Försök igen, eller logga in med lösenord.";

    [BindProperty]
    public LoggaInInput Input { get; set; } = new();

    [BindProperty]
    public PasskeyInput Passkey { get; set; } = new();

    [BindProperty(Name = "till", SupportsGet = true)]
    public string? Till { get; set; }

    /// <summary>A form that was sent without a session, sealed.</summary>
    [BindProperty(Name = KeptForm.Field)]
    public string? Kvar { get; set; }

    /// <summary>The same, opened for the one who filled it in and is signed in again.</summary>
    public KeptForm? Kept { get; private set; }

    /// <summary>A sentence to show on the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The region's own sign-in, where the page leads to by itself.</summary>
    public string? Leaving { get; private set; }

    public SignInSettings Settings => settings;

    public IReadOnlyList<(string Email, string Label)> Demo =>
        settings.Local && Commands.DemoIsOn(configuration, environment) ? DemoClinic.SignIns : [];

    /// <summary>What the page asks whoever has a passkey; each drawn page asks anew.</summary>
    public async Task<PasskeyAsked> AskAsync() => (await credentials.AskAsync(HttpContext, null, "", HttpContext.RequestAborted))!;

    /// <param name="vantar">A form that waited while its writer was at the region's sign-in, or set up another factor.</param>
    [ForAnyone]
    public async Task<IActionResult> OnGetAsync(Guid? vantar)
    {
        if (vantar is not { } form || HttpContext.Features.Get<SignedIn>() is not { } me)
        {
            return Page();
        }

        if (me.Owes != Owed.Nothing)
        {
            return LocalRedirect(To.Account);
        }

        Kvar = await held.FindAsync(form, me.Actor.Id, HttpContext.RequestAborted);
        if (await ResumeAsync(me) is { } page)
        {
            return page;
        }

        await held.ForgetAsync(Kvar ?? "", HttpContext.RequestAborted);
        return LocalRedirect(To.Home);
    }

    /// <summary>To the region's own sign-in.</summary>
    [ForAnyone]
    public Task<IActionResult> OnPostRegionAsync() => LeaveAsync("");

    /// <summary>The same with a form that waits here meanwhile.</summary>
    [ForAnyone]
    public Task<IActionResult> OnPostVantaAsync() => LeaveAsync(KeptForm.Open(protection, Kvar ?? "") is null ? "" : Kvar!);

    [ForAnyone]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var shown = await credentials.SignInAsync(Input.Email, Input.Password, Input.Code, id => HttpContext.GuessAtSignIn(Input.Email, id),
            HttpContext.RequestAborted);
        return shown.Proof is { } proof ? await EnterAsync(proof, Wrong)
            : shown.Why is NotProven.CodeMissing
                ? Refuse("Input.Code", "Skriv koden från din app, eller en återställningskod. Har du en passkey: välj den.")
            : shown.Why is NotProven.CodeUsed ? Refuse("Input.Code", shown.ToHerself(clock))
            : Refuse("Input.Password", shown.Why is NotProven.Locked ? shown.ToHerself(clock) : Wrong);
    }

    [ForAnyone]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        ModelState.Clear();
        var shown = await credentials.JudgePasskeyAsync(HttpContext, Passkey.Credential, Passkey.Challenge, null, "",
            HttpContext.RequestAborted);
        return shown.Proof is { } proof ? await EnterAsync(proof, WrongPasskey)
            : Refuse("", shown.Why is NotProven.TooOld ? shown.ToHerself(clock) : WrongPasskey);
    }

    [ForAnyone]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostDemoAsync(string email)
    {
        ModelState.Clear();
        return Demo.Count > 0 && await demo.ProveAsync(email) is { } proof ? await EnterAsync(proof, Wrong) : NotFound();
    }

    private async Task<IActionResult> LeaveAsync(string sealedForm)
    {
        ModelState.Clear();
        if (settings.Region is null)
        {
            return NotFound();
        }

        var round = await region.ToSignInAsync(Url.IsLocalUrl(Till) ? Till! : To.Home, sealedForm, HttpContext.RequestAborted);
        Leaving = await HttpContext.LeaveAsync(round);
        if (Leaving is not null)
        {
            return Page();
        }

        await held.ForgetAsync(sealedForm, HttpContext.RequestAborted);
        return LocalRedirect(To.SignInRefused(RegionRefusal.Unreachable.Stored()));
    }

    private async Task<IActionResult> EnterAsync(Proof proof, string refusal)
    {
        if (await HttpContext.StartSessionAsync(proof) is not { } me)
        {
            return Refuse("Input.Password", refusal);
        }

        if (proof.Method == SignInMethod.PasswordAndRecoveryCode)
        {
            Notice = "Återställningskoden är använd och gäller inte igen. Under Konto ser du hur många du har kvar.";
        }

        return await ResumeAsync(me) ?? LocalRedirect(me.Owes != Owed.Nothing ? To.Account : Url.IsLocalUrl(Till) ? Till! : To.Home);
    }

    /// <summary>The page with the form that waited; null when there is none for her.</summary>
    private async Task<IActionResult?> ResumeAsync(SignedIn me)
    {
        if (KeptForm.Open(protection, Kvar ?? "") is not { } kept)
        {
            return null;
        }

        if (kept.AccountId != me.Actor.Id)
        {
            Notice = "Det som inte hann sparas hör till den som skrev det och följde inte med.";
            return null;
        }

        if (me.Owes != Owed.Nothing)
        {
            await held.HoldAsync(Kvar!, me.Actor.Id, HttpContext.RequestAborted);
            Notice = $"Det du skrev finns kvar i {HeldForms.KeptForAccount.TotalHours:0} timmar. Gör först klart din inloggning här, så "
                + "går du vidare till det.";
            return null;
        }

        Kept = kept;
        return Page();
    }

    private PageResult Refuse(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return Page();
    }
}

public sealed class LoggaInInput
{
    [ReadAsMeant]
    public string Email { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>Good for one sign-in, and never shown again: a password of a kind.</summary>
    [DataType(DataType.Password)]
    [ReadAsMeant]
    public string Code { get; set; } = "";
}

public sealed class LoggaInValidator : AbstractValidator<LoggaInInput>
{
    public LoggaInValidator()
    {
        RuleFor(input => input.Email)
            .NotEmpty()
            .WithMessage("Skriv din e-postadress.")
            .MaximumLength(256)
            .WithMessage("E-postadressen är för lång.");
        RuleFor(input => input.Password)
            .NotEmpty()
            .WithMessage("Skriv ditt lösenord.")
            .MaximumLength(256)
            .WithMessage("Lösenordet är för långt.");
        RuleFor(input => input.Code).MaximumLength(64).WithMessage("Koden är för lång.");
    }
}
