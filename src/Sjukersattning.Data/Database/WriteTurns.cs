using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data;

/// <summary>
/// SQLite has one writer at a time and lets the others wait on a blocked thread. Inside one process writers queue here instead, without
/// holding a thread. SQL Server needs no turns.
/// </summary>
internal static class WriteTurns
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    public static async Task<IDisposable?> TakeAsync(DbContext db, CancellationToken cancel)
    {
        if (db is not SqliteContext)
        {
            return null;
        }

        var queue = Queues.GetOrAdd(db.Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await queue.WaitAsync(cancel);
        return new Turn(queue);
    }

    private sealed class Turn(SemaphoreSlim queue) : IDisposable
    {
        public void Dispose() => queue.Release();
    }
}
