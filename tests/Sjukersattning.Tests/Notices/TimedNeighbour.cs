using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Sjukersattning.Tests.Notices;

/// <summary>A second instance over a clinic's database, at the same time.</summary>
internal sealed class TimedNeighbour(TestClinic clinic, FakeTimeProvider time) : TestClinic(clinic)
{
    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(time);
    }
}
