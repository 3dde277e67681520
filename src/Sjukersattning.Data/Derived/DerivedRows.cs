using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Data;

/// <summary>
/// Everything that is kept as rows although it follows from a case: figures, open work, booked times. For cases that come without the gate:
/// the demo's, and those from before the rows.
/// </summary>
internal static class DerivedRows
{
    /// <summary>Adds the rows of a case that has none yet.</summary>
    public static void Add(PatientRecords records, UtlatandeCase subject, Personnummer personnummer)
    {
        AddFigures(records, subject, personnummer);
        AddOpen(records, subject);
    }

    public static void AddFigures(PatientRecords records, UtlatandeCase subject, Personnummer personnummer) =>
        records.Figures.AddRange(FigureRow.Of(subject, CaseFigures.TraitsOf(subject, personnummer)));

    /// <summary>Adds its open work and booked times.</summary>
    public static void AddOpen(PatientRecords records, UtlatandeCase subject)
    {
        records.OpenWork.AddRange(WorkRow.Of(subject));
        records.BookedTicks.AddRange(BookedTick.Of(subject));
    }
}
