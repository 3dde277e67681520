using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class OversiktModel(CaseGate gate, StaffDirectory staff) : CasePageModel(gate)
{
    private IReadOnlyList<StaffMember> _staff = [];

    /// <summary>What speaks against the booked time; null when there is nothing to warn of.</summary>
    public string? BookingWarning =>
        SigningWarning.Of(Opened.Case, Opened.Case.Booking, Opened.Facts);

    /// <summary>What is kept of the file that the case started from, until something is signed; null for none.</summary>
    public ReadFile? FromFile { get; private set; }

    [Needs(CaseAction.ReadCase)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        FromFile = Opened.Case.SignedVersion == 0 ? await Gate.FileAsync(Pass, Cancel) : null;
        _staff = await staff.AtAsync(Opened.Case.UnitId, Cancel);
    }

    /// <summary>A colleague by name and title.</summary>
    public string NameOf(Guid? id) => StaffMember.NameOf(_staff, id);
}
