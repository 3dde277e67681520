using Microsoft.EntityFrameworkCore.Metadata;
using Sjukersattning.Domain.Documentation;

namespace Sjukersattning.Data.Upkeep;

/// <summary>What tables and columns there are and what becomes of them, drawn from the model and <see cref="KeptTables"/>.</summary>
public static class TablesDocument
{
    /// <summary>What stands in the JSON of a case's archive.</summary>
    internal static string OfCase(SjukersattningDbContext db) => MarkdownText.Document(
    [
        "# Uppgifterna för maskiner",
        $"`arende.json` är UTF-8 och har formen `{CaseRows.Format}`: ett objekt med `format`, `skapad` (UTC), `arende` (ärendets " +
            "nummer), `tabeller` (tabellens namn → en lista av rader, en egenskap för varje kolumn), `personer` (de ur personalen som någon rad " +
            "nämner: `id`, `namn`, `titel`) och `utelamnat` (det som inte är med, och varför).",
        "Tidpunkter är UTC, dagar `ÅÅÅÅ-MM-DD`, klockslag `TT:MM:SS` i svensk tid, byte base64. Ett värde som saknas är `null`. " +
            "Kontrollsumman av en undertecknad version är SHA-256 av texten i `Content`, som UTF-8.",
        .. ModelReferences.TablesOf(db).Where(table => KeptTables.For(table.Name).OfCase is not null)
            .SelectMany(table => Part(table, KeptTables.For(table.Name).ColumnsOfCase)),
    ]);

    /// <summary>A table with its columns; those that are named, or all.</summary>
    private static IEnumerable<string> Part(ITable table, IReadOnlyList<string> columns) =>
    [
        $"## {table.Name}",
        $"{KeptTables.For(table.Name).What}.",
        MarkdownText.Table(["Kolumn", "Slag", "Nyckel", "Hänvisar till"],
            new CopiedTable(table).Columns.Where(column => columns.Count == 0 || columns.Contains(column.Name))
                .Select(column => (IReadOnlyList<string>)
                [
                    column.Name,
                    RowText.NameOf(CopiedTable.KindOf(column)) + (column.IsNullable ? ", kan saknas" : ""),
                    table.PrimaryKey!.Columns.Contains(column) ? "ja" : MarkdownText.Nothing,
                    MarkdownText.Joined(table.ForeignKeyConstraints.Where(key => key.Columns.Contains(column))
                        .Select(key => key.PrincipalTable.Name).Distinct()),
                ])),
    ];
}
