using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Chooses the rehabkoordinator who leads a case that the others do not see.</summary>
public sealed class SkyddadRehabkoordinatorModel(CaseGate gate, PersonNotes notes, StaffDirectory directory) : CasePageModel(gate)
{
    private IReadOnlyList<StaffMember> _staff = [];

    [BindProperty]
    public RehabkoordinatorInput Input { get; set; } = new();

    /// <summary>Who leads it now, by name and title.</summary>
    public string Leads => StaffMember.NameOf(_staff, Opened.Case.RehabkoordinatorId);

    public IEnumerable<SelectListItem> Rehabkoordinatorer => _staff
        .Where(person => person.IsActive && person.Roles.Contains(Role.Rehabkoordinator))
        .Select(person => new SelectListItem($"{person.Name}, {person.Title}", person.Id.ToString()));

    [Needs(CaseAction.ChooseRehabkoordinator)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.ChooseRehabkoordinator)]
    public async Task<IActionResult> OnPostAsync()
    {
        var result = await notes.ChooseRehabkoordinatorAsync(
            Pass, Guid.TryParse(Input.Rehabkoordinator, out var chosen) ? chosen : Guid.Empty, Cancel);
        if (!result.IsDone)
        {
            return await AgainAsync(result);
        }

        Notice = "Rehabkoordinatorn är vald.";
        return LocalRedirect(CaseRules.RoleMay(CaseAction.ReadCase, Me.Actor) && chosen == Me.Actor.Id ? To.Case(Pass.CaseId) : To.Cases);
    }

    protected override async Task OpenAsync()
    {
        await base.OpenAsync();
        _staff = await directory.AtAsync(Me.Actor.UnitId, Cancel);
    }
}

public sealed class RehabkoordinatorInput
{
    public string Rehabkoordinator { get; set; } = "";
}
