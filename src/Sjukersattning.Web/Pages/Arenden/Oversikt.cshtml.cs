using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class OversiktModel(CaseGate gate, StaffDirectory staff) : CasePageModel(gate)
{
    private IReadOnlyList<StaffMember> _staff = [];

    /// <summary>What speaks against the booked time; null when there is nothing to warn of.</summary>
    public string? BookingWarning =>
        SigningWarning.Of(Opened.Case, Opened.Case.Booking, Opened.Facts);

    [Needs(CaseAction.ReadCase)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        _staff = await staff.AtAsync(Me.Actor.UnitId, Cancel);
    }

    /// <summary>A colleague by name and title.</summary>
    public string NameOf(Guid? id) => StaffMember.NameOf(_staff, id);
}
