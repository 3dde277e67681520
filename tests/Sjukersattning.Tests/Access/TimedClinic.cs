using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Sjukersattning.Tests.Access;

/// <summary>A clinic whose clock a test moves.</summary>
public sealed class TimedClinic : TestClinic
{
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(Time);
    }
}
