using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Table = Sjukersattning.Data.Startup.Settings;

namespace Sjukersattning.Tests.Region;

/// <summary>A clinic with a region's own sign-in: a provider beside it, an HSA-id for everybody, a commission for each unit.</summary>
public class RegionClinic : TestClinic, IAsyncLifetime
{
    public const string Level = "http://id.sambi.se/loa/loa3";

    public const string Secret = "klientens hemlighet";

    /// <summary>Opens the first unit, by its HSA-id.</summary>
    public const string First = "SE2321000016-UPPDRAG1";

    /// <summary>Opens the second, by its name.</summary>
    public const string Second = "SE2321000016-UPPDRAG2";

    public RegionClinic() => Provider = new RegionProviderHost(Time);

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    internal RegionProviderHost Provider { get; }

    public static string HsaIdOf(string key) => $"SE2321000016-{key.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()}";

    /// <summary>The koordinator of the first unit is one at the second too.</summary>
    public virtual Task InitializeAsync() => InDatabaseAsync(async db =>
    {
        foreach (var account in await db.Users.ToListAsync())
        {
            account.HsaId = HsaIdOf(account.Email!.Split('@')[0]);
        }

        var koordinator = await db.Users.FirstAsync(a => a.Email == "koordinator@demo.example");
        var second = await db.Context.Units.FirstAsync(u => u.HsaId == "SE0000000000-E2");
        db.Context.Memberships.Add(new Membership { AccountId = koordinator.Id, UnitId = second.Id, Role = Role.Rehabkoordinator });
        return await db.Context.SaveChangesAsync();
    });

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>Sits down before the provider.</summary>
    internal RegionPerson Sit(string key, params string[] commissions) => Provider.Person = new RegionPerson(HsaIdOf(key),
        commissions is [] ? [key.EndsWith('2') ? Second : First] : commissions, $"sid-{Guid.NewGuid():N}");

    /// <summary>The button of the sign-in page, and the way that it leads.</summary>
    internal async Task<StaffPage> EnterAsync(StaffBrowser browser) => await browser.GetAsync(await AnswerAsync(browser));

    /// <summary>The same up to the provider's answer, which the browser has not brought back yet.</summary>
    internal async Task<string> AnswerAsync(StaffBrowser browser) =>
        await AnswerAsync(await browser.SubmitAsync(await browser.GetAsync("/logga-in"), ".region-sign-in"));

    /// <summary>Follows a page that leaves for the provider, up to the answer.</summary>
    internal async Task<string> AnswerAsync(StaffPage leaving)
    {
        using var client = Provider.NewClient();
        using var response = await client.GetAsync(new Uri(leaving.Document.QuerySelector("main a")!.GetAttribute("href")!));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.PathAndQuery;
    }

    /// <summary>Signs somebody in by the region.</summary>
    internal async Task<(StaffBrowser Browser, StaffPage Page)> SignInByRegionAsync(string key, params string[] commissions)
    {
        Sit(key, commissions);
        var browser = NewBrowser();
        return (browser, await EnterAsync(browser));
    }

    protected override void ConfigureSettings(IWebHostBuilder builder)
    {
        builder.UseSetting(Table.Strong.Name, "true");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting($"{RegionSettings.Section}:{name}", value);
        }
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(Time);
        services.Configure<OpenIdConnectOptions>(RegionProvider.Scheme, options => options.BackchannelHttpHandler = Provider.Handler());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Provider.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    internal static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Authority"] = RegionProviderHost.Address.AbsoluteUri, ["ClientId"] = RegionProviderHost.Client, ["ClientSecret"] = Secret,
        ["Scopes"] = "commission", ["HsaIdClaim"] = "employeeHsaId", ["CommissionClaim"] = "commissionHsaId", ["Levels"] = Level,
        [$"Commissions:{First}"] = "SE0000000000-E1", [$"Commissions:{Second}"] = "Vårdcentralen Reftele (påhittad)",
        ["Label"] = "Logga in med SITHS",
    };
}
