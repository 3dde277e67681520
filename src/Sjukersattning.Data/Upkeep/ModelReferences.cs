using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// Every foreign key of the model, asked of the database as it stands: a key that somebody switched off, or a file whose pages were put
/// together from two, holds rows that lead nowhere. The same question on both databases, and any login that reads may ask it.
/// </summary>
internal static class ModelReferences
{
    /// <summary>Adds a sentence for each row that refers to one that is not there.</summary>
    public static async Task ExamineAsync(SjukersattningDbContext db, DataFound found, CancellationToken cancel)
    {
        var keys = TablesOf(db).SelectMany(table => table.ForeignKeyConstraints).ToList();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            foreach (var key in keys)
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                (command.CommandText, command.CommandTimeout) = (QueryOf(key, db.GetService<ISqlGenerationHelper>()), 0);
                await using var reader = await command.ExecuteReaderAsync(cancel);
                while (await reader.ReadAsync(cancel))
                {
                    found.Faults.Add($"Tabellen {key.Table.Name}, raden med {RowOf(reader)}: hänvisar till en rad i "
                        + $"{key.PrincipalTable.Name} som inte finns.");
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        found.References = keys.Count;
    }

    /// <summary>The tables of the model, each after those that it refers to.</summary>
    public static IReadOnlyList<ITable> TablesOf(SjukersattningDbContext db)
    {
        var left = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
            .ToList();
        var inOrder = new List<ITable>();
        while (left.Find(table => !table.ForeignKeyConstraints.Any(key => key.PrincipalTable != table && left.Contains(key.PrincipalTable)))
            is { } next)
        {
            left.Remove(next);
            inOrder.Add(next);
        }

        return left.Count == 0 ? inOrder
            : throw new NotSupportedException(
                $"Tables that refer to each other in a circle: {string.Join(", ", left.Select(one => one.Name))}");
    }

    internal static string QueryOf(IForeignKeyConstraint key, ISqlGenerationHelper sql)
    {
        string Name(string name) => sql.DelimitIdentifier(name);
        var shown = string.Join(", ", key.Table.PrimaryKey!.Columns.Select(column => $"d.{Name(column.Name)}"));
        var filled = string.Join(" AND ", key.Columns.Select(column => $"d.{Name(column.Name)} IS NOT NULL"));
        var same = string.Join(" AND ", key.Columns.Zip(key.PrincipalColumns,
            (from, to) => $"p.{Name(to.Name)} = d.{Name(from.Name)}"));
        return $"SELECT {shown} FROM {Name(key.Table.Name)} AS d WHERE {filled} AND NOT EXISTS "
            + $"(SELECT 1 FROM {Name(key.PrincipalTable.Name)} AS p WHERE {same})";
    }

    /// <summary>A row by its key: ids and numbers, never what it tells.</summary>
    private static string RowOf(DbDataReader reader) => string.Join(", ", Enumerable.Range(0, reader.FieldCount)
        .Select(at => $"{reader.GetName(at)} {TextOf(reader.GetValue(at))}"));

    private static string TextOf(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
