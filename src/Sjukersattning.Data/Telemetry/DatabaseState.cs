using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Telemetry;

/// <summary>How the database is, for the operator. Nothing of what is in it.</summary>
public sealed class DatabaseState
{
    private readonly SjukersattningDbContext _db;
    private readonly DatabaseSettings _settings;
    private readonly TimeProvider _time;

    internal DatabaseState(SjukersattningDbContext db, DatabaseSettings settings, TimeProvider time)
    {
        _db = db;
        _settings = settings;
        _time = time;
    }

    public DatabaseProvider Provider => _settings.Provider;

    /// <summary>The folder whose disk holds the database; null when it is another machine's.</summary>
    public string? Folder => _settings.Folder;

    /// <summary>How long a small question takes, and by how many migrations the database is older and newer than the program.</summary>
    public async Task<(TimeSpan Latency, int Older, int Newer)> AskAsync(CancellationToken cancel)
    {
        var started = _time.GetTimestamp();
        var applied = (await _db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var latency = _time.GetElapsedTime(started);
        var known = _db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        return (latency, known.Except(applied).Count(), applied.Except(known).Count());
    }
}
