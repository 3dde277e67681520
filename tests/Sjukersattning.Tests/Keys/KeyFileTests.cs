using Sjukersattning.Data.Demo;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Keys;

/// <summary>The operator's keys as the running program meets them: made, missing, wrong, changed.</summary>
[Trait("Speed", "Slow")]
public sealed class KeyFileTests : IDisposable
{
    private readonly StartFolder _folder = new();

    private string KeyFile => Path.Combine(Path.GetDirectoryName(_folder.File.Path)!, "hemligt.txt");

    [Theory]
    [InlineData("", "", "Nycklarna saknas")]
    [InlineData("Keys__File", "/finns/inte.txt", "finns inte eller går inte att läsa")]
    [InlineData("Keys__Text", "utan nyckel", "inte är en nyckel")]
    [InlineData("Keys__Text", "kort AAAA", "inte är en nyckel")]
    [InlineData("Keys__Text", "# bara ord", "ingen nyckel")]
    public async Task Start_InProduction_WithoutGoodKeys_SaysSoAndMakesNone(string setting, string value, string says)
    {
        var settings = new Dictionary<string, string>(_folder.Settings) { ["Keys__Text"] = "" };
        if (setting.Length > 0)
        {
            settings[setting] = value;
        }

        foreach (var arguments in new[] { new[] { "--urls", "http://127.0.0.1:0" }, ["migrate"] })
        {
            var (code, _, errors) = await RunAsync(settings, arguments);
            Assert.Equal(1, code);
            Assert.Contains(says, errors, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', errors);
        }

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_folder.File.Path)!));
    }

    [Fact]
    public async Task Start_InDevelopment_MakesAFileBesideTheDatabase_AndSaysSo()
    {
        var settings = new Dictionary<string, string>(_folder.DemoSettings) { ["Keys__Text"] = "", ["Demo__Enabled"] = "false" };
        var (code, _, errors) = await RunAsync(settings, "migrate");
        Assert.Equal(0, code);
        var file = Path.Combine(Path.GetDirectoryName(_folder.File.Path)!, "nycklar.txt");
        Assert.Contains($"Nyckelfilen {file} saknades och är skapad", errors, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var before = await File.ReadAllTextAsync(file);
        Assert.Equal((0, ""), (await RunAsync(settings, "migrate")) is var (again, _, told) ? (again, told) : default);
        Assert.Equal(before, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Keys_ThatAreMadeUsedChangedAndLost()
    {
        Assert.Equal(0, (await RunAsync([], "make-keys", KeyFile)).Code);
        var made = await File.ReadAllTextAsync(KeyFile);
        var (refused, _, why) = await RunAsync([], "make-keys", KeyFile);
        Assert.Equal((1, true, made), (refused, why.Contains("orörd", StringComparison.Ordinal), await File.ReadAllTextAsync(KeyFile)));

        // The demo's versions are sealed by another key, which this operator has too.
        DatabaseMould.Demo.CopyTo(_folder.File.Path);
        await File.WriteAllTextAsync(KeyFile, $"{TestKeys.Text}\n{made}");
        var settings = new Dictionary<string, string>(_folder.DemoSettings) { ["Keys__Text"] = "", ["Keys__File"] = KeyFile };
        var cookies = new System.Net.CookieContainer();
        await using (var server = ProgramRun.Serve(settings))
        {
            using var client = Client(await server.ListeningAsync(), cookies);
            Assert.Equal("/", (await CommandTests.SignInAsync(new StaffBrowser(client), "lakare@demo.example", DemoClinic.Password)).Path);
        }

        var ring = _folder.File.Run("SELECT group_concat(Xml) FROM KeyRing")!;
        Assert.Contains(KeyIn(made), ring, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", ring, StringComparison.Ordinal);

        var (code, output, errors) = await RunAsync(settings, "rotate-keys");
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Starta om alla instanser", output, StringComparison.Ordinal);
        var lines = (await File.ReadAllTextAsync(KeyFile)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        ring = _folder.File.Run("SELECT group_concat(Xml) FROM KeyRing")!;
        Assert.DoesNotContain(KeyIn(made), ring, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", ring, StringComparison.Ordinal);
        Assert.Contains(KeyIn(lines[2]), ring, StringComparison.Ordinal);
        Assert.Equal(_folder.File.Run("SELECT count(*) FROM SignedVersions"),
            _folder.File.Run($"SELECT count(*) FROM VersionSeals WHERE KeyId = '{KeyIn(lines[2])}'"));

        // The cookie of before still opens, without the keys of before; nothing is made anew when the newest is lost.
        await File.WriteAllTextAsync(KeyFile, lines[2]);
        await using (var server = ProgramRun.Serve(settings))
        {
            var address = await server.ListeningAsync();
            var moved = new System.Net.CookieContainer();
            foreach (System.Net.Cookie cookie in cookies.GetAllCookies())
            {
                moved.Add(new System.Net.Cookie(cookie.Name, cookie.Value, "/", address.Host));
            }

            using var client = Client(address, moved);
            Assert.Equal("/arenden", (await new StaffBrowser(client).GetAsync("/arenden")).Path);
        }

        await File.WriteAllTextAsync(KeyFile, made);
        var (lost, _, says) = await RunAsync(settings, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, lost);
        Assert.Contains(KeyIn(lines[2]), says, StringComparison.Ordinal);
        Assert.Equal(ring, _folder.File.Run("SELECT group_concat(Xml) FROM KeyRing"));
    }

    public void Dispose() => _folder.Dispose();

    private static string KeyIn(string line) => line.Split(' ')[0];

    private static HttpClient Client(Uri address, System.Net.CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };

    private static async Task<(int Code, string Output, string Errors)> RunAsync(Dictionary<string, string> settings,
        params string[] arguments)
    {
        await using var run = ProgramRun.Start(settings, arguments);
        return await run.EndAsync();
    }
}
