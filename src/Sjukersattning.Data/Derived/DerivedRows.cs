using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Data;

/// <summary>
/// Everything that is kept as rows although it follows from a case: figures, open work, booked times.
/// </summary>
internal static class DerivedRows
{
    /// <summary>Adds the rows of a case that has none.</summary>
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

    /// <summary>Brings the rows of a changed case to what it is now; those that say the same stay.</summary>
    /// <returns>The lines of work added.</returns>
    public static async Task<IReadOnlyList<WorkRow>> BringAsync(PatientRecords records, UtlatandeCase subject, CancellationToken cancel)
    {
        var patient = records.Patients.Local.FirstOrDefault(p => p.Id == subject.PatientId)
            ?? await records.Patients.AsNoTracking().FirstAsync(p => p.Id == subject.PatientId, cancel);
        await BringAsync(records.Figures, row => row.CaseId == subject.Id,
            FigureRow.Of(subject, CaseFigures.TraitsOf(subject, patient.Personnummer)), row => row.Content, cancel);
        await BringAsync(records.BookedTicks, tick => tick.CaseId == subject.Id, BookedTick.Of(subject),
            tick => (tick.LakareId, tick.Day, tick.Minute), cancel);
        return await BringAsync(records.OpenWork, row => row.CaseId == subject.Id, WorkRow.Of(subject), row => row.Content, cancel);
    }

    private static async Task<IReadOnlyList<T>> BringAsync<T, TContent>(DbSet<T> rows, Expression<Func<T, bool>> ofCase,
        IEnumerable<T> wanted, Func<T, TContent> content, CancellationToken cancel)
        where T : class
        where TContent : notnull
    {
        var stale = (await rows.Where(ofCase).ToListAsync(cancel))
            .ToLookup(content)
            .ToDictionary(same => same.Key, same => new Queue<T>(same));
        var added = wanted.Where(row => !stale.TryGetValue(content(row), out var same) || !same.TryDequeue(out _)).ToList();
        rows.AddRange(added);
        rows.RemoveRange(stale.Values.SelectMany(same => same));
        return added;
    }
}
