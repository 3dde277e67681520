using System.Net;
using System.Net.Sockets;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Startup;

/// <summary>Whatever is wrong at the start is told in one Swedish sentence on standard error, with exit code 1.</summary>
[Trait("Speed", "Slow")]
public sealed class RefusedStartTests : IDisposable
{
    private const string Secret = "mycket-hemligt";
    private readonly StartFolder _folder = new();

    [Theory]
    [InlineData("Database__Provider", "Oracle", "Oracle")]
    [InlineData("Database__Provider", "sqlite", "Sqlite eller SqlServer")]
    [InlineData("ConnectionStrings__Sjukersattning", "Data Source=/finns/inte/alls/clinic.db", "Mappen /finns/inte/alls")]
    [InlineData("ConnectionStrings__Sjukersattning", "nonsens", "går inte att läsa")]
    [InlineData("ConnectionStrings__Sjukersattning", "Server=db;Database=clinic", "går inte att läsa")]
    [InlineData("ConnectionStrings__Sjukersattning", "Data Source=clinic.db;Default Timeout=länge", "går inte att läsa")]
    [InlineData("ConnectionStrings__Sjukersattning", "Data Source=clinic.db;Pooling=kanske", "går inte att läsa")]
    public Task Start_WhenASettingIsWrong_SaysWhich(string setting, string value, string says) =>
        AssertRefusedAsync(new(_folder.Settings) { [setting] = value }, says);

    [Fact]
    public Task Start_WhenSqlServerHasNoConnectionString_SaysSo() =>
        AssertRefusedAsync(new() { ["Database__Provider"] = "SqlServer" }, "ConnectionStrings:Sjukersattning saknas");

    [Theory]
    [InlineData("Data Source=clinic.db;nonsens")]
    [InlineData("Server=db;Pooling=kanske")]
    [InlineData("Server=db;Connect Timeout=länge")]
    [InlineData("Server=db;Connect Timeout=99999999999")]
    [InlineData("Server=db;Database=x;Authentication=Sql Password;Integrated Security=true")]
    [InlineData("Server=db;Database=x;Failover Partner=y;MultiSubnetFailover=true")]
    [InlineData("Server=db;Database=x;Context Connection=true")]
    [InlineData("Server=(localdb)\\x;Database=x")]
    public Task Start_WhenTheConnectionStringIsNoneOfSqlServers_SaysSo(string connection) => AssertRefusedAsync(
        new() { ["Database__Provider"] = "SqlServer", ["ConnectionStrings__Sjukersattning"] = connection },
        "ConnectionStrings:Sjukersattning går inte att läsa");

    [Theory]
    [InlineData("Data Source=App_Data/sjukersattning.db", "leder till en fil, som SQLites")]
    [InlineData("Server=db", "saknar server eller databas")]
    [InlineData("Database=clinic", "saknar server eller databas")]
    public Task Start_WhenTheConnectionStringLeadsToNoDatabase_SaysSo(string connection, string says) => AssertRefusedAsync(
        new() { ["Database__Provider"] = "SqlServer", ["ConnectionStrings__Sjukersattning"] = connection }, says);

