using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Benchmarks.Bare;

/// <summary>
/// What everything is compared with: a program that has nothing but Razor
/// Pages, EF and one page with a table of 50 cases. No sign-in, no log.
/// </summary>
public static class BareHost
{
    public const string Path = "/bar";

    public static async Task RunAsync(string database, string url)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(url);
        builder.Services.AddDbContext<BareContext>(options => options.UseSqlite($"Data Source={database}"));
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(OnlyThisAssembly);
        var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
    }

    /// <summary>The product's pages are referenced too, and must not be found.</summary>
    private static void OnlyThisAssembly(ApplicationPartManager parts)
    {
        var assembly = typeof(BareHost).Assembly;
        parts.ApplicationParts.Clear();
        parts.ApplicationParts.Add(new AssemblyPart(assembly));
        parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
    }
}
