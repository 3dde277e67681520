using Microsoft.Extensions.DependencyInjection;

namespace Sjukersattning.Tests.Access;

/// <summary>A clinic whose clock a test moves.</summary>
public sealed class TimedClinic : TestClinic
{
    public SetTime Time { get; } = new();

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(Time);
    }
}
