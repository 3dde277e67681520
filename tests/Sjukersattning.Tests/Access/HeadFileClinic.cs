using Microsoft.AspNetCore.Hosting;

namespace Sjukersattning.Tests.Access;

/// <summary>A clinic that tells the newest seal of its access log to a file.</summary>
public sealed class HeadFileClinic : TestClinic
{
    public string HeadFile => Path.Combine(Path.GetDirectoryName(DatabaseFile)!, "head.txt");

    protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseSetting("AccessLog:HeadFile", HeadFile);
}
