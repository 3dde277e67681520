using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class LoggaInModel(UserManager<StaffAccount> accounts, Guesses guesses, ClinicClock clock, IConfiguration configuration,
    IHostEnvironment environment, IDataProtectionProvider protection) : PageModel
{
    private const string Wrong = "E-postadressen eller lösenordet stämmer inte. Efter fem fel får du vänta en stund.";

    // A hash nobody has the password of: an unknown address costs as much time as a known one.
    private static readonly string Nobody = new PasswordHasher<StaffAccount>().HashPassword(new StaffAccount(), Guid.NewGuid().ToString());

    [BindProperty]
    public LoggaInInput Input { get; set; } = new();

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

    public IReadOnlyList<(string Email, string Label)> Demo => Commands.DemoIsOn(configuration, environment) ? DemoClinic.SignIns : [];

    [ForAnyone]
    public void OnGet()
    {
    }

    [ForAnyone]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var account = await accounts.FindByEmailAsync(Input.Email);
        var verdict = await guesses.JudgeAsync(
            HttpContext.GuessAtSignIn(Input.Email, account?.Id), () => IsRightAsync(account), HttpContext.RequestAborted);
        return verdict.IsRight ? await EnterAsync(account!) : Refuse(verdict);
    }

    [ForAnyone]
    public async Task<IActionResult> OnPostDemoAsync(string email)
    {
        ModelState.Clear();
        return Demo.Any(one => one.Email == email) && await accounts.FindByEmailAsync(email) is { } account
            ? await EnterAsync(account)
            : NotFound();
    }

    private Task<bool> IsRightAsync(StaffAccount? account)
    {
        if (account is not null)
        {
            return accounts.CheckPasswordAsync(account, Input.Password);
        }

        accounts.PasswordHasher.VerifyHashedPassword(new StaffAccount(), Nobody, Input.Password);
        return Task.FromResult(false);
    }

    private async Task<IActionResult> EnterAsync(StaffAccount account)
    {
        if (!await HttpContext.StartSessionAsync(account.Id))
        {
            return Refuse(GuessVerdict.Wrong);
        }

        if (KeptForm.Open(protection, Kvar ?? "") is { } kept)
        {
            if (kept.AccountId == account.Id && !account.PasswordIsTemporary)
            {
                Kept = kept;
                return Page();
            }

            Notice = "Det som inte hann sparas hör till den som skrev det och följde inte med.";
        }

        return LocalRedirect(account.PasswordIsTemporary ? To.Account : Url.IsLocalUrl(Till) ? Till! : To.Home);
    }

    private PageResult Refuse(GuessVerdict verdict)
    {
        ModelState.AddModelError("Input.Password", verdict.InWords(Wrong, clock));
        return Page();
    }
}

public sealed class LoggaInInput
{
    [ReadAsMeant]
    public string Email { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
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
    }
}
