using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Keys;

namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// Examines the whole database and changes nothing: its pages and triggers, references, signed versions, derived rows, the access log.
/// It may be done while others write: what seems wrong is looked at again, by itself, before it is called so.
/// </summary>
public sealed class DataExamination
{
    private const int AtATime = 100;
    private const int MostLooks = 5;
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly CaseSignatures _signatures;
    private readonly LogExamination _log;

    internal DataExamination(SjukersattningDbContext db, CaseSignatures signatures, LogExamination log)
    {
        _db = db;
        _records = db.EnterGate();
        _signatures = signatures;
        _log = log;
    }

    /// <param name="knownHead">The access log's newest seal that is known outside the database; null when none is.</param>
    public async Task<DataFound> ExamineAsync((long Number, string Hash)? knownHead, CancellationToken cancel)
    {
        var found = new DataFound();
        await TryAsync(found, "Databasens sidor", () => EngineExamination.ExamineAsync(_db, found, cancel));
        await TryAsync(found, "Hänvisningarna", () => ModelReferences.ExamineAsync(_db, found, cancel));
        await TryAsync(found, "De undertecknade versionerna", async () =>
        {
            found.Versions = await _signatures.CountAsync(cancel);
            await EachAsync(found, await CasesAsync(cancel), ids => VersionFaultsAsync(ids, cancel),
                async id => $"{await NameAsync(id, cancel)}: en undertecknad version går inte att läsa.");
        });
        await TryAsync(found, "Ärendenas härledda rader", async () =>
        {
            var cases = await CasesAsync(cancel);
            found.Cases = cases.Count;
            await EachAsync(found, cases, ids => DerivedFaultsAsync(ids, cancel),
                async id => $"{await NameAsync(id, cancel)}: ärendet, eller en rad som följer av det, går inte att läsa.");
        });
        await TryAsync(found, "Patienternas sökord", async () => await EachAsync(found,
            await _records.Patients.Where(p => p.JoinedToId == null).Select(p => p.Id).ToListAsync(cancel),
            ids => SearchKeyFaultsAsync(ids, cancel), id => Task.FromResult($"Patientraden {id} går inte att läsa.")));
        await TryAsync(found, "Gallringen", () => ThinningExamination.ExamineAsync(_db, found, cancel));
        await TryAsync(found, "Åtkomstloggen", async () =>
        {
            (found.Log, var faults) = await _log.ExamineAsync(knownHead, cancel);
            found.Faults.AddRange(faults.Select(fault => $"Åtkomstloggen: {fault.Sentence}"));
        });
        return found;
    }

    /// <summary>A database that breaks off one part does not keep the others from being examined.</summary>
    private static async Task TryAsync(DataFound found, string what, Func<Task> examine)
    {
        try
        {
            await examine();
        }
        catch (Exception exception) when (DatabaseFaults.Of(exception) is { } fault)
        {
            found.Faults.Add($"{what} går inte att pröva: databasen avbröt ({fault}).");
        }
    }

    /// <summary>Examines many at a time, and one by one where something of them seems wrong.</summary>
    /// <param name="examine">The faults of some ids; null when somebody changed one of them meanwhile.</param>
    private static async Task EachAsync(DataFound found, IReadOnlyList<Guid> all, Func<Guid[], Task<List<string>?>> examine,
        Func<Guid, Task<string>> unreadable)
    {
        foreach (var batch in all.Chunk(AtATime))
        {
            if (await LookAsync(batch, null) is { Count: 0 })
            {
                continue;
            }

            foreach (var id in batch)
            {
                List<string>? faults = null;
                for (var look = 0; faults is null && look < MostLooks; look++)
                {
                    faults = await LookAsync([id], unreadable);
                }

                found.Faults.AddRange(faults ?? [$"Raderna för {id} ändrades hela tiden och är inte prövade."]);
            }
        }

        async Task<List<string>?> LookAsync(Guid[] ids, Func<Guid, Task<string>>? tell)
        {
            try
            {
                return await examine(ids);
            }
            catch (Exception exception) when (DatabaseFaults.IsUnreadable(exception))
            {
                return tell is null ? null : [await tell(ids[0])];
            }
        }
    }

    /// <summary>Every version that a case counts is there, and its hash and seal hold.</summary>
    private async Task<List<string>?> VersionFaultsAsync(Guid[] ids, CancellationToken cancel)
    {
        var faults = new List<string>();
        foreach (var (caseId, version, state) in await _signatures.ExamineAsync(ids, cancel))
        {
            if (FaultOf(state) is { } fault)
            {
                faults.Add($"{await NameAsync(caseId, cancel)}, version {version}: {fault}");
            }
        }

        return faults;
    }

    private static string? FaultOf(SealState? state) => state switch
    {
        SealState.Holds or SealState.Unsealed => null,
        null => "den undertecknade versionen saknas.",
        SealState.Changed => "ändrad sedan den undertecknades.",
        SealState.SealIsMissing => "förseglingen saknas.",
        SealState.KeyIsMissing => "går inte att pröva, för nyckeln till förseglingen finns inte bland nycklarna.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "unknown state"),
    };

    private async Task<List<string>?> DerivedFaultsAsync(Guid[] ids, CancellationToken cancel)
    {
        var before = await RevisionsAsync(ids, cancel);
        var wrong = await DerivedRows.WrongAsync(_records, ids, cancel);
        if (wrong.Count > 0 && !before.SetEquals(await RevisionsAsync(ids, cancel)))
        {
            return null;
        }

        var faults = new List<string>();
        foreach (var (caseId, what) in wrong)
        {
            faults.Add($"{await NameAsync(caseId, cancel)}: {what} följer inte av ärendet.");
        }

        return faults;
    }

    /// <summary>Whoever changes a case raises its revision, so what is read between two that are the same belongs together.</summary>
    private async Task<HashSet<(Guid Id, int Revision)>> RevisionsAsync(Guid[] ids, CancellationToken cancel) =>
        [.. (await _records.Cases.Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => new { c.Id, c.Revision }).ToListAsync(cancel))
            .Select(c => (c.Id, c.Revision))];

    /// <summary>What patients are found by follows from what they are and were called; keys of joined rows are never asked for.</summary>
    private async Task<List<string>?> SearchKeyFaultsAsync(Guid[] ids, CancellationToken cancel)
    {
        var patients = await _records.Patients.AsNoTrackingWithIdentityResolution().Where(p => EF.Parameter(ids).Contains(p.Id))
            .WithEarlier().ToListAsync(cancel);
        var kept = patients.ToDictionary(patient => patient.Id, patient => patient.SearchKey);
        patients.ForEach(patient => patient.MakeSearchKey());
        return [.. patients.Where(patient => patient.SearchKey != kept[patient.Id])
            .Select(patient => $"Patientraden {patient.Id}: sökorden följer inte av namn och nummer.")];
    }

    private Task<List<Guid>> CasesAsync(CancellationToken cancel) =>
        _records.Cases.OrderBy(c => c.UnitId).ThenBy(c => c.Number).Select(c => c.Id).ToListAsync(cancel);

    /// <summary>A case as a sentence names it; numbers run by unit.</summary>
    private async Task<string> NameAsync(Guid caseId, CancellationToken cancel)
    {
        var found = await _records.Cases.Where(c => c.Id == caseId)
            .Select(c => new { c.Number, Unit = _db.Units.Where(unit => unit.Id == c.UnitId).Select(unit => unit.Name).FirstOrDefault() })
            .FirstAsync(cancel);
        return $"Ärende {found.Number} ({found.Unit ?? "enheten saknas"})";
    }
}
