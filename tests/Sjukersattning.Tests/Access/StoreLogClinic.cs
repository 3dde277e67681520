using Microsoft.AspNetCore.Hosting;

namespace Sjukersattning.Tests.Access;

/// <summary>A clinic whose operator has given the system's HSA-id.</summary>
public sealed class StoreLogClinic : TestClinic
{
    public const string SystemHsaId = "SE2321000016-SYS1";

    protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseSetting("AccessLog:SystemHsaId", SystemHsaId);
}
