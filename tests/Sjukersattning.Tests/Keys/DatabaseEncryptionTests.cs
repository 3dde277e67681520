using System.Net;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Keys;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Keys;

/// <summary>A database file that is stolen tells nothing, and the program does with it all that it does with a plain one.</summary>
[Trait("Speed", "Slow")]
public sealed class DatabaseEncryptionTests : IDisposable
{
    private readonly EncryptedFolder _folder = new();

    [CipherFact]
    public async Task Database_OfBefore_IsEncryptedWhole_AndTellsNothing_AndPeopleWorkOnIt()
    {
        _folder.FillPlain();
        string[] tables = ["Patients", "Cases", "SignedVersions", "VersionSeals", "AspNetUsers"];
        var (names, numbers, texts, counts) = ReadPlain(tables);
        Assert.Equal([Path.GetFileName(_folder.File)], _folder.FilesThatTell(names[0]));
        Assert.Contains("encrypt-database", await _folder.RefusedAsync(_folder.Settings), StringComparison.Ordinal);

        Assert.Contains("ligger kvar", await _folder.DoAsync("encrypt-database"), StringComparison.Ordinal);

        var kept = $"{_folder.File}.okrypterad";
        Assert.Equal([Path.GetFileName(kept)], _folder.FilesThatTell([.. names, .. numbers, .. texts]));
        File.Move(kept, _folder.In("undan.db"));
        Assert.False(_folder.IsPlain);
        Assert.Contains("redan krypterad", await _folder.DoAsync("encrypt-database"), StringComparison.Ordinal);

        var written = $"Det här skrevs {Guid.NewGuid():N} i en krypterad databas.";
        await using (var server = ProgramRun.Serve(_folder.Settings))
        {
            using var client = CommandTests.Client(await server.ListeningAsync());
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
            var browser = new StaffBrowser(client);
            await CommandTests.SignInAsync(browser, "kurator@demo.example", DemoClinic.Password);
            await WriteAsync(browser, written);
            var list = await browser.GetAsync("/arenden");
            Assert.Contains(names, name => list.Text.Contains(name, StringComparison.Ordinal));

            // While it runs, and when it was killed and its log was not emptied.
            AssertTellsNothing();
            server.Kill();
            await server.EndAsync();
        }

        AssertTellsNothing();
        Assert.True(new FileInfo($"{_folder.File}-wal").Length > 0);
        Assert.Equal("1", await _folder.AskAsync($"SELECT count(*) FROM Answers WHERE Content LIKE '%{written}%'"));
        Assert.Equal(counts.Select(one => one.Value), await CountAsync(counts.Keys));
        Assert.Contains("Åtkomstloggen är hel", await _folder.DoAsync("verify-log"), StringComparison.Ordinal);

        void AssertTellsNothing()
        {
            Assert.Empty(_folder.FilesThatTell([.. names, .. numbers, .. texts, written, "SQLite format 3", "CREATE TABLE"]));
        }
    }

