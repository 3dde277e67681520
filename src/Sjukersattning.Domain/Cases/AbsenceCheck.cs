using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// A läkare who is away signs nothing: her hours are not offered, nothing is booked with her, and what was booked before is told of
/// (decision 0031). New work goes to the deputy, but nobody else may sign.
/// </summary>
public static class AbsenceCheck
{
    /// <summary>Why a time cannot be booked, at its day; null when the läkare is there.</summary>
    public static Verdict? FaultOf(SigningBooking booking, CaseFacts facts) => Of(booking, facts.Absences) is { } away
        ? Verdict.RefusedAt(nameof(booking.Date), away.Refusal("en annan dag eller läkare"))
        : null;

    /// <summary>The absence that a time lies in; null for none.</summary>
    public static Absence? Of(SigningBooking booking, IEnumerable<Absence> absences) =>
        absences.FirstOrDefault(absence => absence.AccountId == booking.LakareId && absence.Includes(booking.Date));
}
