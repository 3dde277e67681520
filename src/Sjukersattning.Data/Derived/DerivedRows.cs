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
    public static void Add(SjukersattningDbContext db, UtlatandeCase subject, Personnummer personnummer)
    {
        AddFigures(db, subject, personnummer);
        AddOpen(db, subject);
    }

    public static void AddFigures(SjukersattningDbContext db, UtlatandeCase subject, Personnummer personnummer) =>
        db.Figures.AddRange(FigureRow.Of(subject, CaseFigures.TraitsOf(subject, personnummer)));

    /// <summary>Adds its open work and booked times.</summary>
    public static void AddOpen(SjukersattningDbContext db, UtlatandeCase subject)
    {
        db.OpenWork.AddRange(WorkRow.Of(subject));
        db.BookedTicks.AddRange(BookedTick.Of(subject));
    }
}
