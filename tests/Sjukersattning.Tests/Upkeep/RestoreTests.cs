using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>A backup comes back where there is nothing, whole, and nowhere else; whatever is wrong is told in one sentence.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly SqliteFile _file = new(DatabaseMould.Demo);
    private readonly SqliteFile _place = new();

    private string Backup => Path.Combine(Path.GetDirectoryName(_file.Path)!, "kopia.sjk");

    private string PlaceFolder => Path.GetDirectoryName(_place.Path)!;

    [Fact]
    public async Task Restore_WhereThereIsNothing_GivesTheDatabase_AndCheckDataFindsNothing()
    {
        await Of(_file).MakeAsync(Backup, CancellationToken.None);
        await Of(_place).RestoreAsync(Backup, CancellationToken.None);
        Assert.Equal([_place.Path], Directory.GetFiles(PlaceFolder));
        await using var scope = _place.Scope();
        var found = await scope.ServiceProvider.GetRequiredService<DataExamination>().ExamineAsync(null, CancellationToken.None);
        Assert.Empty(found.Faults);
        Assert.Equal(_file.Run("SELECT count(*) FROM Cases"), $"{found.Cases}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public async Task Restore_WhereSomethingIs_IsRefused_AndLeavesItAlone(string end)
    {
        await Of(_file).MakeAsync(Backup, CancellationToken.None);
        await File.WriteAllTextAsync(_place.Path + end, "något");
        var refused = await Assert.ThrowsAsync<StartupException>(() => Of(_place).RestoreAsync(Backup, CancellationToken.None));
        Assert.StartsWith($"{_place.Path}{end} finns redan", refused.Message, StringComparison.Ordinal);
        Assert.Equal([_place.Path + end], Directory.GetFiles(PlaceFolder));
        Assert.Equal("något", await File.ReadAllTextAsync(_place.Path + end));
    }

    [Theory]
    [InlineData("cut", "är avklippt eller ändrad")]
    [InlineData("cut in its head", "är avklippt eller ändrad")]
    [InlineData("changed", "är avklippt eller ändrad")]
    [InlineData("another file", "är ingen säkerhetskopia")]
    [InlineData("not there", "finns inte eller går inte att läsa")]
    [InlineData("a folder", "finns inte eller går inte att läsa")]
    [InlineData("by another key", "som inte finns bland nycklarna")]
    [InlineData("newer", "kommer från en nyare version av programmet")]
    [InlineData("of another program", "en databas som inte är programmets")]
    public async Task Restore_OfWhatIsNoBackupOfThisProgram_IsRefused_AndLeavesNothing(string what, string says)
    {
        if (what == "newer")
        {
            _file.Run("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29991231235959_FromTheFuture', '99.0.0')");
        }
        else if (what == "of another program")
        {
            File.Delete(_file.Path);
            _file.Run("CREATE TABLE Something (Id INTEGER)");
        }

        await Of(_file, what == "by another key" ? OperatorKeys.Of(OperatorKeys.NewLine()) : null)
            .MakeAsync(Backup, CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(Backup);
        File.Delete(Backup);
        if (what == "a folder")
        {
            Directory.CreateDirectory(Backup);
        }
        else if (what != "not there")
        {
            await File.WriteAllBytesAsync(Backup, what switch
            {
                "cut" => bytes[..(bytes.Length / 2)],
                "cut in its head" => bytes[..40],
                "changed" => [.. bytes[..5000], (byte)(bytes[5000] ^ 1), .. bytes[5001..]],
                "another file" => await File.ReadAllBytesAsync(_file.Path),
                _ => bytes,
            });
        }

        var refused = await Assert.ThrowsAsync<StartupException>(() => Of(_place).RestoreAsync(Backup, CancellationToken.None));
        Assert.StartsWith(Backup, refused.Message, StringComparison.Ordinal);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(PlaceFolder));
    }

    [Fact]
    public async Task Backup_WhereItCannotBe_IsRefused_AndLeavesNothing()
    {
        var folder = Path.GetDirectoryName(_file.Path)!;
        await File.WriteAllTextAsync(Backup, "något");
        foreach (var (file, says) in new[]
        {
            (Backup, "finns redan och är orörd"), (folder, "finns redan"),
            (Path.Combine(folder, "ingen", "kopia.sjk"), "går inte att skriva"),
        })
        {
            var refused = await Assert.ThrowsAsync<StartupException>(() => Of(_file).MakeAsync(file, CancellationToken.None));
            Assert.StartsWith($"{file} {says}", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal("något", await File.ReadAllTextAsync(Backup));
        Assert.Equal(new[] { Backup, _file.Path }.Order(StringComparer.Ordinal),
            Directory.GetFiles(folder).Where(file => !file.Contains("-wal", StringComparison.Ordinal)
                && !file.Contains("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Commands_BackUpAndRestore_AndSayWhatToDoNext()
    {
        var (here, there) = (SettingsOf(_file), SettingsOf(_place));
        Assert.Contains("är gjord och prövad", (await RunAsync(here, 0, "backup", Backup)).Output, StringComparison.Ordinal);
        Assert.Contains("finns redan", (await RunAsync(here, 1, "restore", Backup)).Errors, StringComparison.Ordinal);
        Assert.Contains("är återställd", (await RunAsync(there, 0, "restore", Backup)).Output, StringComparison.Ordinal);
        Assert.Contains("Uppgifterna är hela", (await RunAsync(there, 0, "check-data")).Output, StringComparison.Ordinal);
        Assert.Equal("Skriv restore FIL, med en säkerhetskopia.", (await RunAsync(there, 1, "restore")).Errors);
    }

    public void Dispose()
    {
        _file.Dispose();
        _place.Dispose();
    }

    internal static Backups Of(SqliteFile file, OperatorKeys? keys = null) =>
        new(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file.Path};Pooling=False"), keys ?? TestKeys.Keys);

    internal static Dictionary<string, string> SettingsOf(SqliteFile file) =>
        new() { ["ConnectionStrings__Sjukersattning"] = $"Data Source={file.Path}" };

    private static async Task<(string Output, string Errors)> RunAsync(Dictionary<string, string> settings, int expected,
        params string[] arguments)
    {
        await using var run = ProgramRun.Start(settings, arguments);
        var (code, output, errors) = await run.EndAsync();
        Assert.True(code == expected, output + errors);
        return (output, errors);
    }
}
