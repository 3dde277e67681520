using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// A change of cases with all that follows from it: figures, open work, booked times, notices. All of it is saved, or nothing.
/// </summary>
internal sealed class CaseTransaction(SjukersattningDbContext db, NoticeWriter notices, HeldInsyns insyns)
{
    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>Does work in turn and in one transaction; what is allowed is saved with everything that follows from it.</summary>
    /// <param name="turns">What is waited for before anything is read.</param>
    /// <param name="work">Changes cases and says how it went.</param>
    /// <param name="saveRefusal">Saves what a refusal leaves behind, a row of the log.</param>
    /// <param name="tries">How often the work may be done when somebody else was first.</param>
    public async Task<ChangeResult> DoAsync(CaseActor actor, IReadOnlyList<Turn> turns, Func<Task<ChangeResult>> work,
        CancellationToken cancel, bool saveRefusal = false, int tries = 1)
    {
        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    var result = await work();
                    if (result is { Verdict.IsAllowed: true, LostRace: false })
                    {
                        await FollowAsync(actor.Id, cancel);
                    }

                    return result;
                },
                turns, cancel, keeps: result => saveRefusal || result is { Verdict.IsAllowed: true, LostRace: false },
                raced: ChangeResult.Raced, tries: tries);
        }
        catch (ClosedAccountException)
        {
            return ChangeResult.From(Verdict.Refused(
                "Arbetet skulle gå till en kollega vars konto är avstängt. Lämna över kollegans arbete eller ändra planen först."));
        }
    }

    /// <summary>Adds everything that follows from a changed case, to be saved with it.</summary>
    public async Task FollowAsync(Guid actorId, CancellationToken cancel)
    {
        // Nothing about a case changes without an event; events of earlier changes are not loaded.
        var changed = db.ChangeTracker.Entries<CaseEvent>().Any(entry => entry.State == EntityState.Added);
        foreach (var subject in changed
            ? db.ChangeTracker.Entries<UtlatandeCase>().Select(entry => entry.Entity).Where(subject => subject.Events.Count > 0).ToList()
            : [])
        {
            subject.Touch();
            if (subject.IsSkyddad || subject.IsSparrad)
            {
                await insyns.EndAsync(subject, cancel);
            }

            await RefuseClosedAccountsAsync(await DerivedRows.BringAsync(_records, subject, cancel), cancel);
            List<Telling> tellings = [.. subject.TakeHappenings().SelectMany(NoticeRules.After)];
            await notices.AddAsync(subject.UnitId, (subject.Id, subject.Number), tellings, actorId, cancel);
        }
    }

    /// <summary>
    /// An account that is closed meanwhile cannot get open work: its row is read in the same transaction and cannot change before this one
    /// is saved. The rows themselves are read: a question for closed ones finds none, and a row that is not found is not kept.
    /// </summary>
    private async Task RefuseClosedAccountsAsync(IReadOnlyList<WorkRow> added, CancellationToken cancel)
    {
        var people = added.Select(row => row.PersonId).OfType<Guid>().Distinct().ToList();
        var accounts = people.Count == 0 ? [] : await db.Users.AsNoTracking().Where(account => EF.Parameter(people).Contains(account.Id))
            .Select(account => new { account.Id, account.IsActive }).ToListAsync(cancel);
        if (accounts.Exists(account => !account.IsActive))
        {
            throw new ClosedAccountException();
        }
    }

    /// <summary>Work would go to somebody whose account is closed.</summary>
    private sealed class ClosedAccountException : Exception;
}
