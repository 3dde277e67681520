using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// Leaving the product: every table as JSON lines, every case as its archive, the logs with what they are examined by, a description, and
/// sums of all files. Broken off, it goes on: an archive that says what the database says now is kept.
/// </summary>
public sealed class DataExport
{
    /// <summary>The file with the sums of all files.</summary>
    public const string SumsFile = ExportFolder.Sums;

    private const string TablesFolder = "tabeller";
    private const string CasesFolder = "arenden";

    /// <summary>Whoever may run the program's own commands.</summary>
    private static readonly CaseActor Operator = new(Guid.Empty, "Kommandot export-all", "driften", Guid.Empty, new HashSet<Role>());

    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly AccessLog _log;
    private readonly CaseExports _cases;
    private readonly LogExamination _examination;

    internal DataExport(SjukersattningDbContext db, ClinicClock clock, AccessLog log, CaseExports cases, LogExamination examination)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _log = log;
        _cases = cases;
        _examination = examination;
    }

    /// <param name="draw">Makes a case's archive.</param>
    /// <param name="knownHead">The access log's newest seal that is known outside the database; null when none is.</param>
    /// <param name="progressOf">Makes what is told on the way, for a number of cases.</param>
    /// <exception cref="StartupException">The folder is somebody's or cannot be written to, or the database was changed meanwhile.</exception>
    public async Task<DataExported> RunAsync(string folder, string version, Func<CaseExport, byte[]> draw,
        (long Number, string Hash)? knownHead, Func<int, IProgress<int>?> progressOf, CancellationToken cancel)
    {
        try
        {
            return await RunAsync(new ExportFolder(folder), version, draw, knownHead, progressOf, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"Det gick inte att skriva i {folder} ({exception.GetType().Name}). Är disken full, eller får programmet inte skriva där? "
                    + "Åtgärda det och kör kommandot igen: det som är skrivet behålls.", exception);
        }
    }

    private async Task<DataExported> RunAsync(ExportFolder folder, string version, Func<CaseExport, byte[]> draw,
        (long Number, string Hash)? knownHead, Func<int, IProgress<int>?> progressOf, CancellationToken cancel)
    {
        await _log.WriteAsync(Operator, CaseAction.ExportCase, LogKind.Export, null, null, cancel,
            "Driften skrev ut allt (export-all)");
        var written = new HashSet<string>(StringComparer.Ordinal);
        var tables = ModelReferences.TablesOf(_db).Select(table => new CopiedTable(table))
            .Where(table => KeptTables.For(table.Name).NotWritten.Length == 0).ToList();
        var sums = new Dictionary<CopiedTable, TableSum>();
        await _db.Database.OpenConnectionAsync(cancel);
        foreach (var table in tables)
        {
            sums[table] = await WriteAsync(folder, table, written, cancel);
        }

        var (cases, broken, unreadable) = await WriteCasesAsync(folder, draw, written, progressOf, cancel);
        var (log, faults) = await _examination.ExamineAsync(knownHead, cancel);
        await RequireUnchangedAsync(folder, sums, cancel);
        var done = new DataExported([.. sums.Select(one => (one.Key.Name, one.Value.Rows))], cases, broken, unreadable, log);
        await AddAsync(folder, "loggar/provning.json", ExportManifest.OfLog(log, faults), written);
        await AddAsync(folder, "LAS-MIG.md", Encoding.UTF8.GetBytes(TablesDocument.OfEverything(_db)), written);
        await AddAsync(folder, "manifest.json", ExportManifest.Of(done, version, _clock.Now), written);
        folder.KeepOnly(written);
        await folder.EndAsync(cancel);
        return done;
    }

    private static Task AddAsync(ExportFolder folder, string path, byte[] content, HashSet<string> written)
    {
        written.Add(path);
        return folder.WriteAsync(path, content);
    }

    private static string PathOf(CopiedTable table) => $"{TablesFolder}/{table.Name}.jsonl";

    private async Task<TableSum> WriteAsync(ExportFolder folder, CopiedTable table, HashSet<string> written, CancellationToken cancel)
    {
        written.Add(PathOf(table));
        var secrets = KeptTables.For(table.Name).Secrets;
        var sum = new TableSum();
        await folder.WriteAsync(PathOf(table), async file =>
        {
            await using var writer = new Utf8JsonWriter(file, RowText.OnOneLine);
            await foreach (var row in table.RowsAsync(_db, cancel))
            {
                sum = table.With(sum, row);
                RowText.Write(writer, table, row, column => !secrets.Contains(column));
                await writer.FlushAsync(cancel);
                writer.Reset();
                file.WriteByte((byte)'\n');
            }
        });
        return sum;
    }

    private async Task<(int Cases, IReadOnlyList<BrokenVersionException> Broken, IReadOnlyList<string> Unreadable)> WriteCasesAsync(
        ExportFolder folder, Func<CaseExport, byte[]> draw, HashSet<string> written, Func<int, IProgress<int>?> progressOf,
        CancellationToken cancel)
    {
        var (broken, unreadable) = (new List<BrokenVersionException>(), new List<string>());
        var units = await _db.Units.ToDictionaryAsync(unit => unit.Id, unit => FolderOf(unit.Name, unit.Id), cancel);
        var cases = await _records.Cases.OrderBy(c => c.UnitId).ThenBy(c => c.Number).Select(c => new { c.Id, c.UnitId, c.Number })
            .ToListAsync(cancel);
        var progress = progressOf(cases.Count);
        for (var done = 0; done < cases.Count; done++)
        {
            var one = cases[done];
            var path = $"{CasesFolder}/{units[one.UnitId]}/arende-{one.Number}.zip";
            try
            {
                var export = await _cases.ReadAsync(one.Id, Operator, cancel);
                broken.AddRange(export.Broken);
                written.Add(path);
                if (!Says(folder.Find(path), export))
                {
                    await folder.WriteAsync(path, draw(export));
                }
            }
            catch (Exception exception) when (exception is not (IOException or UnauthorizedAccessException)
                && DatabaseFaults.IsUnreadable(exception))
            {
                unreadable.Add($"{one.Number} ({units[one.UnitId]})");
            }

            progress?.Report(done + 1);
        }

        return (cases.Count, broken, unreadable);
    }

    /// <summary>Whether an archive of an earlier try is whole and says what the database says now.</summary>
    private static bool Says(byte[]? archive, CaseExport export)
    {
        if (archive is null)
        {
            return false;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive));
            using var entry = zip.GetEntry(CaseRows.Path)!.Open();
            using var kept = JsonDocument.Parse(entry);
            using var now = JsonDocument.Parse(export.Json);
            return new[] { "format", "tabeller", "personer" }.All(part => kept.RootElement.GetProperty(part).GetRawText()
                == now.RootElement.GetProperty(part).GetRawText());
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or NullReferenceException
            or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>What was written is what is there, line by line and by the sum of the rows.</summary>
    private async Task RequireUnchangedAsync(ExportFolder folder, Dictionary<CopiedTable, TableSum> sums, CancellationToken cancel)
    {
        foreach (var (table, sum) in sums)
        {
            if (await table.SumAsync(_db, long.MaxValue, cancel) != sum)
            {
                throw new StartupException(
                    $"Tabellen {table.Name} ändrades medan allt skrevs ut. Stoppa alla instanser och kör kommandot igen: det som är "
                        + "skrivet behålls.");
            }

            if (await folder.CountLinesAsync(PathOf(table), cancel) != sum.Rows)
            {
                throw new StartupException($"Filen {PathOf(table)} har inte lika många rader som tabellen. Kör kommandot igen.");
            }
        }
    }

    /// <summary>A unit's folder: its name as a folder may have it, and enough of its id that no two are alike.</summary>
    private static string FolderOf(string name, Guid id)
    {
        var plain = name.Select(sign => char.IsAsciiLetterOrDigit(sign) || "åäöÅÄÖ".Contains(sign) ? sign : '-');
        return $"{string.Concat(plain)}-{id.ToString("N")[..8]}";
    }
}
