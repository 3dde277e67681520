using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sjukersattning.Data.Upkeep;

/// <summary>Inserts rows of a table as they are, keys too: all of a batch or none.</summary>
internal static class RowWriter
{
    public static async Task WriteAsync(SjukersattningDbContext db, CopiedTable table, IReadOnlyList<object?[]> rows,
        CancellationToken cancel)
    {
        await using var transaction = await db.Database.GetDbConnection().BeginTransactionAsync(cancel);
        if (transaction is SqlTransaction server)
        {
            await BulkAsync(server, table, rows, cancel);
        }
        else
        {
            await InsertAsync(db, transaction, table, rows, cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private static async Task InsertAsync(SjukersattningDbContext db, DbTransaction transaction, CopiedTable table,
        IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name)} "
            + $"({string.Join(", ", table.Columns.Select(column => sql.DelimitIdentifier(column.Name)))}) "
            + $"VALUES ({string.Join(", ", table.Columns.Select((_, at) => $"@p{at}"))})";
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{at}";
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++)
            {
                command.Parameters[at].Value = row[at] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Ids that SQL Server would give keep their numbers, and references are checked: they stay trusted.</summary>
    private static async Task BulkAsync(SqlTransaction transaction, CopiedTable table, IReadOnlyList<object?[]> rows,
        CancellationToken cancel)
    {
        using var values = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        using var bulk = new SqlBulkCopy(transaction.Connection,
            SqlBulkCopyOptions.KeepIdentity | SqlBulkCopyOptions.KeepNulls | SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = $"[{table.Name}]", BulkCopyTimeout = 0,
        };
        foreach (var column in table.Columns)
        {
            values.Columns.Add(column.Name, Plain(CopiedTable.KindOf(column)));
            bulk.ColumnMappings.Add(column.Name, column.Name);
        }

        foreach (var row in rows)
        {
            values.Rows.Add([.. row.Select(Plain)]);
        }

        await bulk.WriteToServerAsync(values, cancel);
    }

    /// <summary>The types of before DateOnly and TimeOnly, which every version of a bulk copy takes.</summary>
    private static Type Plain(Type kind) =>
        kind == typeof(DateOnly) ? typeof(DateTime) : kind == typeof(TimeOnly) ? typeof(TimeSpan) : kind;

    private static object? Plain(object? value) => value switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        TimeOnly time => time.ToTimeSpan(),
        _ => value,
    };
}
