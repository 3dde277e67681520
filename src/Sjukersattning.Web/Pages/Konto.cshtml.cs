using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class KontoModel(SessionStore sessions, UserManager<StaffAccount> accounts) : StaffPageModel
{
    [BindProperty]
    public KontoInput Input { get; set; } = new();

    public IReadOnlyList<Vardenhet> Units { get; private set; } = [];

    [ForSignedIn]
    public async Task OnGetAsync() => Units = await sessions.UnitsOfAsync(Me.Actor.Id, Cancel);

    [ForSignedIn]
    public async Task<IActionResult> OnPostAsync()
    {
        var account = (await accounts.FindByIdAsync(Me.Actor.Id.ToString()))!;
        if (ModelState.IsValid)
        {
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

        account.PasswordIsTemporary = false;
        await accounts.UpdateAsync(account);
        await HttpContext.StartSessionAsync(account.Id);
        Notice = "Lösenordet är bytt.";
        return RedirectToPage();
    }

    [ForSignedIn]
    public async Task<IActionResult> OnPostEnhetAsync(Guid unitId)
    {
        var moved = User.SessionId() is { } session && await sessions.MoveAsync(session, Me.Actor.Id, unitId, Cancel);
        return moved ? RedirectToPage("/Index") : NotFound();
    }
}

public sealed class KontoInput
{
    public string Current { get; set; } = "";

    public string New { get; set; } = "";
}

public sealed class KontoValidator : AbstractValidator<KontoInput>
{
    public KontoValidator()
    {
        RuleFor(input => input.Current).NotEmpty().WithMessage("Skriv ditt nuvarande lösenord.");
        RuleFor(input => input.New).NotEmpty().WithMessage("Skriv ett nytt lösenord.").MaximumLength(256).WithMessage("Högst 256 tecken.");
    }
}
