using Microsoft.Extensions.DependencyInjection;

namespace Sjukersattning.Tests.Notices;

/// <summary>A second instance over a clinic's database, at the same time.</summary>
internal sealed class TimedNeighbour(TestClinic clinic, TimeProvider time) : TestClinic(clinic)
{
    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton(time);
    }
}