    /// <summary>Something listens, and hangs up on everybody.</summary>
    [Fact]
    public async Task Start_WhenWhatListensCutsEveryConnection_SaysSoAndNoPassword()
    {
        using var rude = new TcpListener(IPAddress.Loopback, 0);
        rude.Start();
        var hangingUp = Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    (await rude.AcceptTcpClientAsync()).Dispose();
                }
            }
            catch (SocketException)
            {
                // It has been stopped.
            }
        });
        await AssertRefusedAsync(new()
        {
            ["Database__Provider"] = "SqlServer",
            ["ConnectionStrings__Sjukersattning"] = $"Server=127.0.0.1,{((IPEndPoint)rude.LocalEndpoint).Port};Database=clinic;"
                + $"User ID=sa;Password={Secret};Connect Retry Count=0",
        }, "SQL Server svarar inte");
        rude.Stop();
        await hangingUp;
    }

    [Theory]
    [InlineData(18456, "SQL Server släpper inte in programmet")]
    [InlineData(4060, "Databasen finns inte, eller så har användaren inte rätt till den")]
    [InlineData(18401, "SQL Server svarar inte")]
    public async Task Start_WhenTheServerRefusesTheLogin_SaysWhyWithoutItsWords(int number, string says)
    {
        await using var server = new RefusingServer(number, $"Login failed for user '{Secret}'.");
        await AssertRefusedAsync(new()
        {
            ["Database__Provider"] = "SqlServer",
            ["ConnectionStrings__Sjukersattning"] = $"{server.ConnectionString};User ID=kliniken;Password={Secret};Connect Retry Count=0",
        }, says);
    }

    /// <summary>A password with a semicolon becomes a word that the driver does not know, and repeats.</summary>
    [Fact]
    public Task Start_WhenThePasswordBreaksTheString_DoesNotRepeatIt() => AssertRefusedAsync(
        new()
        {
            ["Database__Provider"] = "SqlServer",
            ["ConnectionStrings__Sjukersattning"] = $"Server=db;Database=clinic;User ID=sa;Password=x;{Secret}=1",
        },
        "går inte att läsa");

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("migrate")]
    public async Task Start_WhenSqlServerDoesNotAnswer_SaysSo(params string[] arguments)
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        var settings = new Dictionary<string, string>
        {
            ["Database__Provider"] = "SqlServer",
            ["ConnectionStrings__Sjukersattning"] = $"Server=127.0.0.1,{port};Database=clinic;Connect Retry Count=0",
        };
        await AssertRefusedAsync(settings, "SQL Server svarar inte", arguments);
    }

    /// <summary>A fault that passes by itself is told by EF in an exception of its own, with the server's inside.</summary>
    [Fact]
    public Task Start_WhenSqlServersNameLeadsNowhere_SaysSo() => AssertRefusedAsync(
        new()
        {
            ["Database__Provider"] = "SqlServer",
            ["ConnectionStrings__Sjukersattning"] = "Server=finns-inte.invalid;Database=clinic;Connect Timeout=5;Connect Retry Count=0",
        },
        "SQL Server svarar inte");

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("migrate")]
    public async Task Start_InProduction_WhenNothingEncryptsTheFile_SaysSoAndMakesNone(params string[] arguments)
    {
        var settings = new Dictionary<string, string>(_folder.Settings) { ["Database__DiskIsEncrypted"] = "" };
        await AssertRefusedAsync(settings, "Database:Engine till", arguments);
        await AssertRefusedAsync(settings, "Database:DiskIsEncrypted till true", arguments);
        Assert.False(File.Exists(_folder.File.Path));
    }

    [Fact]
    public async Task Start_WhenTheDatabaseIsNewer_SaysSoAndLeavesItAlone()
    {
        DatabaseMould.Empty.CopyTo(_folder.File.Path);
        _folder.File
            .Run("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29991231235959_FromTheFuture', '99.0.0')");
        var before = Content();
        await AssertRefusedAsync(_folder.Settings, "nyare version");
        Assert.Equal(before, Content());
    }

    /// <summary>What goes by the model refuses what it does not know; what handles the file alone, as a copy, is not asked.</summary>
    [Fact]
    public async Task Command_WhenTheDatabaseIsNewer_SaysSoAndLeavesItAlone()
    {
        DatabaseMould.Empty.CopyTo(_folder.File.Path);
        _folder.File
            .Run("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29991231235959_FromTheFuture', '99.0.0')");
        var before = Content();
        string[] ofFiles =
        [
            "make-keys", "backup", "restore", "open-backup", "encrypt-database", "decrypt-database", "check-utlatande",
        ];
        var settings = new Dictionary<string, string>(_folder.Settings)
        {
            ["DOTNET_ENVIRONMENT"] = "Development", ["ConnectionStrings__CopyTo"] = $"Data Source={_folder.File.Path}-2",
        };
        await Task.WhenAll(Commands.All.Where(command => !ofFiles.Contains(command.Name)).Select(command =>
        {
            string[] words = command.Name switch
            {
                "create-admin" or "create-chef" => ["a@b.example", "Ada", "Enhet"],
                "import-icd10" => [_folder.File.Path],
                "export-all" => [$"{_folder.File.Path}-ut"],
                "copy-to" => ["Sqlite"],
                _ => [],
            };
            Assert.True(command.Read(words) is not null, $"Say how {command.Name} is written.");
            return AssertRefusedAsync(settings, "nyare version", [command.Name, .. words]);
        }));
        Assert.Equal(before, Content());
    }

    [Fact]
    public async Task Start_WhenTheFileIsNoDatabase_SaysSo()
    {
        await File.WriteAllTextAsync(_folder.File.Path, string.Concat(Enumerable.Repeat("Inte en databas. ", 500)));
        await AssertRefusedAsync(_folder.Settings, "Databasen går inte att öppna");
    }

    [Fact]
    public async Task Start_WhenTheFileIsAFolder_SaysSo()
    {
        Directory.CreateDirectory(_folder.File.Path);
        await AssertRefusedAsync(_folder.Settings, "Databasen går inte att öppna");
    }

    [Fact]
    public async Task Start_WhenThePortIsTaken_SaysSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await AssertRefusedAsync(_folder.Settings, "Porten används redan", "--urls",
            $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
    }

    [Theory]
    [InlineData("Okänt kommando", "migreta")]
    [InlineData("Skriv migrate", "migrate", "now")]
    [InlineData("Skriv seed-demo", "seed-demo", "5")]
    [InlineData("Skriv seed-demo", "seed-demo", "--cases")]
    [InlineData("Skriv seed-demo", "seed-demo", "--cases", "många")]
    [InlineData("Skriv seed-demo", "seed-demo", "--cases", "-1")]
    [InlineData("Skriv seed-demo", "seed-demo", "--cases", "1000001")]
    [InlineData("Skriv seed-demo", "seed-demo", "--cases", "5", "6")]
    [InlineData("Skriv create-admin", "create-admin")]
    [InlineData("Skriv create-admin", "create-admin", "a@b.example", "Namn", " ")]
    [InlineData("inte syns", "create-admin", "a@b.example", "Ada\nAdmin", "Enhet")]
    [InlineData("inte syns", "create-admin", "a@b.example", "Ada", "Enhet\u0007")]
    [InlineData("Skriv en e-postadress", "create-admin", "ingen adress", "Namn", "Enhet")]
    [InlineData("Före @", "create-admin", "åsa@b.example", "Namn", "Enhet")]
    [InlineData("Skriv create-chef", "create-chef", "a@b.example", "Namn")]
    [InlineData("Skriv en e-postadress", "create-chef", "ingen adress", "Namn", "Enhet")]
    [InlineData("inte syns", "create-chef", "a@b.example", "Ada\nChef", "Enhet")]
    [InlineData("fel kontrollsiffra", "create-chef", "a@b.example", "Namn", "Enhet", "SE2321000017-1")]
    [InlineData("Skriv create-chef", "create-chef", "a@b.example", "Namn", "Enhet", "SE2321000016-1", "mer")]
    public async Task Command_WhenWrittenWrong_SaysHowAndMakesNoDatabase(string says, params string[] arguments)
    {
        await AssertRefusedAsync(new(_folder.Settings) { ["DOTNET_ENVIRONMENT"] = "Development" }, says, arguments);
        Assert.False(File.Exists(_folder.File.Path));
    }

    [Fact]
    public async Task SeedDemo_InProduction_IsRefused()
    {
        await AssertRefusedAsync(_folder.Settings, "Production", "seed-demo");
        Assert.False(File.Exists(_folder.File.Path));
    }

    public void Dispose() => _folder.Dispose();

    private string Content() => string.Join(' ', new[] { "KeyRing", "AspNetUsers", "SecurityLog", "BackgroundLease" }
        .Select(table => _folder.File.Run($"SELECT count(*) FROM \"{table}\"")));

    private static async Task AssertRefusedAsync(Dictionary<string, string> settings, string says, params string[] arguments)
    {
        await using var run = ProgramRun.Start(settings, arguments.Length > 0 ? arguments : ["--urls", "http://127.0.0.1:0"]);
        var (code, output, errors) = await run.EndAsync();
        Assert.Equal(1, code);
        Assert.DoesNotContain('\n', errors);
        Assert.Contains(says, errors, StringComparison.Ordinal);
        Assert.EndsWith(".", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output + errors, StringComparison.Ordinal);
    }
}
