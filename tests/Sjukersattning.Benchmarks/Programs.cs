namespace Sjukersattning.Benchmarks;

/// <summary>How to start what is measured: the product as it was built beside this project, and this project's bare page.</summary>
public sealed class Programs(string database)
{
    private static readonly string Root = FindRoot();

    /// <summary>
    /// As in production, except that the cookies do without https and the demo's accounts without a second factor. Nothing is seeded: the
    /// database exists.
    /// </summary>
    private readonly Dictionary<string, string> _environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Staging",
        ["SignIn__Strong"] = "false",
        ["ConnectionStrings__Sjukersattning"] = $"Data Source={database}",
    };

    private static string WebProject => Path.Combine(Root, "src", "Sjukersattning.Web");

    private static string WebProgram => Path.Combine(WebProject, "bin", BuildFolder(), "Sjukersattning.Web.dll");

    private static string OwnProgram => typeof(Programs).Assembly.Location;

    public Task<ServerProcess> StartProductAsync() =>
        ServerProcess.StartAsync("/logga-in", address => [WebProgram, "--contentRoot", WebProject, "--urls", address], _environment);

    public Task<ServerProcess> StartBareAsync() =>
        ServerProcess.StartAsync(Bare.BareHost.Path, address => [OwnProgram, "bare", database, address], _environment);

    public Task<string> SeedAsync(int cases) =>
        ServerProcess.RunAsync([WebProgram, "seed-demo", "--cases", $"{cases}"], _environment);

    public Task<string> ImportAsync(string file) => ServerProcess.RunAsync([WebProgram, "import-icd10", file], _environment);

    public Task<string> CheckExchangeAsync() => ServerProcess.RunAsync([OwnProgram, "xml", database], _environment);

    public Task<string> DrawPdfAsync() => ServerProcess.RunAsync([OwnProgram, "pdf", database], _environment);

    /// <summary>Configuration and framework, e.g. Release/net10.0: the product is built as this project is.</summary>
    private static string BuildFolder()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(framework.Parent!.Name, framework.Name);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sjukersattning.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run this from a checkout of the repository.");
        }

        return folder.FullName;
    }
}
