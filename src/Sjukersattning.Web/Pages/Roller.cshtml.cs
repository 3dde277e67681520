using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Roles that wait for the verksamhetschef, and what else she should know of who may come in.</summary>
public sealed class RollerModel(RoleRequests requests) : StaffPageModel
{
    public IReadOnlyList<RoleRequestLine> Waiting { get; private set; } = [];

    public IReadOnlyList<SecurityRow> Remarkable { get; private set; } = [];

    [NeedsRight(StaffAction.DecideRoles)]
    public async Task OnGetAsync()
    {
        Waiting = await requests.WaitingAsync(Right, Cancel);
        Remarkable = await requests.RemarkableAsync(Right, Cancel);
    }
}
