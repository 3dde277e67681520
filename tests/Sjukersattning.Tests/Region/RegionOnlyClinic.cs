using Microsoft.AspNetCore.Hosting;
using Table = Sjukersattning.Data.Startup.Settings;

namespace Sjukersattning.Tests.Region;

/// <summary>Nothing but the region's own sign-in opens the clinic.</summary>
public sealed class RegionOnlyClinic : RegionClinic
{
    protected override void ConfigureSettings(IWebHostBuilder builder)
    {
        base.ConfigureSettings(builder);
        builder.UseSetting(Table.Local.Name, "false");
    }
}
