using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// Deletes cases that have been kept long enough, with everything in them: all of a patient's at a unit together, when nothing was written
/// in any of them since, and she has nothing to ask the access log about. Never one that is open, under a spärr, or that the clinic keeps.
/// </summary>
internal sealed class CaseThinning(SjukersattningDbContext db, ClinicClock clock, RetentionYears years)
{
    private const int PatientsAtATime = 20;
    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>Counts by the year that a case was closed or cancelled.</summary>
    /// <exception cref="StartupException">A case that is to be kept is none.</exception>
    public async Task<ThinningCount> CountAsync(DateOnly before, CancellationToken cancel)
    {
        await RequireKnownAsync(cancel);
        var (thinned, kept) = await FindAsync(_records.Cases, before, cancel);
        return ThinningCount.Of(thinned.Select(one => one.EndedAt), kept);
    }

    /// <returns>How many cases.</returns>
    /// <exception cref="StartupException">A case that is to be kept is none.</exception>
    public async Task<int> ThinAsync(DateOnly before, CancellationToken cancel)
    {
        await RequireKnownAsync(cancel);
        await using var overwritten = await OverwrittenAsync(cancel);
        var all = 0;
        var (found, _) = await FindAsync(_records.Cases, before, cancel);
        foreach (var unit in found.GroupBy(one => one.UnitId))
        {
            foreach (var batch in unit.GroupBy(one => one.PatientId).Chunk(PatientsAtATime))
            {
                // Nobody opens a case for one of them, or takes one up again, meanwhile.
                var cases = batch.SelectMany(one => one).Select(one => one.Id).Order();
                List<Turn> turns = [Turn.OfUnit(unit.Key), .. cases.Select(Turn.OfCase)];
                all += await db.WriteAsync(() => ThinAsync(batch.Select(one => one.Key).ToList(), before, cancel), turns, cancel);
            }
        }

        return all;
    }

    /// <summary>The tables whose rows go with a case, each before those that it refers to.</summary>
    internal static IEnumerable<ITable> TablesOf(SjukersattningDbContext db) => ModelReferences.TablesOf(db).Reverse()
        .Where(table => table.FindColumn("CaseId") is not null
            && KeptTables.For(table.Name).Kept is Kept.Cases or Kept.Meetings or Kept.Notices);

    private async Task<int> ThinAsync(List<Guid> patients, DateOnly before, CancellationToken cancel)
    {
        var (found, _) = await FindAsync(_records.Cases.Where(c => EF.Parameter(patients).Contains(c.PatientId)), before, cancel);
        _records.Thinned.AddRange(found.Select(one => new ThinnedCase
        {
            CaseId = one.Id, UnitId = one.UnitId, OpenedYear = one.OpenedOn.Year, EndedYear = ClinicClock.Local(one.EndedAt).Year,
            Before = before, Years = years.For(Kept.Cases), At = clock.Now,
        }));

        // The triggers look at these rows.
        await db.SaveChangesAsync(cancel);
        var ids = found.ConvertAll(one => one.Id);
        var meetings = await _records.Meetings.Where(m => m.Items.Any(item => EF.Parameter(ids).Contains(item.CaseId)))
            .Select(m => m.Id).ToListAsync(cancel);
        var tables = TablesOf(db).Select(table => table.Name).ToList();
        foreach (var one in found)
        {
            foreach (var table in tables)
            {
                await DeleteAsync($"DELETE FROM \"{table}\" WHERE \"CaseId\" = @id", one.Id, cancel);
            }

            await DeleteAsync("DELETE FROM \"Cases\" WHERE \"Id\" = @id", one.Id, cancel);
        }

        foreach (var patient in found.Select(one => one.PatientId).Distinct())
        {
            await DeleteAsync("DELETE FROM \"EarlierIdentities\" WHERE \"PatientId\" IN "
                + "(SELECT \"Id\" FROM \"Patients\" WHERE \"Id\" = @id OR \"JoinedToId\" = @id)", patient, cancel);
            await DeleteAsync("DELETE FROM \"Patients\" WHERE \"JoinedToId\" = @id", patient, cancel);
            await DeleteAsync("DELETE FROM \"Patients\" WHERE \"Id\" = @id", patient, cancel);
        }

        foreach (var meeting in meetings)
        {
            await DeleteAsync("DELETE FROM \"Meetings\" WHERE \"Id\" = @id AND NOT EXISTS "
                + "(SELECT 1 FROM \"MeetingItems\" i WHERE i.\"MeetingId\" = @id)", meeting, cancel);
        }

        return found.Count;
    }