    [CipherFact]
    public async Task Database_ThatIsNew_IsEncryptedFromTheStart_AndOpensForNobodyElse()
    {
        var settings = new Dictionary<string, string>(_folder.Settings)
        {
            ["Demo__Enabled"] = "false", ["DOTNET_ENVIRONMENT"] = "Production",
        };
        Assert.Contains("Det finns ingen databas", await _folder.RefusedAsync(settings, "encrypt-database"), StringComparison.Ordinal);
        await _folder.DoAsync("migrate");
        Assert.False(_folder.IsPlain);
        var bytes = await File.ReadAllBytesAsync(_folder.File);
        var files = Directory.GetFiles(Path.GetDirectoryName(_folder.File)!);

        var stolen = new Dictionary<string, string>(settings) { ["Keys__File"] = "", ["Keys__Text"] = OperatorKeys.NewLine() };
        foreach (var arguments in new[] { [], new[] { "migrate" }, ["verify-log"], ["rotate-keys"], ["encrypt-database"],
            ["decrypt-database", _folder.In("tjuv.db")], ["backup", _folder.In("tjuv.sjk")] })
        {
            Assert.Contains("nyckel som inte finns bland nycklarna", await _folder.RefusedAsync(stolen, arguments),
                StringComparison.Ordinal);
        }

        var without = new Dictionary<string, string>(settings) { ["Database__Engine"] = "", ["Database__DiskIsEncrypted"] = "true" };
        Assert.Contains("Databasen går inte att öppna", await _folder.RefusedAsync(without), StringComparison.Ordinal);
        Assert.Contains("inte satt", await _folder.RefusedAsync(without, "backup", _folder.In("tjuv.sjk")), StringComparison.Ordinal);
        Assert.Equal(files, Directory.GetFiles(Path.GetDirectoryName(_folder.File)!));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder.File));
    }

    [CipherFact]
    public async Task Start_WhenThreeComeAtOnceToAnEmptyFile_AllBecomeReady()
    {
        var runs = Enumerable.Range(0, 3).Select(_ => ProgramRun.Serve(_folder.Settings)).ToList();
        try
        {
            foreach (var address in await Task.WhenAll(runs.Select(run => run.ListeningAsync())))
            {
                using var client = CommandTests.Client(address);
                Assert.Equal("/",
                    (await CommandTests.SignInAsync(new StaffBrowser(client), "lakare@demo.example", DemoClinic.Password)).Path);
            }

            Assert.Contains("används", await _folder.RefusedAsync(await RotatedAsync(), "encrypt-database"), StringComparison.Ordinal);
        }
        finally
        {
            await Task.WhenAll(runs.Select(run => run.DisposeAsync().AsTask()));
        }

        Assert.Equal($"{DemoClinic.SignIns.Count}", await _folder.AskAsync("SELECT count(*) FROM AspNetUsers"));
    }

    [CipherFact]
    public async Task Key_ThatIsChanged_TakesTheFileWithIt_WhenTheProgramStandsStill()
    {
        _folder.FillPlain();
        await _folder.DoAsync("encrypt-database");
        File.Delete($"{_folder.File}.okrypterad");
        var old = (await File.ReadAllTextAsync(_folder.KeyFile)).Trim();

        Assert.Contains("kör encrypt-database", await _folder.DoAsync("rotate-keys"), StringComparison.Ordinal);
        await _folder.DoAsync("migrate");
        Assert.Contains(old.Split(' ')[0], await _folder.DoAsync("encrypt-database"), StringComparison.Ordinal);

        var lines = (await File.ReadAllTextAsync(_folder.KeyFile)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await File.WriteAllTextAsync(_folder.KeyFile, old);
        Assert.Contains("nyckel som inte finns", await _folder.RefusedAsync(_folder.Settings), StringComparison.Ordinal);
        await File.WriteAllTextAsync(_folder.KeyFile, lines[^1]);
        await using var server = ProgramRun.Serve(_folder.Settings);
        using var client = CommandTests.Client(await server.ListeningAsync());
        Assert.Equal("/", (await CommandTests.SignInAsync(new StaffBrowser(client), "lakare@demo.example", DemoClinic.Password)).Path);
    }

    [CipherFact]
    public async Task Backup_OfAnEncryptedDatabase_OrOfOneOfBefore_ComesBack()
    {
        _folder.FillPlain();
        var accounts = ReadPlain(["AspNetUsers"]).Counts.Values.Single();
        var (before, after, opened) = (_folder.In("före.sjk"), _folder.In("efter.sjk"), _folder.In("tillbaka.db"));
        await using (var run = ProgramRun.Start(_folder.PlainSettings, "backup", before))
        {
            Assert.Equal(0, (await run.EndAsync()).Code);
        }

        await _folder.DoAsync("encrypt-database");
        await _folder.DoAsync("backup", after);
        await _folder.DoAsync("open-backup", after, opened);
        Assert.False(SqliteCipher.IsPlain(opened));
        Assert.Contains("inte satt", await _folder.RefusedAsync(_folder.PlainSettings, "open-backup", after, _folder.In("utan.db")),
            StringComparison.Ordinal);
        File.Move(opened, _folder.File, overwrite: true);
        await _folder.DoAsync("migrate");
        Assert.Equal(accounts, await _folder.AskAsync("SELECT count(*) FROM AspNetUsers"));

        await _folder.DoAsync("open-backup", before, opened);
        Assert.True(SqliteCipher.IsPlain(opened));
        File.Move(opened, _folder.File, overwrite: true);
        File.Delete($"{_folder.File}.okrypterad");
        File.Delete($"{_folder.File}-wal");
        File.Delete($"{_folder.File}-shm");
        await _folder.DoAsync("encrypt-database");
        Assert.Equal(accounts, await _folder.AskAsync("SELECT count(*) FROM AspNetUsers"));
    }

    [CipherFact]
    public async Task Engine_ThatIsNone_OrDoesNotEncrypt_StopsTheStart()
    {
        var other = Directory.GetFiles(AppContext.BaseDirectory, "libe_sqlite3.so", SearchOption.AllDirectories)
            .First(file => file.Contains("linux-x64", StringComparison.Ordinal) || !file.Contains("runtimes", StringComparison.Ordinal));
        foreach (var (library, says) in new[]
            { ("/finns/inte.so", "inte går att läsa in"), (_folder.KeyFile, "inte går att läsa in"), (other, "inte kan kryptera") })
        {
            var settings = new Dictionary<string, string>(_folder.Settings) { ["Database__Engine"] = library };
            Assert.Contains(says, await _folder.RefusedAsync(settings, "migrate"), StringComparison.Ordinal);
        }

        Assert.False(File.Exists(_folder.File));
    }

    public void Dispose() => _folder.Dispose();

    private (List<string> Names, List<string> Numbers, List<string> Texts, Dictionary<string, string> Counts) ReadPlain(string[] tables)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return (All("SELECT Name FROM Patients "), All("SELECT Personnummer FROM Patients"),
            All("SELECT substr(Content, 1, 60) FROM Answers WHERE length(Content) > 60 LIMIT 20"),
            tables.ToDictionary(table => table, table => SqliteFile.Run(connection, $"SELECT count(*) FROM {table}")!));

        List<string> All(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var values = new List<string>();
            while (reader.Read())
            {
                values.Add(reader.GetString(0));
            }

            return values;
        }
    }

    private async Task<IEnumerable<string>> CountAsync(IEnumerable<string> tables) =>
        (await _folder.AskAsync($"SELECT concat_ws(' ', {string.Join(", ", tables.Select(table => $"(SELECT count(*) FROM {table})"))})"))!
            .Split(' ');

    /// <summary>Settings with a key that is newer than the file's.</summary>
    private async Task<Dictionary<string, string>> RotatedAsync()
    {
        var newer = _folder.In("nyare.txt");
        await File.WriteAllTextAsync(newer, $"{await File.ReadAllTextAsync(_folder.KeyFile)}\n{OperatorKeys.NewLine()}");
        return new(_folder.Settings) { ["Keys__File"] = newer };
    }

    /// <summary>Writes into the first field that the person may fill in.</summary>
    private static async Task WriteAsync(StaffBrowser browser, string text)
    {
        foreach (var link in (await browser.GetAsync("/arenden")).Document.QuerySelectorAll("a[href^='/arenden/']")
            .Select(link => link.GetAttribute("href")!).Distinct())
        {
            foreach (var section in (await browser.GetAsync(link)).Document.QuerySelectorAll("a[href*='/utlatande/']")
                .Select(one => one.GetAttribute("href")!).Distinct())
            {
                var page = await browser.GetAsync(section);
                if (page.Document.QuerySelector("form.answers textarea")?.GetAttribute("name") is { } field)
                {
                    await browser.SubmitAsync(page, "form.answers", (field, text));
                    return;
                }
            }
        }

        Assert.Fail("There is no field to write in.");
    }
}
