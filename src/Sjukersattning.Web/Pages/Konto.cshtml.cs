using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class KontoModel(SessionStore sessions, UserManager<StaffAccount> accounts, Guesses guesses, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public KontoInput Input { get; set; } = new();

    /// <summary>How often notices go by e-mail.</summary>
    [BindProperty]
    public string Mail { get; set; } = "";

    public IEnumerable<SelectListItem> MailChoices { get; } = Enum.GetValues<MailChoice>()
        .Select(choice => new SelectListItem(choice.InWords(), choice.Stored()));

    public IReadOnlyList<Vardenhet> Units { get; private set; } = [];

    [ForSignedIn(OpensWithTemporaryPassword = true)]
    public async Task OnGetAsync()
    {
        Units = await sessions.UnitsOfAsync(Me.Actor.Id, Cancel);
        Mail = (await AccountAsync()).Mail.Stored();
    }

    [ForSignedIn(OpensWithTemporaryPassword = true)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var asked = await AccountAsync();
            var verdict = await guesses.JudgeAsync(
                Guess.Inside(Me.Actor.Id), () => accounts.CheckPasswordAsync(asked, Input.Current), Cancel);
            if (!verdict.IsRight)
            {
                ModelState.AddModelError("Input.Current", verdict.InWords("Det nuvarande lösenordet stämmer inte.", clock));
            }
        }

        var account = await AccountAsync();
        if (ModelState.IsValid)
        {
            account.PasswordIsTemporary = false; // Saved together with the new password, or not at all.
            var changed = await accounts.ChangePasswordAsync(account, Input.Current, Input.New);
            foreach (var error in changed.Errors)
            {
                ModelState.AddModelError(error.Code == "PasswordMismatch" ? "Input.Current" : "Input.New", error.Description);
            }
        }

        if (!ModelState.IsValid)
        {
            await OnGetAsync();
            return Page();
        }

        await HttpContext.StartSessionAsync(account.Id);
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
        var moved = User.SessionId() is { } session && await sessions.MoveAsync(session, Me.Actor.Id, unitId, Cancel);
        return moved ? LocalRedirect(To.Home) : NotFound();
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
