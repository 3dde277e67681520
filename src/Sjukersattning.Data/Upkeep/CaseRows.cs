using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// Every row that goes with a case, as <see cref="KeptTables"/> says, in JSON: the form is told by the document that is drawn from the
/// same tables.
/// </summary>
internal static class CaseRows
{
    /// <summary>Name and number of the form; the number goes up when a reader of the one before would no longer understand it.</summary>
    public const string Format = "sjukersattning-arende-1";

    /// <summary>Where it stands in a case's archive.</summary>
    public const string Path = "uppgifter/arende.json";

    /// <summary>A text of the history without numbers that may be somebody else's.</summary>
    public static string Without(IReadOnlyList<string> wrongNumbers, string text) =>
        wrongNumbers.Aggregate(text, (left, number) => left.Replace(number, "(numret som var fel)", StringComparison.Ordinal));

    /// <param name="wrongNumbers">Numbers that stand in the history and are not handed out.</param>
    public static async Task<(byte[] Json, IReadOnlyDictionary<Guid, string> People)> ReadAsync(SjukersattningDbContext db, Guid caseId,
        string number, DateTimeOffset now, IReadOnlyList<string> wrongNumbers, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await using var writer = new Utf8JsonWriter(bytes, RowText.Indented);
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("skapad", now.UtcDateTime);
        writer.WriteString("arende", number);
        writer.WriteStartObject("tabeller");
        var ids = new HashSet<Guid>();
        foreach (var table in ModelReferences.TablesOf(db).Select(table => new CopiedTable(table)))
        {
            if (KeptTables.For(table.Name) is { OfCase: not null } kept)
            {
                await WriteAsync(db, writer, table, kept, caseId, ids, wrongNumbers, cancel);
            }
        }

        writer.WriteEndObject();
        var people = await db.Users.AsNoTracking().Where(account => EF.Parameter(ids).Contains(account.Id)).OrderBy(account => account.Id)
            .Select(account => new { account.Id, account.Name, account.Title }).ToListAsync(cancel);
        writer.WriteStartArray("personer");
        foreach (var person in people)
        {
            writer.WriteStartObject();
            writer.WriteString("id", person.Id);
            writer.WriteString("namn", person.Name);
            writer.WriteString("titel", person.Title);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("utelamnat");
        KeptTables.NotHandedOut.ToList().ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancel);
        return (bytes.ToArray(), people.ToDictionary(person => person.Id, person => $"{person.Name}, {person.Title}"));
    }

    private static async Task WriteAsync(SjukersattningDbContext db, Utf8JsonWriter writer, CopiedTable table, KeptTable kept, Guid caseId,
        HashSet<Guid> ids, IReadOnlyList<string> wrongNumbers, CancellationToken cancel)
    {
        writer.WriteStartArray(table.Name);
        await foreach (var row in table.RowsAsync(db, cancel, caseId))
        {
            ids.UnionWith(row.OfType<Guid>());
            object?[] told = table.Name == "CaseEvents"
                ? [.. row.Select(value => value is string text ? Without(wrongNumbers, text) : value)]
                : row;
            RowText.Write(writer, table, told, column => kept.ColumnsOfCase.Count == 0 || kept.ColumnsOfCase.Contains(column));
        }

        writer.WriteEndArray();
    }
}
