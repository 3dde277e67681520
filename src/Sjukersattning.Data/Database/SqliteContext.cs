using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data;

/// <summary>The embedded database: first run, tests, a single small clinic.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options, FormEditions editions)
    : SjukersattningDbContext(options, editions)
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    /// <summary>
    /// SQLite has one writer at a time and lets the others wait on a blocked thread. Inside one process they queue here instead.
    /// </summary>
    protected override SemaphoreSlim Writers => Queues.GetOrAdd(Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
}
