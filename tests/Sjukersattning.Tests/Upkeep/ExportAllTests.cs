using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup;
using Sjukersattning.Web.Rendering.Archive;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>Leaving the product: every row of every table and every case as its archive, counted, summed, and without secrets.</summary>
public sealed class ExportAllTests : IDisposable
{
    private readonly SqliteFile _file = new(DatabaseMould.Demo);
    private readonly string _root = Directory.CreateTempSubdirectory("export-").FullName;

    private string Folder => Path.Combine(_root, "ut");

    [Fact]
    public async Task Export_WritesEveryRowOfEveryTableThatItSays_AndNoSecret()
    {
        var done = await ExportAsync();

        // The database's own list of tables and not the model's.
        var tables = _file.Run("SELECT group_concat(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
            + "AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'")!.Split(',');
        foreach (var table in tables)
        {
            var file = Path.Combine(Folder, "tabeller", $"{table}.jsonl");
            Assert.Equal(KeptTables.For(table).NotWritten.Length == 0, File.Exists(file));
            if (File.Exists(file))
            {
                var rows = File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement).ToList();
                Assert.Equal((table, _file.Run($"SELECT count(*) FROM \"{table}\"")), (table, $"{rows.Count}"));
                Assert.All(rows, row => Assert.Empty(
                    row.EnumerateObject().Select(one => one.Name).Intersect(KeptTables.For(table).Secrets)));
            }
        }

