using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class OversiktModel(CaseGate gate, StaffDirectory staff) : CasePageModel(gate)
{
    private const int WarnDays = 7;
    private IReadOnlyList<StaffMember> _staff = [];

    /// <summary>A booked time that comes before the team is done; null when there is nothing to warn of.</summary>
    public string? BookingWarning
    {
        get
        {
            var subject = Opened.Case;
            if (subject.Booking is not { } booking || subject.IsWrittenAsSigned)
            {
                return null;
            }

            var open = subject.Sections.Where(section => !section.IsDone).ToList();
            return open.Any(section => section.Deadline > booking.Date) ? "Signeringstiden ligger före sista dagen för ett avsnitt."
                : open.Count > 0 && booking.Date <= Opened.Facts.Today.AddDays(WarnDays) ? $"Signeringstiden är {Words.Until(booking.Date, Opened.Facts.Today)} och {(open.Count == 1 ? "ett avsnitt är inte klart" : $"{open.Count} avsnitt är inte klara")}."
                : null;
        }
    }

    [Needs(CaseAction.ReadCase)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        _staff = await staff.AtAsync(Me.Actor.UnitId, Cancel);
    }

    /// <summary>A colleague by name and title.</summary>
    public string NameOf(Guid? id) => StaffMember.NameOf(_staff, id);
}
