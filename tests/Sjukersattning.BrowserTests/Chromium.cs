namespace Sjukersattning.BrowserTests;

/// <summary>The browser of the machine. None is ever downloaded.</summary>
public static class Chromium
{
    /// <summary>Arguments that keep it quiet, alone and fit for a container.</summary>
    public static readonly IReadOnlyList<string> Arguments =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"];

    /// <summary>Where it is; null when it is not on the PATH.</summary>
    public static string? Executable { get; } = FindOnPath("chromium", "chromium-browser", "google-chrome");

    /// <summary>Why browser tests are skipped; null when they run.</summary>
    public static string? SkipReason { get; } = Executable is null
        ? "Needs Chromium: neither chromium, chromium-browser nor google-chrome is on the PATH." : null;

    /// <summary>The first of some programs that is on the PATH, with its folder; null for none.</summary>
    public static string? FindOnPath(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => names.SelectMany(name => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") }))
        .FirstOrDefault(File.Exists);
}
