using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests;

/// <summary>
/// The whole program over a database of its own, with the demo clinic in it. SQLite, or SQL Server when <see cref="SqlServer"/> says where.
/// </summary>
public class TestClinic : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly TestClinic? _neighbour;

    public TestClinic()
    {
        _folder = Directory.CreateTempSubdirectory("clinic-").FullName;
        Database = new TestDatabase(_folder);
    }

    /// <summary>A second host over the first one's database, as a second process would be. Dispose it before the first.</summary>
    protected TestClinic(TestClinic neighbour)
    {
        _folder = neighbour._folder;
        _neighbour = neighbour;
        Database = neighbour.Database;
    }

    /// <summary>Rounds of hashing a password: a few, so that signing in costs the tests little.</summary>
    public const int PasswordIterations = 1000;

    /// <summary>What somebody who is invited chooses.</summary>
    public const string OwnPassword = "sju gröna paraplyer";

    /// <summary>Environment variable with a connection string to a SQL Server that may be filled and emptied.</summary>
    public const string SqlServer = "SJUKERSATTNING_SQLSERVER";

    public string TechnicalLog
    {
        get
        {
            var files = Directory.GetFiles(LogFolder, "*.json");
            return string.Join('\n',
                files.Select(file => new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
                    .ReadToEnd()));
        }
    }

    public string DatabaseFile => Database.File;

    /// <summary>What a program is told to use the clinic's database, by the names of settings.</summary>
    public IReadOnlyDictionary<string, string> DatabaseSettings => Database.Settings(_neighbour is not null);

    /// <summary>Where letters are put instead of being sent.</summary>
    public string MailFolder => Path.Combine(_folder, "post");

    private TestDatabase Database { get; }

    private string LogFolder => Directory.CreateDirectory(Path.Combine(_folder, _neighbour is null ? "log" : "log-2")).FullName;

    /// <summary>Runs work against the database behind the door.</summary>
    internal async Task<T> InDatabaseAsync<T>(Func<ClinicTables, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(new ClinicTables(scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>()));
    }

    /// <summary>Sends the database a command of its own, past the program; both databases understand it.</summary>
    public Task<int> ExecuteAsync(string sql) => InDatabaseAsync(db => RunAsync(db, TestSql.ForTheOneAtHand(sql, db.Model)));

    /// <summary>The same for what each database is told in its own words.</summary>
    public Task<int> ExecuteAsync(string sqlite, string sqlServer)
    {
        Assert.Empty(TSql.Parse(sqlServer).Faults);
        return InDatabaseAsync(db => RunAsync(db, TestDatabase.IsSqlServer ? sqlServer : sqlite));
    }

    private static async Task<int> RunAsync(ClinicTables db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>A browser that nobody has signed in with; give it the cookies of another to make a copy of that one.</summary>
    public StaffBrowser NewBrowser(CookieContainer? cookies = null) =>
        new(CreateDefaultClient(new Uri("http://localhost"), new CookieContainerHandler(cookies ?? new CookieContainer())));

    /// <summary>Signs somebody of the demo clinic in.</summary>
    public async Task<StaffBrowser> SignInAsync(string key, CookieContainer? cookies = null)
    {
        var browser = NewBrowser(cookies);
        var page = await browser.GetAsync("/logga-in");
        await browser.SubmitAsync(page, "form.narrow", ("Input.Email", $"{key}@demo.example"), ("Input.Password", DemoClinic.Password));
        return browser;
    }

    /// <summary>Lets an administrator do something with an account from the list, or on the page that asks first.</summary>
    public static async Task<StaffPage> ByAdminAsync(StaffBrowser admin, Guid id, string does) => does switch
    {
        "avsluta" => await admin.SubmitAsync(await admin.GetAsync($"/admin/{id}/stang-av"), "main form.narrow"),
        "losenord" => await admin.SubmitAsync(await admin.GetAsync($"/admin/{id}/ny-inbjudan"), "main form.narrow"),
        _ => await admin.SubmitByAsync(await admin.GetAsync("/admin"), $"form:has(input[value='{id}'])", $"button[value='{does}']"),
    };

    /// <summary>Says yes to every role that waits, as the verksamhetschef of each unit of the demo.</summary>
    public async Task ApproveRolesAsync()
    {
        foreach (var chef in new[] { "chef", "chef2" })
        {
            var actor = await this.ActorAsync(chef) with { Roles = new HashSet<Role> { Role.Verksamhetschef } };
            var pass = StaffRules.PassFor(StaffAction.DecideRoles, actor)!;
            foreach (var line in await this.AskAsync<RoleRequests, IReadOnlyList<RoleRequestLine>>(
                requests => requests.WaitingAsync(pass, CancellationToken.None)))
            {
                Assert.Null(await this.AskAsync<RoleRequests, string?>(async requests =>
                    (await requests.DecideAsync(pass, line.Request.Id, isYes: true, "", line.Email, line.HsaId,
                        CancellationToken.None)).Fault));
            }
        }
    }

    /// <summary>Opens the link that an administrator's page shows, and chooses a password: the browser is signed in.</summary>
    public async Task<(StaffBrowser Browser, StaffPage Page)> AcceptAsync(StaffPage shown, string password = OwnPassword) =>
        await AcceptAsync(LinkOn(shown), password);

    /// <summary>The same by the path of the link.</summary>
    public async Task<(StaffBrowser Browser, StaffPage Page)> AcceptAsync(string link, string password = OwnPassword)
    {
        var browser = NewBrowser();
        return (browser, await browser.SubmitAsync(await browser.GetAsync(link), "form.narrow", ("Input.Password", password)));
    }

    /// <summary>The path of the link that an administrator's page shows, or that went by mail just before.</summary>
    public string LinkOn(StaffPage shown)
    {
        var address = shown.Document.QuerySelector("code")?.TextContent
            ?? Directory.GetFiles(MailFolder, "*.eml").OrderByDescending(File.GetLastWriteTimeUtc)
                .SelectMany(file => MimeMessage.Load(file).TextBody!.Split('\n'))
                .First(line => line.Contains("/inbjudan/", StringComparison.Ordinal));
        return address[address.IndexOf("/inbjudan/", StringComparison.Ordinal)..].Trim();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Log:Folder", LogFolder);
        builder.UseSetting(Settings.KeysText.Name, TestKeys.Text);
        Database.Make();
        foreach (var (name, value) in DatabaseSettings)
        {
            builder.UseSetting(name, value);
        }

        // Letters and reminders go when a test says so, and nowhere but into this folder.
        builder.UseSetting("Background:Enabled", "false");
        builder.UseSetting("Mail:Folder", MailFolder);
        builder.UseSetting("Mail:From", "no-reply@clinic.example");
        (_neighbour ?? this).ConfigureSettings(builder);
        builder.ConfigureTestServices(ConfigureServices);
        builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(AlsoOnSqlServer.Instance)));
    }

    /// <summary>What a special clinic sets otherwise; its neighbours are set as it is.</summary>
    protected virtual void ConfigureSettings(IWebHostBuilder builder)
    {
    }

    /// <summary>What a special clinic changes in the program. Every clinic hashes passwords faster than the real one.</summary>
    protected virtual void ConfigureServices(IServiceCollection services) =>
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _neighbour is null && Directory.Exists(_folder))
        {
            Database.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
