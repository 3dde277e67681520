using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>Counts what the program asks the database.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private int _commands;

    public int Take() => Interlocked.Exchange(ref _commands, 0);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commands);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result,
        CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commands);
        return ValueTask.FromResult(result);
    }
}
