using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Asks before a verksamhetschef takes that role from another one, which no administrator does.</summary>
public sealed class RollerFragaModel(RoleRequests requests, StaffDirectory directory) : StaffPageModel
{
    public StaffMember Person { get; private set; } = null!;

    [NeedsRight(StaffAction.DecideRoles)]
    public async Task<IActionResult> OnGetAsync(Guid konto)
    {
        if ((await directory.OtherDecidersAsync(Right, Cancel)).FirstOrDefault(one => one.Id == konto) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        return Page();
    }

    [NeedsRight(StaffAction.DecideRoles)]
    public async Task<IActionResult> OnPostAsync(Guid konto)
    {
        if (await requests.EndDeciderAsync(Right, konto, Cancel) is not { } name)
        {
            return NotFound();
        }

        Notice = $"{name} är inte längre verksamhetschef på enheten.";
        return LocalRedirect(To.Roles);
    }
}
