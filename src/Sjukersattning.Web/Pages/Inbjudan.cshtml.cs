using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>A link that lets somebody in once: she chooses her password, and goes on to her other factors.</summary>
public sealed class InbjudanModel(Invitations invitations) : PageModel
{
    [BindProperty]
    public InbjudanInput Input { get; set; } = new();

    /// <summary>Why the link opens nothing; null when it does.</summary>
    public string? Fault { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>A sentence to show on the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    [ForAnyone]
    [ByLocalSecret]
    public async Task<IActionResult> OnGetAsync(string inbjudan)
    {
        (var state, Name, Email) = await invitations.FindAsync(inbjudan, HttpContext.RequestAborted);
        return Show(state);
    }

    [ForAnyone]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostAsync(string inbjudan)
    {
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(inbjudan);
        }

        var (proof, state, fault) = await invitations.OpenAsync(inbjudan, Input.Password, HttpContext.RequestAborted);
        if (fault is not null)
        {
            ModelState.AddModelError("Input.Password", fault);
            return await OnGetAsync(inbjudan);
        }

        if (proof is null)
        {
            return Show(state);
        }

        var me = await HttpContext.StartSessionAsync(proof);
        Notice = me is null
            ? "Lösenordet är sparat. Du kan logga in när verksamhetschefen har godkänt din roll."
            : "Lösenordet är sparat. Lägg nu till en passkey eller engångskoder.";
        return LocalRedirect(me is null ? To.SignIn : To.Account);
    }

    private PageResult Show(InvitationState state)
    {
        Fault = state switch
        {
            InvitationState.Open => null,
            InvitationState.Used => "Länken är redan använd. Har du inte gjort det själv: säg genast till administratören.",
            InvitationState.Withdrawn => "Länken är återkallad eller ersatt av en nyare. Be administratören om en ny.",
            InvitationState.Expired => "Länken gäller inte längre. Be administratören om en ny.",
            _ => "Länken är inte hel. Kontrollera att hela adressen följde med, eller be administratören om en ny.",
        };
        Response.StatusCode = Fault is null ? StatusCodes.Status200OK
            : state == InvitationState.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return Page();
    }
}

public sealed class InbjudanInput
{
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

public sealed class InbjudanValidator : AbstractValidator<InbjudanInput>
{
    public InbjudanValidator() => RuleFor(input => input.Password)
        .NotEmpty()
        .WithMessage("Välj ett lösenord.")
        .MaximumLength(256)
        .WithMessage("Högst 256 tecken.");
}
