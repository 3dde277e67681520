using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// Copies everything to another database of the same model, table by table, each after those that it refers to, in batches that are
/// there whole or not at all. Broken off, it goes on: what is there is compared with the first rows of here, and the rest follows.
/// </summary>
public sealed class DataCopy
{
    private readonly SjukersattningDbContext _from;
    private readonly IServiceProvider _here;

    internal DataCopy(SjukersattningDbContext from, IServiceProvider here)
    {
        _from = from;
        _here = here;
    }

    /// <summary>Rows of a batch.</summary>
    internal int AtATime { get; init; } = 1000;

    /// <summary>Copies, compares every table by count and hash, and examines the other database as check-data does.</summary>
    /// <param name="knownHead">The access log's newest seal that is known outside the database; null when none is.</param>
    /// <param name="progressOf">Makes what is told on the way, for a number of rows.</param>
    /// <returns>Rows by table, and what the examination found.</returns>
    /// <exception cref="StartupException">The other database has something of its own, or the two differ afterwards.</exception>
    public async Task<(IReadOnlyList<(string Table, long Rows)> Copied, DataFound Found)> RunAsync(DatabaseSettings to,
        (long Number, string Hash)? knownHead, Func<int, IProgress<int>?> progressOf, CancellationToken cancel)
    {
        if (to.ConnectionString == _from.Database.GetConnectionString())
        {
            throw new StartupException("Databasen som allt ska kopieras till är den som programmet använder.");
        }

        await using var services = OtherDatabase.ServicesOf(_here, to);
        await using var scope = services.CreateAsyncScope();
        var other = scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().UpdateTablesAsync(cancel);
        var copied = await CopyAsync(other, progressOf, cancel);
        return (copied, await scope.ServiceProvider.GetRequiredService<DataExamination>().ExamineAsync(knownHead, cancel));
    }

    private async Task<IReadOnlyList<(string Table, long Rows)>> CopyAsync(SjukersattningDbContext to,
        Func<int, IProgress<int>?> progressOf, CancellationToken cancel)
    {
        var tables = ModelReferences.TablesOf(_from).Select(table => new CopiedTable(table)).ToList();
        await _from.Database.OpenConnectionAsync(cancel);
        await to.Database.OpenConnectionAsync(cancel);
        await HoldAsync("BEGIN IMMEDIATE");
        try
        {
            var there = await RequireOwnRowsAsync(to, tables, cancel);
            var all = 0L;
            foreach (var table in tables)
            {
                all += await table.CountAsync(_from, cancel);
            }

            var (progress, done) = (progressOf((int)Math.Min(all, int.MaxValue)), 0L);
            foreach (var table in tables)
            {
                done = await CopyAsync(to, table, there[table], rows => progress?.Report((int)Math.Min(done + rows, int.MaxValue)), cancel)
                    + done;
            }

            return await CompareAsync(to, tables, cancel);
        }
        finally
        {
            await HoldAsync("ROLLBACK");
            await _from.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Copies what is not there yet; gives how many rows the table has.</summary>
    private async Task<long> CopyAsync(SjukersattningDbContext to, CopiedTable table, long there, Action<long> tell,
        CancellationToken cancel)
    {
        var rows = 0L;
        await foreach (var batch in table.RowsAsync(_from, cancel).Chunk(AtATime).WithCancellation(cancel))
        {
            var left = batch.Skip((int)Math.Clamp(there - rows, 0, batch.Length)).ToList();
            if (left.Count > 0)
            {
                await RowWriter.WriteAsync(to, table, left, cancel);
            }

            rows += batch.Length;
            tell(rows);
        }

        return rows;
    }

    /// <summary>How many rows of each table are over there already: the first of here, in the order that they are copied in.</summary>
    /// <exception cref="StartupException">They are others.</exception>
    private async Task<Dictionary<CopiedTable, long>> RequireOwnRowsAsync(SjukersattningDbContext to, List<CopiedTable> tables,
        CancellationToken cancel)
    {
        var there = new Dictionary<CopiedTable, long>();
        foreach (var table in tables)
        {
            there[table] = await table.CountAsync(to, cancel);
            if (there[table] > 0
                && await table.SumAsync(to, long.MaxValue, cancel) != await table.SumAsync(_from, there[table], cancel))
            {
                throw new StartupException(
                    $"Tabellen {table.Name} i den andra databasen har rader som inte är härifrån. Ange en databas som är tom eller inte " +
                        "finns än; ingenting är kopierat.");
            }
        }

        return there;
    }

    private async Task<IReadOnlyList<(string Table, long Rows)>> CompareAsync(SjukersattningDbContext to, List<CopiedTable> tables,
        CancellationToken cancel)
    {
        var copied = new List<(string Table, long Rows)>();
        foreach (var table in tables)
        {
            var sum = await table.SumAsync(_from, long.MaxValue, cancel);
            if (sum != await table.SumAsync(to, long.MaxValue, cancel))
            {
                throw new StartupException(
                    $"Tabellen {table.Name} är inte lika i båda databaserna. Stoppa alla instanser, och kör igen mot en tom databas.");
            }

            copied.Add((table.Name, sum.Rows));
        }

        return copied;
    }

    /// <summary>On SQLite nobody writes meanwhile; elsewhere the comparison at the end finds who did.</summary>
    private async Task HoldAsync(string sql)
    {
        if (_from is SqliteContext)
        {
            await using var command = _from.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
