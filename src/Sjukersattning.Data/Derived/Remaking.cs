using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// Makes derived rows, and the keys that patients are found by, anew where other laws made them. It runs before the program serves, so that
/// no page shows half of a way of counting, and in short transactions, so that instances that serve already are not held up. A case that
/// one of them changes meanwhile, or that another start has made anew, is left to it: the case has another revision then, and the batch is
/// done anew without it. What an earlier version kept of a case otherwise is brought over first.
/// </summary>
internal sealed class Remaking(SjukersattningDbContext db, ILogger<Remaking> logger)
{
    private const int AtATime = 200;
    private const int MostTries = 10;
    private readonly PatientRecords _records = db.EnterGate();

    /// <exception cref="StartupException">Somebody else was always first.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await RunAsync("patients", StaleKeys.Select(p => p.Id), RemakeKeysAsync, cancel);
        await RunAsync("cases", DerivedRows.Differing(_records).Select(c => c.Id), RemakeAsync, cancel);
    }

    /// <summary>The keys of a joined row are never asked for.</summary>
    private IQueryable<Patient> StaleKeys => _records.Patients.Where(p => p.SearchKeyLaw != PersonSearch.Law && p.JoinedToId == null);

    private async Task RunAsync(string what, IQueryable<Guid> ids, Func<Guid[], CancellationToken, Task<bool>> remake,
        CancellationToken cancel)
    {
        var differing = await ids.ToListAsync(cancel);
        var done = 0;
        foreach (var batch in differing.Chunk(AtATime))
        {
            var isDone = await db.WriteAsync(() => remake(batch, cancel), [], cancel, raced: () => false,
                isolation: IsolationLevel.ReadCommitted, tries: MostTries);
            if (!isDone)
            {
                throw new StartupException(
                    "Statistik, öppet arbete och sökord gick inte att räkna om efter den här versionens regler: databasen var upptagen. "
                        + "Starta programmet igen.");
            }

            done += batch.Length;
            logger.LogInformation("Derived rows made anew: {Done} of {All} {What}", done, differing.Count, what);
        }
    }

    private async Task<bool> RemakeKeysAsync(Guid[] batch, CancellationToken cancel)
    {
        var patients = await StaleKeys.Where(p => EF.Parameter(batch).Contains(p.Id)).WithEarlier().ToListAsync(cancel);
        patients.ForEach(patient => patient.MakeSearchKey());
        return true;
    }

    private async Task<bool> RemakeAsync(Guid[] batch, CancellationToken cancel)
    {
        var cases = await DerivedRows.Differing(_records).Where(c => EF.Parameter(batch).Contains(c.Id)).WithOutcomes().ToListAsync(cancel);
        cases.ForEach(subject => subject.BringOver());
        await DerivedRows.RemakeAsync(_records, cases, cancel);
        cases.ForEach(subject => subject.Touch());
        return true;
    }
}
