using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>A clinic that counts its database commands.</summary>
public sealed class CountingClinic : TestClinic
{
    internal CommandCounter Counter { get; } = new();

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(Counter));
        services.ConfigureDbContext<SqlServerContext>(options => options.AddInterceptors(Counter));
    }
}
