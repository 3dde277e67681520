using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Sjukersattning.Tests.Startup.EarlierVersion;

/// <summary>The program of today over a copy of the earlier version's database, two minutes after that version ended.</summary>
public sealed class EarlierClinic : TestClinic
{
    private readonly DateTimeOffset _now;

    public EarlierClinic()
    {
        _now = Found.Made.AddMinutes(2);
        EarlierDatabase.CopyTo(DatabaseFile);
    }

    internal EarlierDatabase Found { get; } = EarlierDatabase.Read();

    protected override void ConfigureSettings(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("ConnectionStrings:Sjukersattning", $"Data Source={DatabaseFile}");
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(_now));
    }
}
