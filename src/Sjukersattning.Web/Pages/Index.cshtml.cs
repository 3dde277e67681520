using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class IndexModel(CaseGate gate, ClinicClock clock) : StaffPageModel
{
    public bool SeesCases => CaseRules.RoleMay(CaseAction.ListCases, Me.Actor);

    public DateOnly Today => clock.Today;

    public IReadOnlyList<WorkItem> Now { get; private set; } = [];

    public IReadOnlyList<WorkItem> Soon { get; private set; } = [];

    [ForSignedIn]
    public async Task OnGetAsync()
    {
        if (SeesCases)
        {
            var items = WorkItem.For(Me.Actor, await gate.ListAsync(Me.Actor, new CaseFilter { WaitingFor = Me.Actor.Id }, Cancel), Today);
            (Now, Soon) = ([.. items.Where(item => item.IsUrgent(Today))], [.. items.Where(item => !item.IsUrgent(Today))]);
        }
    }
}
