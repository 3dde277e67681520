using Sjukersattning.Data.Demo;

namespace Sjukersattning.Tests.Startup;

/// <summary>What the executable does besides serving pages.</summary>
[Trait("Speed", "Slow")]
public sealed class CommandTests : IDisposable
{
    private readonly StartFolder _folder = new();

    [Fact]
    public async Task Migrate_OnAnEmptyFolder_AndAgain_EndsWell()
    {
        Assert.Equal((0, "Databasen är uppdaterad.", ""), await RunAsync(_folder.Settings, "migrate"));
        Assert.Equal((0, "Databasen är uppdaterad.", ""), await RunAsync(_folder.Settings, "migrate"));
        Assert.Equal("wal", _folder.File.Run("PRAGMA journal_mode"));
        Assert.Equal("0", _folder.File.Run("SELECT count(*) FROM AspNetUsers"));
    }

    [Fact]
    public async Task SeedDemo_OnAnEmptyDatabase_MakesTheClinicOnce_AndItsPeopleSignIn()
    {
        var settings = new Dictionary<string, string>(_folder.Settings) { ["DOTNET_ENVIRONMENT"] = "Development" };
        var (code, output, told) = await RunAsync(settings, "seed-demo", "--cases", "5");
        Assert.Equal((0, "Demokliniken är skapad."), (code, output));
        Assert.StartsWith("100 %, 5 av 5 ärenden", told, StringComparison.Ordinal);
        var cases = int.Parse(_folder.File.Run("SELECT count(*) FROM Cases")!, System.Globalization.CultureInfo.InvariantCulture);

        var (again, _, errors) = await RunAsync(settings, "seed-demo", "--cases", "5");
        Assert.Equal(1, again);
        Assert.Contains("redan konton", errors, StringComparison.Ordinal);
        Assert.Equal($"{cases}", _folder.File.Run("SELECT count(*) FROM Cases"));

        await using var server = ProgramRun.Serve(settings);
        using var client = Client(await server.ListeningAsync());
        var page = await SignInAsync(new StaffBrowser(client), "koordinator@demo.example", DemoClinic.Password);
        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task CreateAdmin_OnAnEmptyDatabase_GivesALinkThatLetsIn()
    {
        var (code, output, errors) = await RunAsync(
            _folder.Settings, "create-admin", "ada.o'chef@vård.example", "Ada Admin", "Vårdcentralen");
        Assert.Equal((0, ""), (code, errors));
        var link = LinkIn(output);

        await using var server =
            ProgramRun.Serve(
                new Dictionary<string, string>(_folder.Settings) { ["DOTNET_ENVIRONMENT"] = "Development", ["Demo__Enabled"] = "false" });
        using var client = Client(await server.ListeningAsync());
        Assert.Equal("/konto", (await AcceptAsync(new StaffBrowser(client), link)).Path);
        var signedIn = await SignInAsync(new StaffBrowser(Client(client.BaseAddress!)), "ada.o'chef@vård.example", TestClinic.OwnPassword);
        Assert.Equal("/", signedIn.Path);

        // The password was lost: the same command opens the same account again.
        var (again, renewed, refused) =
            await RunAsync(_folder.Settings, "create-admin", "ADA.O'CHEF@xn--vrd-ula.example", "Ada Admin", "Vårdcentralen");
        Assert.Equal((0, ""), (again, refused));
        Assert.Contains("fanns redan", renewed, StringComparison.Ordinal);
        Assert.Equal("1", _folder.File.Run("SELECT count(*) FROM Units"));
        Assert.Equal("1", _folder.File.Run("SELECT count(*) FROM AspNetUsers"));
        Assert.NotEmpty((await SignInAsync(new StaffBrowser(Client(client.BaseAddress!)), "ada.o'chef@vård.example",
            TestClinic.OwnPassword)).Errors);
        Assert.Equal("/konto", (await AcceptAsync(new StaffBrowser(Client(client.BaseAddress!)), LinkIn(renewed))).Path);
    }

    /// <summary>The first verksamhetschef of a unit, whom nobody in the program could approve.</summary>
    [Fact]
    public async Task CreateChef_GivesAKnownUnitItsVerksamhetschef_ApprovedAsSheIs()
    {
        var refused = await RunAsync(_folder.Settings, "create-chef", "cia@vard.example", "Cia Chef", "Vårdcentralen");
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("ingen enhet som heter Vårdcentralen. Skapa den först, med create-admin.", refused.Errors,
            StringComparison.Ordinal);
        Assert.Equal("0", _folder.File.Run("SELECT count(*) FROM AspNetUsers"));
        await RunAsync(_folder.Settings, "create-admin", "ada@vard.example", "Ada Admin", "Vårdcentralen", "SE2321000016-ADA");
        refused = await RunAsync(_folder.Settings, "create-chef", "cia@vard.example", "Cia Chef", "Vårdcentralem");
        Assert.Contains("Enheterna är Vårdcentralen.", refused.Errors, StringComparison.Ordinal);
        refused = await RunAsync(_folder.Settings, "create-chef", "cia@vard.example", "Cia Chef", "Vårdcentralen", "se2321000016-ada");
        Assert.Contains("hör redan till ett annat konto", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(("1", "1"),
            (_folder.File.Run("SELECT count(*) FROM AspNetUsers"), _folder.File.Run("SELECT count(*) FROM Units")));

        var made = await RunAsync(_folder.Settings, "create-chef", "cia@vard.example", "Cia Chef", "Vårdcentralen", "se2321000016-cia");
        Assert.Equal((0, ""), (made.Code, made.Errors));
        Assert.Equal("SE2321000016-CIA", _folder.File.Run("SELECT HsaId FROM AspNetUsers WHERE Email = 'cia@vard.example'"));
        Assert.Equal("0", _folder.File.Run("SELECT count(*) FROM RoleRequests"));

        await using var server = ProgramRun.Serve(
            new Dictionary<string, string>(_folder.Settings) { ["DOTNET_ENVIRONMENT"] = "Development", ["Demo__Enabled"] = "false" });
        using var client = Client(await server.ListeningAsync());
        var chef = new StaffBrowser(client);
        Assert.Equal("/konto", (await AcceptAsync(chef, LinkIn(made.Output))).Path);
        Assert.Equal("/roller", (await chef.GetAsync("/roller")).Path);

        // Again: no administrator lets her in, so this does. A second one, and somebody who has another role, get theirs too; who can
        // sign in goes on.
        var again = await RunAsync(_folder.Settings, "create-chef", "cia@vard.example", "Cia Chef", "Vårdcentralen");
        Assert.Equal((0, ""), (again.Code, again.Errors));
        Assert.Contains("fanns redan och är öppet som verksamhetschef", again.Output, StringComparison.Ordinal);
        Assert.StartsWith("/logga-in", (await chef.GetAsync("/roller")).Path, StringComparison.Ordinal);
        Assert.Equal("/konto", (await AcceptAsync(new StaffBrowser(Client(client.BaseAddress!)), LinkIn(again.Output))).Path);
        var second = await RunAsync(_folder.Settings, "create-chef", "ada@vard.example", "Ada Admin", "Vårdcentralen");
        Assert.Equal(0, second.Code);
        Assert.Equal("2", _folder.File.Run("SELECT count(*) FROM Memberships WHERE Role = 'Verksamhetschef'"));
        Assert.Equal("1", _folder.File.Run("SELECT count(*) FROM Memberships WHERE Role = 'Administrator'"));
        Assert.Equal("2", _folder.File.Run("SELECT count(*) FROM AspNetUsers"));
        Assert.Equal("0", _folder.File.Run("SELECT count(*) FROM SecurityLog WHERE Event = 'Changed'"));
    }

    /// <summary>As earlier versions closed it: with its roles. It comes back as closing leaves one today, with what the command gives.</summary>
    [Theory]
    [InlineData("create-admin", "Administrator", "administratör")]
    [InlineData("create-chef", "Administrator Verksamhetschef", "verksamhetschef, administratör")]
    public async Task Command_OnAnAccountThatWasClosed_LeavesItNoRoleThatWasApprovedBefore(string command, string roles, string shown)
    {
        await RunAsync(_folder.Settings, "create-admin", "ada@vard.example", "Ada Admin", "Vårdcentralen");
        _folder.File.Run("""
            UPDATE AspNetUsers SET IsActive = 0;
            INSERT INTO Memberships (AccountId, UnitId, Role) SELECT AccountId, UnitId, 'Lakare' FROM Memberships;
            INSERT INTO Memberships (AccountId, UnitId, Role) SELECT AccountId, UnitId, 'Verksamhetschef' FROM Memberships WHERE Role = 'Lakare'
            """);
        var back = await RunAsync(_folder.Settings, command, "ada@vard.example", "Ada Admin", "Vårdcentralen");
        Assert.Equal((0, ""), (back.Code, back.Errors));
        Assert.Equal(roles, _folder.File.Run("SELECT group_concat(Role, ' ') FROM (SELECT Role FROM Memberships ORDER BY Role)"));
        Assert.Equal("1", _folder.File.Run("SELECT count(*) FROM SecurityLog WHERE Event = 'AccountOpened'"));
        Assert.Equal("0", _folder.File.Run("SELECT count(*) FROM SecurityLog WHERE Event = 'Changed'"));

        await using var server = ProgramRun.Serve(
            new Dictionary<string, string>(_folder.Settings) { ["DOTNET_ENVIRONMENT"] = "Development", ["Demo__Enabled"] = "false" });
        using var client = Client(await server.ListeningAsync());
        var account = await AcceptAsync(new StaffBrowser(client), LinkIn(back.Output));
        Assert.Contains($"Roller där{shown}", string.Concat(account.Document.QuerySelectorAll(".facts dt, .facts dd")
            .Select(one => one.TextContent)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    internal static HttpClient Client(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address };

    /// <summary>Without Site:Address the command prints the path alone.</summary>
    private static string LinkIn(string output) =>
        output.Split(' ').Single(word => word.StartsWith("/inbjudan/", StringComparison.Ordinal));

    private static async Task<StaffPage> AcceptAsync(StaffBrowser browser, string link) =>
        await browser.SubmitAsync(await browser.GetAsync(link), "form.narrow", ("Input.Password", TestClinic.OwnPassword));

    internal static async Task<StaffPage> SignInAsync(StaffBrowser browser, string email, string password) =>
        await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow", ("Input.Email", email), ("Input.Password", password));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(Dictionary<string, string> settings,
        params string[] arguments)
    {
        await using var run = ProgramRun.Start(settings, arguments);
        return await run.EndAsync();
    }
}
