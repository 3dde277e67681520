using Microsoft.AspNetCore.Hosting;

namespace Sjukersattning.Tests;

internal static class ProductionSettings
{
    /// <summary>Has the program run in Production, with what it does not start without there.</summary>
    public static IWebHostBuilder UseProduction(this IWebHostBuilder builder) =>
        builder.UseEnvironment("Production").UseSetting("Database:DiskIsEncrypted", "true");
}
