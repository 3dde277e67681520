using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sjukersattning.Data;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>A database in which no table is empty, for what is derived over tables.</summary>
internal static class FilledTables
{
    /// <summary>A row in each table that the demo leaves empty, of any values of the right kind; references lead to rows.</summary>
    public static async Task FillAsync(SqliteFile file)
    {
        await using var scope = file.Scope();
        await FillAsync(SqliteFile.Context(scope));
    }

    public static async Task FillAsync(SjukersattningDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        foreach (var table in ModelReferences.TablesOf(db))
        {
            var copied = new CopiedTable(table);
            if (await copied.CountAsync(db, CancellationToken.None) > 0)
            {
                continue;
            }

            var row = new List<object?>();
            foreach (var column in copied.Columns)
            {
                var key = table.ForeignKeyConstraints.FirstOrDefault(one => one.Columns.Contains(column));
                row.Add(key is null ? AnyOf(column) : await FirstAsync(db, key, column));
            }

            await RowWriter.WriteAsync(db, copied, [[.. row]], CancellationToken.None);
        }
    }

    private static async Task<object?> FirstAsync(SjukersattningDbContext db, IForeignKeyConstraint key, IColumn column)
    {
        var principal = new CopiedTable(key.PrincipalTable);
        var name = key.PrincipalColumns[key.Columns.ToList().IndexOf(column)].Name;
        await foreach (var row in principal.RowsAsync(db, CancellationToken.None))
        {
            return row[principal.Columns.ToList().FindIndex(one => one.Name == name)];
        }

        return null;
    }

    private static object AnyOf(IColumn column) => CopiedTable.KindOf(column) switch
    {
        var kind when kind == typeof(string) => "å",
        var kind when kind == typeof(Guid) => Guid.NewGuid(),
        var kind when kind == typeof(DateTime) => new DateTime(2026, 5, 14, 9, 0, 0, DateTimeKind.Utc).AddTicks(1),
        var kind when kind == typeof(DateOnly) => new DateOnly(2026, 5, 14),
        var kind when kind == typeof(TimeOnly) => new TimeOnly(9, 15),
        var kind when kind == typeof(bool) => true,
        var kind when kind == typeof(byte[]) => new byte[] { 0, 1, 255 },
        var kind when kind == typeof(long) => (object)7L,
        _ => 7,
    };
}
