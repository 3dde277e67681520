using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Roles that wait for the verksamhetschef, and what else she should know of who may come in.</summary>
public sealed class RollerModel(RoleRequests requests, StaffDirectory directory) : StaffPageModel
{
    public IReadOnlyList<RoleRequestLine> Waiting { get; private set; } = [];

    public IReadOnlyList<SecurityRow> Remarkable { get; private set; } = [];

    /// <summary>What was approved lately, whoever said yes.</summary>
    public IReadOnlyList<RoleRequestLine> Approved { get; private set; } = [];

    /// <summary>The others at the unit who say yes.</summary>
    public IReadOnlyList<StaffMember> Others { get; private set; } = [];

    [NeedsRight(StaffAction.DecideRoles)]
    public async Task OnGetAsync()
    {
        Waiting = await requests.WaitingAsync(Right, Cancel);
        Remarkable = await requests.RemarkableAsync(Right, Cancel);
        Approved = await requests.ApprovedAsync(Right, Cancel);
        Others = await directory.OtherDecidersAsync(Right, Cancel);
    }
}
