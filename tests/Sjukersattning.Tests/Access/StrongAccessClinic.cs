using Microsoft.AspNetCore.Hosting;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Tests.Access;

/// <summary>Everybody is signed in with a password alone where several factors are asked for.</summary>
public sealed class StrongAccessClinic : AccessClinic
{
    protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseSetting(Settings.Strong.Name, "true");
}
