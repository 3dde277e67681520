using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Data;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>
/// A clinic that counts its database commands. Its time stands: once a minute a session is noted as seen, which is a command too.
/// </summary>
public sealed class CountingClinic : TestClinic
{
    internal CommandCounter Counter { get; } = new();

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UtcNow));
        services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(Counter));
        services.ConfigureDbContext<SqlServerContext>(options => options.AddInterceptors(Counter));
    }
}
