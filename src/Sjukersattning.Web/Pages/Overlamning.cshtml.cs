using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Moves everything open from one colleague to another: chosen, shown, and confirmed once.</summary>
public sealed class OverlamningModel(Handover handover, StaffDirectory directory) : StaffPageModel
{
    private IReadOnlyList<StaffMember> _staff = [];

    [BindProperty]
    public OverlamningInput Input { get; set; } = new();

    /// <summary>What would be moved; null until somebody has been chosen.</summary>
    public IReadOnlyList<CaseRow>? Held { get; private set; }

    public IEnumerable<SelectListItem> Professions { get; } = [new("Välj", ""),
        .. RoleNames.Professions.Select(role => new SelectListItem(role.Swedish(), role.ToString()))];

    /// <summary>Everybody, those with closed accounts too: they may be the ones who have left.</summary>
    public IEnumerable<SelectListItem> Givers =>
        [new("Välj", ""),
            .. _staff.Where(IsWriter)
                .Select(person =>
                    new SelectListItem($"{person.Name}, {person.Title}{(person.IsActive ? "" : " (avslutat konto)")}",
                        person.Id.ToString()))];

    public IEnumerable<SelectListItem> Takers =>
        [new("Välj", ""),
            .. _staff.Where(person => person.IsActive && IsWriter(person))
                .Select(person => new SelectListItem($"{person.Name}, {person.Title}", person.Id.ToString()))];

    [Needs(CaseAction.HandOver)]
    public async Task OnGetAsync() => _staff = await directory.AtAsync(Me.Actor.UnitId, Cancel);

    [Needs(CaseAction.HandOver)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (await IsRightAsync())
        {
            Held = await handover.HeldByAsync(Me.Actor, Guid.Parse(Input.From), Enum.Parse<Role>(Input.Profession), Cancel);
        }

        return Page();
    }

    [Needs(CaseAction.HandOver)]
    public async Task<IActionResult> OnPostFlyttaAsync()
    {
        if (!await IsRightAsync())
        {
            return Page();
        }

        var to = _staff.First(person => person.Id.ToString() == Input.To);
        var (result, cases) = await handover.HandOverAsync(Me.Actor, Guid.Parse(Input.From),
            new CaseActor(to.Id, to.Name, to.Title, Me.Actor.UnitId, to.Roles), Enum.Parse<Role>(Input.Profession), Cancel);
        if (!result.IsDone)
        {
            foreach (var sentence in result.Sentences)
            {
                ModelState.AddModelError("", sentence);
            }

            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        Notice = cases == 1 ? $"Ett ärende är överlämnat till {to.Name}." : $"{cases} ärenden är överlämnade till {to.Name}.";
        return LocalRedirect(To.Handover);
    }

    private static bool IsWriter(StaffMember person) => person.Roles.Any(RoleNames.Professions.Contains);

    private async Task<bool> IsRightAsync()
    {
        _staff = await directory.AtAsync(Me.Actor.UnitId, Cancel);
        if (ModelState.IsValid && _staff.All(person => person.Id.ToString() != Input.From))
        {
            ModelState.AddModelError("Input.From", "Välj en kollega på enheten.");
        }

        if (ModelState.IsValid
            && !_staff.Any(person => person.Id.ToString() == Input.To
                && person.IsActive
                && person.Roles.Contains(Enum.Parse<Role>(Input.Profession))))
        {
            ModelState.AddModelError("Input.To", $"Välj en kollega som är {Enum.Parse<Role>(Input.Profession).Swedish()} på enheten.");
        }

        return ModelState.IsValid;
    }
}

public sealed class OverlamningInput
{
    public string Profession { get; set; } = "";

    public string From { get; set; } = "";

    public string To { get; set; } = "";
}

public sealed class OverlamningValidator : AbstractValidator<OverlamningInput>
{
    public OverlamningValidator()
    {
        RuleFor(input => input.Profession)
            .Must(text => RoleNames.Professions.Any(role => role.ToString() == text))
            .WithMessage("Välj profession.");
        RuleFor(input => input.From).Must(text => Guid.TryParse(text, out _)).WithMessage("Välj vem som lämnar över.");
        RuleFor(input => input.To).Must(text => Guid.TryParse(text, out _)).WithMessage("Välj vem som tar över.")
            .Must((input, text) => text != input.From).WithMessage("Välj någon annan än den som lämnar över.");
    }
}
