using Microsoft.AspNetCore.Hosting;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>A clinic that knows where people find it.</summary>
public sealed class SiteClinic : TestClinic
{
    public const string Address = "https://sjukersattning.region.example/sjuk";

    protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseSetting("Site:Address", $"{Address}/");
}
