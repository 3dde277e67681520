using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Cases;
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

    private IQueryable<Patient> Found => _records.Patients.Where(p => p.JoinedToId == null);

    /// <summary>The keys of a joined row are never asked for.</summary>
    private IQueryable<Patient> StaleKeys => Found.Where(p => p.SearchKeyLaw != PersonSearch.Law);

    /// <exception cref="StartupException">Somebody else was always first.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await RunAsync("patients", StaleKeys.Select(p => p.Id), batch => RemakeKeysAsync(StaleKeys, batch, cancel), cancel);
        await RunAsync("cases", DerivedRows.Differing(_records).Select(c => c.Id),
            batch => RemakeAsync(DerivedRows.Differing(_records), batch, cancel), cancel);
    }

    /// <summary>Makes anew what does not follow from its patient or case, although the laws are the same: somebody has changed it.</summary>
    /// <returns>How many patients and cases had such rows.</returns>
    /// <exception cref="StartupException">Somebody else was always first.</exception>
    public async Task<(int Patients, int Cases)> MendAsync(CancellationToken cancel) =>
        (await RunAsync("patients", Found.Select(p => p.Id), batch => RemakeKeysAsync(Found, batch, cancel), cancel),
            await RunAsync("cases", _records.Cases.Select(c => c.Id),
                async batch => await RemakeAsync(_records.Cases, await WrongAsync(batch, cancel), cancel), cancel));

    private async Task<int> RunAsync(string what, IQueryable<Guid> ids, Func<Guid[], Task<int>> remake, CancellationToken cancel)
    {
        var all = await ids.ToListAsync(cancel);
        var (done, remade) = (0, 0);
        foreach (var batch in all.Chunk(AtATime))
        {
            int? here = await db.WriteAsync<int?>(async () => await remake(batch), [], cancel, raced: () => null,
                isolation: IsolationLevel.ReadCommitted, tries: MostTries);
            remade += here ?? throw new StartupException(
                "Statistik, öppet arbete och sökord gick inte att räkna om efter den här versionens regler: databasen var upptagen. "
                    + "Försök igen.");
            done += batch.Length;
            logger.LogInformation("Derived rows made anew: {Done} of {All} {What}", done, all.Count, what);
        }

        return remade;
    }

    private static async Task<int> RemakeKeysAsync(IQueryable<Patient> which, Guid[] batch, CancellationToken cancel)
    {
        var patients = await which.Where(p => EF.Parameter(batch).Contains(p.Id)).WithEarlier().ToListAsync(cancel);
        return patients.Count(patient =>
        {
            var kept = (patient.SearchKey, patient.SearchKeyLaw);
            patient.MakeSearchKey();
            return kept != (patient.SearchKey, patient.SearchKeyLaw);
        });
    }

    private async Task<int> RemakeAsync(IQueryable<UtlatandeCase> which, Guid[] batch, CancellationToken cancel)
    {
        var cases = await which.Where(c => EF.Parameter(batch).Contains(c.Id)).WithOutcomes().ToListAsync(cancel);
        cases.ForEach(subject => subject.BringOver());
        await DerivedRows.RemakeAsync(_records, cases, cancel);
        cases.ForEach(subject => subject.Touch());
        return cases.Count;
    }

    /// <summary>The cases of a batch that have a row which does not follow; all of them where one cannot be read.</summary>
    private async Task<Guid[]> WrongAsync(Guid[] batch, CancellationToken cancel)
    {
        try
        {
            return [.. (await DerivedRows.WrongAsync(_records, batch, cancel)).Select(wrong => wrong.CaseId).Distinct()];
        }
        catch (Exception exception) when (DatabaseFaults.IsUnreadable(exception))
        {
            return batch;
        }
    }
}
