using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Domain.Notices;

/// <summary>A change of a case, for <see cref="NoticeRules"/> to read.</summary>
/// <param name="Event">What was done.</param>
/// <param name="Case">The case afterwards.</param>
/// <param name="Before">The status before.</param>
/// <param name="EarlierBooking">The booking before.</param>
/// <param name="Assigned">Sections that are open and got a writer, or another one, or were opened again.</param>
/// <param name="IsCorrection">Whether it only corrected an earlier entry.</param>
internal sealed record Happening(CaseEvent Event, UtlatandeCase Case, CaseStatus Before, SigningBooking? EarlierBooking,
    IReadOnlyList<SectionTask> Assigned, bool IsCorrection);