    /// <summary>Cases that may go, of some, and how many are old enough and kept all the same.</summary>
    private async Task<(List<OldCase> Thinned, int Kept)> FindAsync(IQueryable<UtlatandeCase> cases, DateOnly before,
        CancellationToken cancel)
    {
        var limit = ClinicClock.Moment(before, TimeOnly.MinValue);
        var old = await cases.Where(c => c.OpenPatientId == null && c.StatusSince < limit
                && !_records.Events.Any(e => EF.Property<Guid>(e, "CaseId") == c.Id && e.At >= limit)
                && !_records.Answers.Any(a => a.CaseId == c.Id && a.At >= limit)
                && !_records.Meetings.Any(m => m.Day >= before && m.Items.Any(item => item.CaseId == c.Id)))
            .OrderBy(c => c.UnitId).ThenBy(c => c.Number)
            .Select(c => new OldCase(c.Id, c.UnitId, c.PatientId, c.Number, c.OpenedOn, c.StatusSince, c.IsSparrad)).ToListAsync(cancel);
        var all = (await cases.Select(c => c.PatientId).ToListAsync(cancel)).CountBy(id => id).ToDictionary();
        var asked = await AskedOfAsync(all.Keys.ToList(), cancel);
        var whole = old.GroupBy(one => one.PatientId).Where(one => one.Count() == all[one.Key] && !asked.Contains(one.Key)).ToList();
        var thinned = whole.Where(one => !one.Any(c => c.IsSparrad || years.ExceptCases.Contains(c.Number)))
            .SelectMany(one => one).ToList();
        return (thinned, whole.Sum(one => one.Count()) - thinned.Count);
    }

    /// <summary>Of some patients those whom the access log, in the years that it is kept, tells of: a loggutdrag is their right.</summary>
    private async Task<HashSet<Guid>> AskedOfAsync(List<Guid> patients, CancellationToken cancel)
    {
        var limit = ClinicClock.Moment(clock.Today.AddYears(-years.For(Kept.AccessLog)), TimeOnly.MinValue);
        var told = _records.AccessLog.Where(row => row.At >= limit)
            .Join(_records.Patients, row => row.PatientId, p => p.Id, (row, p) => new { p.Id, p.JoinedToId });
        var some = patients.Count > PatientsAtATime ? told : told.Where(one => EF.Parameter(patients).Contains(one.Id)
            || (one.JoinedToId != null && EF.Parameter(patients).Contains(one.JoinedToId.Value)));
        return [.. (await some.Distinct().ToListAsync(cancel)).Select(one => one.JoinedToId ?? one.Id)];
    }

    /// <summary>A number that was typed wrong would keep nothing.</summary>
    private async Task RequireKnownAsync(CancellationToken cancel)
    {
        var numbers = years.ExceptCases.Order().ToList();
        var known = await _records.Cases.Where(c => EF.Parameter(numbers).Contains(c.Number)).Select(c => c.Number).ToListAsync(cancel);
        if (numbers.Except(known).ToList() is { Count: > 0 } unknown)
        {
            throw new StartupException(
                $"{Settings.ExceptCases} nämner ärenden som inte finns: {string.Join(", ", unknown)}. Ingenting är gallrat.");
        }
    }

    /// <summary>
    /// Has SQLite write over what is deleted, and empty its log of writes at the end; else the text would stay in the file.
    /// </summary>
    private async Task<IAsyncDisposable> OverwrittenAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await PragmaAsync("secure_delete=ON");
        return new Ending(async () =>
        {
            await PragmaAsync("secure_delete=OFF");
            await PragmaAsync("wal_checkpoint(TRUNCATE)");
            await db.Database.CloseConnectionAsync();
        });
    }

    private async Task PragmaAsync(string words)
    {
        if (db is SqliteContext)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {words}";
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task DeleteAsync(string sql, Guid id, CancellationToken cancel)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@id", id);
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private sealed class Ending(Func<Task> end) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await end();
    }

    private sealed record OldCase(Guid Id, Guid UnitId, Guid PatientId, string Number, DateOnly OpenedOn, DateTimeOffset EndedAt,
        bool IsSparrad);
}
