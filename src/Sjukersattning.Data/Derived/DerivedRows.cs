using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Data;

/// <summary>
/// Everything that is kept as rows although it follows from a case: figures, open work, booked times. Whoever writes them notes on the
/// case, in the same save, by which laws they were made.
/// </summary>
internal static class DerivedRows
{
    /// <summary>The column of a case where the laws of its rows are noted; empty for rows from before it.</summary>
    public const string MadeBy = "DerivedBy";

    /// <summary>The laws of this program, as they are noted.</summary>
    public const string Laws = $"{CaseFigures.Law} {OpenWork.Law} {SigningBooking.Law}";

    /// <summary>
    /// Cases whose rows this program would make otherwise: by other laws, older or newer, or none although every case has at least one
    /// figure, every open one a line of work and every booked time a piece of a day.
    /// </summary>
    public static IQueryable<UtlatandeCase> Differing(PatientRecords records) => records.Cases.Where(c =>
        EF.Property<string>(c, MadeBy) != Laws
        || !records.Figures.Any(f => f.CaseId == c.Id)
        || (c.OpenPatientId != null && !records.OpenWork.Any(w => w.CaseId == c.Id))
        || (c.Booking != null && !records.BookedTicks.Any(t => t.CaseId == c.Id)));

    /// <summary>Adds the rows of a case that has none.</summary>
    public static void Add(PatientRecords records, UtlatandeCase subject, Personnummer personnummer)
    {
        records.Figures.AddRange(FigureRow.Of(subject, CaseFigures.TraitsOf(subject, personnummer)));
        records.OpenWork.AddRange(WorkRow.Of(subject));
        records.BookedTicks.AddRange(BookedTick.Of(subject));
        Note(records, subject);
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
        Note(records, subject);
        return await BringAsync(records.OpenWork, row => row.CaseId == subject.Id, WorkRow.Of(subject), row => row.Content, cancel);
    }

    /// <summary>
    /// Makes the rows of some cases anew without reading what they say now: a word of another law need not be one that this program knows.
    /// </summary>
    public static async Task RemakeAsync(PatientRecords records, IReadOnlyList<UtlatandeCase> cases, CancellationToken cancel)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var patients = await records.Cases.Where(c => EF.Parameter(ids).Contains(c.Id))
            .Join(records.Patients, c => c.PatientId, p => p.Id, (c, p) => new { c.Id, p.Personnummer })
            .ToDictionaryAsync(p => p.Id, p => p.Personnummer, cancel);
        var figures = await records.Figures.Where(row => EF.Parameter(ids).Contains(row.CaseId)).Select(row => row.Id).ToListAsync(cancel);
        var work = await records.OpenWork.Where(row => EF.Parameter(ids).Contains(row.CaseId)).Select(row => row.Id).ToListAsync(cancel);
        var ticks = await records.BookedTicks.Where(tick => EF.Parameter(ids).Contains(tick.CaseId)).ToListAsync(cancel);
        records.Figures.RemoveRange(figures.Select(id => new FigureRow { Id = id }));
        records.OpenWork.RemoveRange(work.Select(id => new WorkRow { Id = id }));
        records.BookedTicks.RemoveRange(ticks);
        foreach (var subject in cases)
        {
            Add(records, subject, patients[subject.Id]);
        }
    }

    /// <summary>Which rows of some cases say something else than the cases do, by case and in Swedish.</summary>
    /// <exception cref="InvalidOperationException">A row holds what it cannot have been given; other exceptions too.</exception>
    public static async Task<IReadOnlyList<(Guid CaseId, string What)>> WrongAsync(PatientRecords records,
        IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var cases = await records.Cases.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id)).WithOutcomes().ToListAsync(cancel);
        var patients = await records.Cases.Where(c => EF.Parameter(ids).Contains(c.Id))
            .Join(records.Patients, c => c.PatientId, p => p.Id, (c, p) => new { c.Id, p.Personnummer })
            .ToDictionaryAsync(p => p.Id, p => p.Personnummer, cancel);
        var figures = await records.Figures.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.CaseId)).ToListAsync(cancel);
        var work = await records.OpenWork.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.CaseId)).ToListAsync(cancel);
        var ticks = await records.BookedTicks.AsNoTracking().Where(tick => EF.Parameter(ids).Contains(tick.CaseId)).ToListAsync(cancel);
        return
        [
            // A case without its patient is told of as a reference that leads nowhere.
            .. cases.Where(one => patients.ContainsKey(one.Id) && Differ(figures.Where(row => row.CaseId == one.Id),
                FigureRow.Of(one, CaseFigures.TraitsOf(one, patients[one.Id])), row => row.Content)).Select(one => (one.Id, "statistiken")),
            .. cases.Where(one => Differ(work.Where(row => row.CaseId == one.Id), WorkRow.Of(one), row => row.Content))
                .Select(one => (one.Id, "det öppna arbetet")),
            .. cases.Where(one => Differ(ticks.Where(tick => tick.CaseId == one.Id), BookedTick.Of(one),
                tick => (tick.LakareId, tick.Day, tick.Minute))).Select(one => (one.Id, "bokade tider")),
        ];
    }

    private static bool Differ<T, TContent>(IEnumerable<T> stored, IEnumerable<T> wanted, Func<T, TContent> content)
        where TContent : notnull => !stored.CountBy(content).ToHashSet().SetEquals(wanted.CountBy(content));

    private static void Note(PatientRecords records, UtlatandeCase subject) =>
        records.Cases.Entry(subject).Property<string>(MadeBy).CurrentValue = Laws;

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
