using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sjukersattning.Data.Upkeep;

/// <summary>A table of the model as it is read and written whole, in values that both databases know.</summary>
internal sealed class CopiedTable(ITable table)
{
    /// <summary>How a value is read, by the type that the model keeps it in, and how it is put down where a row is summed up.</summary>
    private static readonly Dictionary<Type, (Func<DbDataReader, int, object> Read, Action<BinaryWriter, object> Put)> Kinds = new()
    {
        [typeof(string)] = ((reader, at) => reader.GetString(at), (writer, value) => writer.Write((string)value)),
        [typeof(Guid)] = ((reader, at) => reader.GetGuid(at), (writer, value) => writer.Write(((Guid)value).ToByteArray())),
        [typeof(DateTime)] = ((reader, at) => reader.GetDateTime(at), (writer, value) => writer.Write(((DateTime)value).Ticks)),
        [typeof(DateOnly)] =
            ((reader, at) => reader.GetFieldValue<DateOnly>(at), (writer, value) => writer.Write(((DateOnly)value).DayNumber)),
        [typeof(TimeOnly)] =
            ((reader, at) => reader.GetFieldValue<TimeOnly>(at), (writer, value) => writer.Write(((TimeOnly)value).Ticks)),
        [typeof(bool)] = ((reader, at) => reader.GetBoolean(at), (writer, value) => writer.Write((bool)value)),
        [typeof(int)] = ((reader, at) => reader.GetInt32(at), (writer, value) => writer.Write((int)value)),
        [typeof(long)] = ((reader, at) => reader.GetInt64(at), (writer, value) => writer.Write((long)value)),
        [typeof(byte[])] = ((reader, at) => reader.GetFieldValue<byte[]>(at), (writer, value) =>
        {
            writer.Write(((byte[])value).Length);
            writer.Write((byte[])value);
        }
        ),
    };

    public string Name => table.Name;

    public IReadOnlyList<IColumn> Columns { get; } = [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal)];

    /// <summary>The type that a column's values are kept in; one that cannot be carried from database to database throws.</summary>
    public static Type KindOf(IColumn column)
    {
        // What is kept as JSON belongs to no property of its own, and is text.
        var kind = column.PropertyMappings.Count == 0 ? typeof(string)
            : Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType;
        return Kinds.ContainsKey(kind) ? kind
            : throw new NotSupportedException($"Say how {kind.Name} of {column.Table.Name}.{column.Name} is copied and summed up.");
    }

    /// <summary>The first rows of a database's table, in the order that they are copied in.</summary>
    public async Task<TableSum> SumAsync(SjukersattningDbContext db, long most, CancellationToken cancel)
    {
        var sum = new TableSum();
        await foreach (var row in RowsAsync(db, cancel))
        {
            if (sum.Rows == most)
            {
                break;
            }

            sum = With(sum, row);
        }

        return sum;
    }

    /// <summary>A sum with one row more.</summary>
    public TableSum With(TableSum sum, object?[] row) => sum.With(BytesOf(row));

    public async Task<long> CountAsync(SjukersattningDbContext db, CancellationToken cancel)
    {
        await using var command = Command(db, $"SELECT COUNT(*) FROM {db.GetService<ISqlGenerationHelper>().DelimitIdentifier(Name)}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Every row, by its key; those that refer to another of the same table after all that do not.</summary>
    /// <param name="caseId">The case that the rows go with, as <see cref="KeptTables"/> says; null for all rows.</param>
    public async IAsyncEnumerable<object?[]> RowsAsync(SjukersattningDbContext db, [EnumeratorCancellation] CancellationToken cancel,
        Guid? caseId = null)
    {
        var kinds = Columns.Select(column => Kinds[KindOf(column)]).ToArray();
        await using var command = Command(db, QueryOf(db.GetService<ISqlGenerationHelper>(), caseId is not null));
        if (caseId is { } id)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@case", id);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var row = new object?[kinds.Length];
            for (var at = 0; at < row.Length; at++)
            {
                row[at] = reader.IsDBNull(at) ? null : kinds[at].Read(reader, at);
            }

            yield return row;
        }
    }

    internal string QueryOf(ISqlGenerationHelper sql, bool isOfCase = false)
    {
        var columns = Columns.Select(column => sql.DelimitIdentifier(column.Name));
        var own = table.ForeignKeyConstraints.Where(key => key.PrincipalTable == table).SelectMany(key => key.Columns)
            .Select(column => $"CASE WHEN {sql.DelimitIdentifier(column.Name)} IS NULL THEN 0 ELSE 1 END");
        var order = own.Concat(table.PrimaryKey!.Columns.Select(column => sql.DelimitIdentifier(column.Name)));
        var which = isOfCase ? $" WHERE {KeptTables.For(Name).OfCase}" : "";
        return $"SELECT {string.Join(", ", columns)} FROM {sql.DelimitIdentifier(Name)}{which} ORDER BY {string.Join(", ", order)}";
    }

    private byte[] BytesOf(object?[] row)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        for (var at = 0; at < row.Length; at++)
        {
            writer.Write(row[at] is not null);
            if (row[at] is { } value)
            {
                Kinds[KindOf(Columns[at])].Put(writer, value);
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static DbCommand Command(SjukersattningDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
