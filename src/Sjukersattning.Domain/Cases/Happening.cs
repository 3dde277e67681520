using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Domain.Cases;

/// <summary>A change of a case, for whoever has to follow it up, such as those who tell people.</summary>
/// <param name="Case">The case, which may have been changed again since.</param>
/// <param name="Assigned">Sections that are open and got a writer, or another one, or were opened again.</param>
/// <param name="IsCorrection">Whether it only corrected an earlier entry.</param>
public sealed record Happening(CaseEvent Event, UtlatandeCase Case, CaseStatus Before, SigningBooking? EarlierBooking,
    IReadOnlyList<SectionTask> Assigned, bool IsCorrection)
{
    public SigningBooking? Booking { get; } = Case.Booking;

    /// <summary>Whether every section is klar after it.</summary>
    public bool IsUnderReview { get; } = Case.IsUnderReview;
}
