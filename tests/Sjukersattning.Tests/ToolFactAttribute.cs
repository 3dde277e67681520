namespace Sjukersattning.Tests;

/// <summary>A test that needs programs of the machine; it is skipped, with the reason, where one is not on the PATH.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Names the programs the test needs.</summary>
    public ToolFactAttribute(params string[] tools)
    {
        Tools = tools;
        string[] missing = [.. tools.Where(tool => !IsOnPath(tool))];
        if (missing.Length > 0)
        {
            Skip = $"Needs {string.Join(" and ", missing)}, which is not on the PATH.";
        }
    }

    public IReadOnlyList<string> Tools { get; }

    private static bool IsOnPath(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));
}
