using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data.Startup;

/// <summary>Brings the database to this program's version at start, or says in one sentence why not.</summary>
public sealed class DatabaseStartup
{
    private const int DerivedAtATime = 500;
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly TimeProvider _time;

    internal DatabaseStartup(SjukersattningDbContext db, TimeProvider time)
    {
        _db = db;
        _records = db.EnterGate();
        _time = time;
    }

    /// <summary>Migrates. Several instances may do it at once; EF's lock lets one through at a time.</summary>
    /// <exception cref="StartupException">The database is newer than the program, or cannot be reached or written.</exception>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        try
        {
            if (!await IsUpToDateAsync(cancel))
            {
                await WaitForAbandonedLockAsync(cancel);
                await _db.Database.MigrateAsync(cancel);
            }

            await DeriveAsync(cancel);
        }
        catch (DbException exception)
        {
            throw new StartupException(
                _db is SqliteContext
                    ? "Databasen går inte att öppna eller skriva i. Kontrollera ConnectionStrings:Sjukersattning och filens rättigheter."
                    : "SQL Server svarar inte eller släpper inte in programmet: kontrollera servern och ConnectionStrings:Sjukersattning.",
                exception);
        }
    }

    /// <summary>
    /// Cases from before the statistics have no figures, open ones from before the notices no open work; every case has at least one
    /// figure, every open one at least one line of work.
    /// </summary>
    private async Task DeriveAsync(CancellationToken cancel)
    {
        if (!await Bare().AnyAsync(cancel))
        {
            return;
        }

        // Inside a transaction that nobody else can be in, so that two instances do not derive the same case twice.
        await _db.WriteAsync(() => DeriveAllAsync(cancel), cancel, isolation: IsolationLevel.Serializable);
    }

    private async Task DeriveAllAsync(CancellationToken cancel)
    {
        var left = true;
        while (left)
        {
            var cases = await Bare().AsNoTracking().WithOutcomes().OrderBy(c => c.Id).Take(DerivedAtATime).ToListAsync(cancel);
            var ids = cases.Select(c => c.Id).ToList();
            var counted = await HavingAsync(_records.Figures.Select(f => f.CaseId), ids, cancel);
            var waiting = await HavingAsync(_records.OpenWork.Select(w => w.CaseId), ids, cancel);
            var patients = await _records.Cases.Where(c => EF.Parameter(ids).Contains(c.Id))
                .Join(_records.Patients, c => c.PatientId, p => p.Id, (c, p) => new { c.Id, p.Personnummer })
                .ToDictionaryAsync(p => p.Id, p => p.Personnummer, cancel);
            cases.Where(subject => !counted.Contains(subject.Id))
                .ToList()
                .ForEach(subject => DerivedRows.AddFigures(_records, subject, patients[subject.Id]));
            cases.Where(subject => !waiting.Contains(subject.Id)).ToList().ForEach(subject => DerivedRows.AddOpen(_records, subject));
            await _db.SaveChangesAsync(cancel);
            _db.ChangeTracker.Clear();
            left = cases.Count == DerivedAtATime;
        }
    }

    private static async Task<HashSet<Guid>> HavingAsync(IQueryable<Guid> caseIds, IReadOnlyList<Guid> wanted, CancellationToken cancel) =>
        (await caseIds.Where(id => EF.Parameter(wanted).Contains(id)).Distinct().ToListAsync(cancel)).ToHashSet();

    private IQueryable<UtlatandeCase> Bare() =>
        _records.Cases.Where(c => !_records.Figures.Any(f => f.CaseId == c.Id)
            || (c.OpenPatientId != null && !_records.OpenWork.Any(w => w.CaseId == c.Id)));

    private async Task<bool> IsUpToDateAsync(CancellationToken cancel)
    {
        if (!await _db.Database.CanConnectAsync(cancel))
        {
            return false;
        }

        var known = _db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await _db.Database.GetAppliedMigrationsAsync(cancel);
        return applied.All(known.Contains)
            ? known.IsSubsetOf(applied)
            : throw new StartupException(
                "Databasen kommer från en nyare version av programmet. Starta den nyare versionen, eller återställ en " +
                    "säkerhetskopia från före uppgraderingen.");
    }

    /// <summary>
    /// On SQLite EF's migration lock is a row that outlives a killed process, and EF waits for it without end. So the wait is here: until
    /// the one who migrates is done, or until the row is minutes old and belongs to nobody.
    /// </summary>
    private async Task WaitForAbandonedLockAsync(CancellationToken cancel)
    {
        if (_db is not SqliteContext || !await _db.Database.CanConnectAsync(cancel))
        {
            return;
        }

        while (await IsLockedAsync(cancel))
        {
            await Task.Delay(Patience, _time, cancel);
        }
    }

    private async Task<bool> IsLockedAsync(CancellationToken cancel)
    {
        await _db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = _db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
            if (await CountAsync(command, cancel) == 0)
            {
                return false;
            }

            var limit = command.CreateParameter();
            limit.ParameterName = "$limit";
            limit.Value = (_time.GetUtcNow() - AbandonedAfter).ToString("yyyy-MM-dd HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
            command.Parameters.Add(limit);
            command.CommandText =
                "DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < $limit; SELECT count(*) FROM \"__EFMigrationsLock\"";
            return await CountAsync(command, cancel) > 0;
        }
        finally
        {
            await _db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<long> CountAsync(DbCommand command, CancellationToken cancel) =>
        Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
}
