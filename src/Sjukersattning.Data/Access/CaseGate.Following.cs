using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Data;

/// <summary>What follows from a changed case, saved with it: figures, open work, booked times, notices.</summary>
public sealed partial class CaseGate
{
    /// <summary>Adds everything that follows from a changed case, to be saved with it: figures, open work, booked times and notices.</summary>
    private async Task FollowAsync(Guid actorId, CancellationToken cancel)
    {
        // Nothing about a case changes without an event; events of earlier changes are not loaded.
        var changed = _db.ChangeTracker.Entries<CaseEvent>().Any(entry => entry.State == EntityState.Added);
        foreach (var subject in changed
            ? _db.ChangeTracker.Entries<UtlatandeCase>().Select(entry => entry.Entity).Where(subject => subject.Events.Count > 0).ToList()
            : [])
        {
            subject.Touch();
            await CountAsync(subject, cancel);
            await RefuseClosedAccountsAsync(
                await ReplaceAsync(_records.OpenWork, row => row.CaseId == subject.Id, WorkRow.Of(subject), row => row.Content, cancel), cancel);
            await ReplaceAsync(_records.BookedTicks, tick => tick.CaseId == subject.Id, BookedTick.Of(subject),
                tick => (tick.LakareId, tick.Day, tick.Minute), cancel);
            List<Telling> tellings = [.. subject.TakeHappenings().SelectMany(NoticeRules.After)];
            await _notices.AddAsync(subject.UnitId, (subject.Id, subject.Number), tellings, actorId, cancel);
        }
    }

    /// <summary>Work would go to somebody whose account is closed.</summary>
    private sealed class ClosedAccountException : Exception;

    /// <summary>
    /// An account that is closed meanwhile cannot get open work: read in the same transaction, its row cannot change before this one is
    /// saved.
    /// </summary>
    private async Task RefuseClosedAccountsAsync(IReadOnlyList<WorkRow> added, CancellationToken cancel)
    {
        var people = added.Select(row => row.PersonId).OfType<Guid>().Distinct().ToList();
        if (people.Count > 0 && await _db.Users.AnyAsync(account => EF.Parameter(people).Contains(account.Id) && !account.IsActive, cancel))
        {
            throw new ClosedAccountException();
        }
    }

    /// <summary>Brings derived rows to what they should be; rows that say the same stay.</summary>
    /// <returns>Those added.</returns>
    private static async Task<IReadOnlyList<T>> ReplaceAsync<T, TContent>(DbSet<T> rows, Expression<Func<T, bool>> ofCase,
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

    /// <summary>Brings the case's figures to what it is now; rows that say the same stay.</summary>
    private async Task CountAsync(UtlatandeCase subject, CancellationToken cancel)
    {
        var patient = _records.Patients.Local.FirstOrDefault(p => p.Id == subject.PatientId)
            ?? await _records.Patients.AsNoTracking().FirstAsync(p => p.Id == subject.PatientId, cancel);
        await ReplaceAsync(_records.Figures, row => row.CaseId == subject.Id,
            FigureRow.Of(subject, CaseFigures.TraitsOf(subject, patient.Personnummer)), row => row.Content, cancel);
    }
}
