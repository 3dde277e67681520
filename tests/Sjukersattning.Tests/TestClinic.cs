using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Demo;

namespace Sjukersattning.Tests;

/// <summary>The whole program over a database of its own, with the demo clinic in it. SQLite, or SQL Server when <see cref="SqlServer"/> says where.</summary>
public class TestClinic : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clinic-").FullName;

    /// <summary>Environment variable with a connection string to a SQL Server that may be filled and emptied.</summary>
    public const string SqlServer = "SJUKERSATTNING_SQLSERVER";

    /// <summary>The technical log so far.</summary>
    public string TechnicalLog
    {
        get
        {
            var files = Directory.GetFiles(LogFolder, "*.json");
            return string.Join('\n', files.Select(file => new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)).ReadToEnd()));
        }
    }

    /// <summary>SQLite file of this clinic.</summary>
    public string DatabaseFile => Path.Combine(_folder, "clinic.db");

    private string LogFolder => Directory.CreateDirectory(Path.Combine(_folder, "log")).FullName;

    /// <summary>Runs work against the database behind the door.</summary>
    internal async Task<T> InDatabaseAsync<T>(Func<SjukersattningDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>();
        using var gate = db.EnterGate();
        return await work(db);
    }

    /// <summary>Signs somebody of the demo clinic in.</summary>
    public async Task<StaffBrowser> SignInAsync(string key)
    {
        var browser = new StaffBrowser(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }));
        var page = await browser.GetAsync("/logga-in");
        await browser.SubmitAsync(page, "form.narrow", ("Input.Email", $"{key}@demo.example"), ("Input.Password", DemoClinic.Password));
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Log:Folder", LogFolder);
        if (Environment.GetEnvironmentVariable(SqlServer) is { Length: > 0 } server)
        {
            builder.UseSetting("Database:Provider", "SqlServer");
            builder.UseSetting("ConnectionStrings:Sjukersattning", $"{server};Initial Catalog=test_{Path.GetFileName(_folder).Replace('-', '_')}");
        }
        else
        {
            builder.UseSetting("ConnectionStrings:Sjukersattning", $"Data Source={DatabaseFile}");
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
