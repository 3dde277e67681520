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

    /// <summary>What stands in the folder when everything is written out.</summary>
    internal static string OfEverything(SjukersattningDbContext db) => MarkdownText.Document(
    [
        "# Allt ur Sjukersättning",
        "Allt i öppna format, UTF-8. Filerna innehåller patientuppgifter och är inte krypterade.",
        MarkdownText.Table(["Fil", "Innehåller"],
        [
            ["`arenden/ENHET/arende-NUMMER.zip`", "ett ärende: `index.html` att läsa, undertecknade versioner som PDF och XML, och " +
                "ärendets rader som JSON med beskrivning"],
            ["`tabeller/TABELL.jsonl`", "tabellens rader, ett JSON-objekt på varje rad"],
            ["`loggar/provning.json`", "hur åtkomstloggen var när den prövades"],
            ["`manifest.json`", "antal, undertecknade versioner som inte stämmer, och tabeller som inte är med"],
            [$"`{ExportFolder.Sums}`", $"SHA-256 för varje fil; prövas med `sha256sum -c {ExportFolder.Sums}`"],
        ]),
        "Tidpunkter är UTC, dagar `ÅÅÅÅ-MM-DD`, klockslag `TT:MM:SS` i svensk tid, byte base64. Ett värde som saknas är `null`.",
        "## Att pröva det som är undertecknat",
        "`SignedVersions.Sha256` är SHA-256 av `Content` som UTF-8. Förseglingen i `VersionSeals` kräver operatörens nyckel, som inte är " +
            "med här: spara nyckelfilen för sig, om förseglingarna ska kunna prövas.",
        "## Att pröva åtkomstloggen",
        "`LogSeals.Entries` är 40 byte för varje rad: radens `Id` (8 byte, mest betydande först) och SHA-256 av radens text. Texten är " +
            "varje del som `LÄNGD:DEL;`, där längden är antalet UTF-16-tecken, i ordningen tidpunkt, `Kind`, `Action`, `ActorId`, `ActorName`, " +
            "`ActorTitle`, `ActorRoles`, `ActorHsaId`, `UnitId`, `UnitHsaId`, `VardgivareHsaId`, `SystemHsaId`, `Uppdrag`, `PatientId`, " +
            "`CaseId`, `Purpose`, `RequestId` och sist `Reason` om den inte är tom; tidpunkten är antalet 100 nanosekunder sedan år 1, " +
            "id med små bokstäver, och det som saknas är tomt. Sigillets egen hash håller ihop kedjan och är en HMAC med operatörens nyckel.",
        "## Tabeller som inte är med",
        MarkdownText.Table(["Tabell", "Innehåller", "Varför inte"], KeptTables.All.Where(table => table.NotWritten.Length > 0)
            .Select(table => (IReadOnlyList<string>)[table.Name, table.What, table.NotWritten])),
        .. ModelReferences.TablesOf(db).Where(table => KeptTables.For(table.Name).NotWritten.Length == 0).SelectMany(table => Part(table,
            [.. table.Columns.Select(column => column.Name).Except(KeptTables.For(table.Name).Secrets)])),
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
