using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class KontoModel(SessionStore sessions, UserManager<StaffAccount> accounts, Credentials credentials, Factors factors,
    HeldForms forms, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public KontoInput Input { get; set; } = new();

    /// <summary>How often notices go by e-mail.</summary>
    [BindProperty]
    public string Mail { get; set; } = "";

    public IEnumerable<SelectListItem> MailChoices { get; } = Enum.GetValues<MailChoice>()
        .Select(choice => new SelectListItem(choice.InWords(), choice.Stored()));

    public IReadOnlyList<Vardenhet> Units { get; private set; } = [];

    public OwnFactors Factors { get; private set; } = null!;

    public IReadOnlyList<OpenSession> Sessions { get; private set; } = [];

    /// <summary>What she wrote before she had to sign in in another way.</summary>
    public IReadOnlyList<(Guid Id, DateTimeOffset At)> Held { get; private set; } = [];

    /// <summary>What the session that asks is called in the list.</summary>
    public string ThisSession => User.SessionId() is { } id ? SessionStore.MarkOf(id) : "";

    /// <summary>Whether she keeps passwords and other factors here.</summary>
    public bool IsLocal => Me.Method != SignInMethod.Region;

    public bool Owes(Owed what) => Me.Owes == what;

    [ForSignedIn(MayOwe = Owed.Password)]
    public async Task OnGetAsync()
    {
        Factors = await factors.OfAsync(Me.Actor.Id, Cancel);
        Sessions = await sessions.OpenOfAsync(Me.Actor.Id, Cancel);
        Units = await sessions.UnitsOfAsync(Me, Cancel);
        Held = await forms.OfAsync(Me.Actor.Id, Cancel);
        Mail = (await AccountAsync()).Mail.Stored();
    }

    [ForSignedIn(MayOwe = Owed.Password)]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostAsync()
    {
        var proof = ModelState.IsValid ? await ChangePasswordAsync() : null;
        if (proof is null)
        {
            await OnGetAsync();
            return Page();
        }

        await HttpContext.StartSessionAsync(proof);
        Notice = "Lösenordet är bytt.";
        return RedirectToPage();
    }

    /// <summary>Notices that are already made go as they were to go.</summary>
    [ForSignedIn]
    public async Task<IActionResult> OnPostEpostAsync()
    {
        ModelState.Clear();
        if (StoredNames.Find<MailChoice>(Mail) is null)
        {
            ModelState.AddModelError(nameof(Mail), "Välj hur ofta du vill ha e-post.");
            await OnGetAsync();
            return Page();
        }

        var account = await AccountAsync();
        account.Mail = StoredNames.Read<MailChoice>(Mail);
        if (!(await accounts.UpdateAsync(account)).Succeeded)
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        Notice = "Valet är sparat och gäller nya notiser.";
        return RedirectToPage(new { handler = "" });
    }

    [ForSignedIn]
    public async Task<IActionResult> OnPostEnhetAsync(Guid unitId)
    {
        var moved = User.SessionId() is { } session && await sessions.MoveAsync(session, Me, unitId, Cancel);
        return moved ? LocalRedirect(To.Home) : NotFound();
    }

    /// <summary>Ends one of her other sign-ins, or all of them.</summary>
    [ForSignedIn]
    public async Task<IActionResult> OnPostAvslutaAsync(string? inloggning)
    {
        var ended = await sessions.EndOfAsync(Me.Actor.Id,
            one => one.Mark != ThisSession && (inloggning is null || one.Mark == inloggning), Cancel);
        Notice = ended ? "Inloggningen är avslutad." : "Inloggningen var redan avslutad.";
        return RedirectToPage(new { handler = "" });
    }

    /// <summary>Null when nothing was changed; the fields then say why.</summary>
    private async Task<Proof?> ChangePasswordAsync()
    {
        var (current, fault) = await credentials.ChangePasswordAsync(Me, Input.Current, Input.New, Cancel);
        if (fault is not null)
        {
            ModelState.AddModelError("Input.New", fault);
        }
        else if (current.Proof is null)
        {
            ModelState.AddModelError("Input.Current",
                current.Why is NotProven.Locked ? current.ToHerself(clock) : "Det nuvarande lösenordet stämmer inte.");
        }

        return current.Proof;
    }

    private async Task<StaffAccount> AccountAsync() => (await accounts.FindByIdAsync(Me.Actor.Id.ToString()))!;
}

public sealed class KontoInput
{
    [DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [DataType(DataType.Password)]
    public string New { get; set; } = "";
}

public sealed class KontoValidator : AbstractValidator<KontoInput>
{
    public KontoValidator()
    {
        RuleFor(input => input.Current).NotEmpty().WithMessage("Skriv ditt nuvarande lösenord.");
        RuleFor(input => input.New).NotEmpty().WithMessage("Skriv ett nytt lösenord.").MaximumLength(256).WithMessage("Högst 256 tecken.")
            .NotEqual(input => input.Current)
            .WithMessage("Välj ett annat lösenord än det du har.");
    }
}
