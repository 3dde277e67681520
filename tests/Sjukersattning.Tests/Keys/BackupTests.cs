using System.Security.Cryptography;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Startup;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Keys;

/// <summary>A backup that is stolen tells nothing, one that is changed is known, and an honest one is the database.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly SqliteFile _file = new(DatabaseMould.Demo);

    private string Folder => Path.GetDirectoryName(_file.Path)!;

    private string Backup => Path.Combine(Folder, "kopia.sjk");

    private string Opened => Path.Combine(Folder, "tillbaka.db");

    [Fact]
    public async Task Backup_TakenWhileSomebodyWrites_IsTheDatabase_AndTellsNothingWithoutTheKey()
    {
        var name = _file.Run("SELECT Name FROM Patients LIMIT 1")!;
        await using (var busy = _file.Open())
        {
            SqliteFile.Run(busy, "PRAGMA journal_mode=WAL; BEGIN IMMEDIATE; DELETE FROM UsedMarks");
            await Of(TestKeys.Keys).MakeAsync(Backup, CancellationToken.None);
            SqliteFile.Run(busy, "ROLLBACK");
        }

        var bytes = await File.ReadAllBytesAsync(Backup);
        Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) < 0);
        Assert.True(bytes.AsSpan().IndexOf("SQLite format 3"u8) < 0);
        Assert.DoesNotContain(Directory.GetFiles(Folder), file => file.EndsWith(".db", StringComparison.Ordinal) && file != _file.Path);

        await Of(TestKeys.Keys).OpenAsync(Backup, Opened, CancellationToken.None);
        foreach (var table in new[] { "Patients", "Answers", "SignedVersions", "VersionSeals", "AccessLog" })
        {
            await using var opened = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Opened};Pooling=False");
            await opened.OpenAsync();
            Assert.Equal(_file.Run($"SELECT count(*) FROM {table}"), SqliteFile.Run(opened, $"SELECT count(*) FROM {table}"));
        }

        // Neither is written over.
        await Assert.ThrowsAsync<StartupException>(() => Of(TestKeys.Keys).MakeAsync(Backup, CancellationToken.None));
        await Assert.ThrowsAsync<StartupException>(() => Of(TestKeys.Keys).OpenAsync(Backup, Opened, CancellationToken.None));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Backup));
    }

    [Fact]
    public async Task Backup_ThatIsChanged_OrTakesAnotherKey_IsNotOpened()
    {
        await Of(TestKeys.Keys).MakeAsync(Backup, CancellationToken.None);
        var honest = await File.ReadAllBytesAsync(Backup);
        var piece = 65_536 + 16;
        var changed = new Dictionary<string, byte[]>
        {
            ["a byte"] = [.. honest[..5000], (byte)(honest[5000] ^ 1), .. honest[5001..]],
            ["its last byte"] = [.. honest[..^1], (byte)(honest[^1] ^ 1)],
            ["cut off"] = honest[..^1],
            ["cut off between pieces"] = honest[..(honest.Length - ((honest.Length - 200) % piece))],
            ["longer"] = [.. honest, 0],
            ["pieces in another order"] = [.. honest[..200], .. honest[(200 + piece)..(200 + (2 * piece))], .. honest[200..]],
            ["the head alone"] = honest[..60],
            ["nothing"] = [],
            ["something else"] = "SQLite format 3 och så vidare, som är ingen säkerhetskopia alls."u8.ToArray(),
        };
        foreach (var (what, bytes) in changed)
        {
            await File.WriteAllBytesAsync(Backup, bytes);
            var refused = await Record.ExceptionAsync(() => Of(TestKeys.Keys).OpenAsync(Backup, Opened, CancellationToken.None));
            Assert.True(refused is StartupException, $"{what}: {refused}");
            Assert.False(File.Exists(Opened), what);
        }

        await File.WriteAllBytesAsync(Backup, honest);
        await Assert.ThrowsAsync<StartupException>(
            () => Of(OperatorKeys.Of(OperatorKeys.NewLine())).OpenAsync(Backup, Opened, CancellationToken.None));
        Assert.Equal([_file.Path, Backup], Directory.GetFiles(Folder).Where(one => !one.EndsWith("-wal", StringComparison.Ordinal)
            && !one.EndsWith("-shm", StringComparison.Ordinal)).OrderByDescending(one => one, StringComparer.Ordinal));
        await Of(TestKeys.Keys).OpenAsync(Backup, Opened, CancellationToken.None);
    }

    /// <summary>Around the length of a piece, where a mistake would sit.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(131_072)]
    public async Task File_OfAnyLength_ComesBackAsItWas(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        using var sealedBytes = new MemoryStream();
        await SealedFile.SealAsync(TestKeys.Keys.Current, new MemoryStream(bytes), sealedBytes, CancellationToken.None);
        sealedBytes.Position = 0;
        using var opened = new MemoryStream();
        await SealedFile.OpenAsync(TestKeys.Keys, sealedBytes, opened, CancellationToken.None);
        Assert.Equal(bytes, opened.ToArray());
    }

    public void Dispose() => _file.Dispose();

    private Backups Of(OperatorKeys keys) =>
        new(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={_file.Path};Pooling=False"), keys);
}