        var all = string.Concat(Directory.GetFiles(Path.Combine(Folder, "tabeller")).Select(File.ReadAllText));
        foreach (var secret in new[]
        {
            "SELECT group_concat(PasswordHash, char(10)) FROM AspNetUsers", "SELECT group_concat(SecurityStamp, char(10)) FROM AspNetUsers",
            "SELECT group_concat(Xml, char(10)) FROM KeyRing",
        }.SelectMany(sql => (_file.Run(sql) ?? "").Split('\n')).Where(secret => secret.Length > 20))
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }

        Assert.Equal(_file.Run("SELECT count(*) FROM Cases"), $"{Directory.GetFiles(Folder, "*.zip", SearchOption.AllDirectories).Length}");
        Assert.Empty(done.Broken);
        Assert.Equal("Driften skrev ut allt (export-all)",
            _file.Run("SELECT Reason FROM AccessLog WHERE Kind = 'Utlamning' AND PatientId IS NULL"));
    }

    [Fact]
    public async Task Files_AreThoseOfTheSums_AndTheDescriptionTellsEveryColumn()
    {
        await ExportAsync();
        var sums = File.ReadLines(Path.Combine(Folder, "SHA256SUMS")).Select(line => line.Split("  ")).ToList();
        Assert.All(sums, sum => Assert.Equal(
            sum[0], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, sum[1]))))));
        Assert.Equal(
            Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(),
            sums.Select(sum => sum[1]).Append("SHA256SUMS").Order());

        var told = File.ReadAllText(Path.Combine(Folder, "LAS-MIG.md"));
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "tabeller")))
        {
            var part = told[told.IndexOf($"## {Path.GetFileNameWithoutExtension(file)}\n", StringComparison.Ordinal)..];
            Assert.All(File.ReadLines(file).Take(1).SelectMany(line => JsonDocument.Parse(line).RootElement.EnumerateObject()),
                column => Assert.Contains($"\n| {column.Name} |", part, StringComparison.Ordinal));
        }
    }

    /// <summary>What the description says of the log is enough to examine it by.</summary>
    [Fact]
    public async Task AccessLog_CanBeExaminedByTheDescriptionAlone()
    {
        // The first export is a row of the log.
        await ExportAsync();
        Directory.Delete(Folder, recursive: true);
        await using (var scope = _file.Scope())
        {
            await scope.ServiceProvider.GetRequiredService<LogSealing>().RunAsync(CancellationToken.None);
        }

        await ExportAsync();
        var rows = Lines("AccessLog").ToDictionary(row => row.GetProperty("Id").GetInt64());
        string[] parts = ["Kind", "Action", "ActorId", "ActorName", "ActorTitle", "ActorRoles", "ActorHsaId", "UnitId", "UnitHsaId",
            "VardgivareHsaId", "SystemHsaId", "Uppdrag", "PatientId", "CaseId", "Purpose", "RequestId"];
        var examined = 0;
        foreach (var entries in Lines("LogSeals").Select(seal => seal.GetProperty("Entries").GetBytesFromBase64()))
        {
            foreach (var entry in entries.Chunk(40))
            {
                var row = rows[System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(entry)];
                var text = parts.Select(part => row.GetProperty(part).GetString() ?? "")
                    .Prepend($"{row.GetProperty("At").GetDateTime().Ticks}")
                    .Concat(row.GetProperty("Reason").GetString() is { Length: > 0 } reason ? [reason] : []);
                var whole = string.Concat(text.Select(part => $"{part.Length}:{part};"));
                Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whole))), Convert.ToHexString(entry[8..]));
                examined++;
            }
        }

        Assert.True(examined > 0);
    }

    [Fact]
    public async Task Export_ThatIsBrokenOff_GoesOn_AndKeepsTheArchivesThatAreWhole()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => ExportAsync(after: 5));
        var first = Directory.GetFiles(Folder, "*.zip", SearchOption.AllDirectories);
        Assert.Equal(5, first.Length);
        Assert.False(File.Exists(Path.Combine(Folder, "SHA256SUMS")));

        // One is cut short, one is of a case that has changed since, and something lies there that belongs to an earlier version.
        File.WriteAllBytes(first[0], File.ReadAllBytes(first[0])[..^100]);
        var changed = Path.GetFileNameWithoutExtension(first[1])[7..];
        _file.Run($"UPDATE Cases SET NextWhat = 'Något annat' WHERE Number = '{changed}'");
        File.WriteAllText(Path.Combine(Folder, "tabeller", "Gamla.jsonl"), "{}\n");
        var drawn = new List<string>();
        await ExportAsync(draw: export =>
        {
            drawn.Add(export.Opened.Case.Number);
            return CaseArchive.Draw(export);
        });

        var again = Directory.GetFiles(Folder, "*.zip", SearchOption.AllDirectories);
        Assert.Equal(
            again.Length - first.Count(path => path != first[0] && !path.EndsWith($"-{changed}.zip", StringComparison.Ordinal)), drawn.Count);
        Assert.Contains(changed, drawn);
        Assert.All(again, path =>
        {
            using var zip = ZipFile.OpenRead(path);
            Assert.NotNull(zip.GetEntry("index.html"));
        });
        Assert.False(File.Exists(Path.Combine(Folder, "tabeller", "Gamla.jsonl")));
        Assert.False(File.Exists(Path.Combine(Folder, "EXPORT-PAGAR")));
    }

    [Fact]
    public async Task Folder_ThatIsNotTheExports_IsRefused_AndUntouched()
    {
        Directory.CreateDirectory(Folder);
        var stranger = Path.Combine(Folder, "viktigt.txt");
        File.WriteAllText(stranger, "x");
        Assert.Contains("innehåller annat", (await Assert.ThrowsAsync<StartupException>(() => ExportAsync())).Message,
            StringComparison.Ordinal);
        Assert.Equal([stranger], Directory.GetFileSystemEntries(Folder));

        File.Delete(stranger);
        await ExportAsync();
        Assert.Contains("är färdig", (await Assert.ThrowsAsync<StartupException>(() => ExportAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_ThatIsChangedMeanwhile_IsNotCalledWhole()
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => ExportAsync(draw: export =>
        {
            _file.Run("UPDATE Units SET Name = Name || '!'");
            return [];
        }));
        Assert.Contains("Tabellen Units ändrades", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Folder, "SHA256SUMS")));
    }

    [Fact]
    public async Task Version_ThatDoesNotHold_IsSaid_AndTheRestIsThere()
    {
        _file.Run("DROP TRIGGER TR_SignedVersions_NoUpdate");
        _file.Run("UPDATE SignedVersions SET Content = replace(Content, 'a', 'e') "
            + "WHERE CaseId = (SELECT min(CaseId) FROM SignedVersions) AND Version = 1");
        var done = await ExportAsync();
        var broken = Assert.Single(done.Broken);
        Assert.Equal(_file.Run("SELECT min(CaseId) FROM SignedVersions"), broken.CaseId.ToString(), ignoreCase: true);
        Assert.Contains($"{broken.CaseId}", File.ReadAllText(Path.Combine(Folder, "manifest.json")), StringComparison.Ordinal);
        var number = _file.Run($"SELECT Number FROM Cases WHERE Id = '{broken.CaseId.ToString().ToUpperInvariant()}'");
        var archives = Directory.GetFiles(Folder, $"arende-{number}.zip", SearchOption.AllDirectories)
            .Select(path =>
            {
                using var zip = ZipFile.OpenRead(path);
                using var page = new StreamReader(zip.GetEntry("index.html")!.Open());
                return (Text: page.ReadToEnd(),
                    Pdf: zip.Entries.Any(entry => entry.Name.EndsWith("version-1.pdf", StringComparison.Ordinal)));
            });
        Assert.Contains(archives, one => !one.Pdf && one.Text.Contains("En undertecknad text stämmer inte", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Command_WritesEverything_OrSaysInOneSentenceWhyNot()
    {
        var settings = new Dictionary<string, string>(RestoreTests.SettingsOf(_file));
        var (code, output, errors) = await RunAsync(settings);
        Assert.True(code == 0, errors);
        Assert.Contains("Allt är utskrivet", output, StringComparison.Ordinal);
        (code, _, errors) = await RunAsync(settings);
        Assert.Equal(1, code);
        Assert.Contains("är färdig", errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors);
    }

    public void Dispose()
    {
        _file.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private IEnumerable<JsonElement> Lines(string table) =>
        File.ReadLines(Path.Combine(Folder, "tabeller", $"{table}.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    private async Task<(int Code, string Output, string Errors)> RunAsync(Dictionary<string, string> settings)
    {
        await using var run = ProgramRun.Start(settings, "export-all", Folder);
        return await run.EndAsync();
    }

    private async Task<DataExported> ExportAsync(Func<CaseExport, byte[]>? draw = null, int after = int.MaxValue)
    {
        await using var scope = _file.Scope();
        return await scope.ServiceProvider.GetRequiredService<DataExport>().RunAsync(
            Folder, "1.0.0", draw ?? CaseArchive.Draw, null, _ => new StopAfter(after), CancellationToken.None);
    }

    private sealed class StopAfter(int cases) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= cases)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
