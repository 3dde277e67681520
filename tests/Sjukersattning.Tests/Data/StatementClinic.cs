using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;

namespace Sjukersattning.Tests.Data;

/// <summary>A clinic that keeps its database statements.</summary>
public sealed class StatementClinic : TestClinic
{
    internal StatementKeeper Keeper { get; } = new();

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(Keeper));
        services.ConfigureDbContext<SqlServerContext>(options => options.AddInterceptors(Keeper));
    }
}
