namespace Sjukersattning.Web.Infrastructure;

/// <summary>A command of the executable as a row: its name, how it is written, and what it does when it is written so.</summary>
/// <param name="Read">The work for the words after the name; null when they are not the command's.</param>
public sealed record Command(string Name, Func<string[], Func<IServiceProvider, Task<int>>?> Read)
{
    /// <summary>What is written after the name, for the list of all commands.</summary>
    public string Words { get; init; } = "";

    /// <summary>The same with what the words are, for whoever wrote it wrong; after the name, without full stop.</summary>
    public string HowTo { get; init; } = "utan något mer";

    /// <summary>Why the words are wrong, where that is something else than how the command is written.</summary>
    public Func<string[], string?> WhyNot { get; init; } = _ => null;

    /// <summary>Why the command is not run in an environment; null when it is.</summary>
    public Func<IHostEnvironment, string?> NotIn { get; init; } = _ => null;

    /// <summary>Whether the database is left as it is, or is not needed; else it is brought up to this version first.</summary>
    public bool IsBesideDatabase { get; init; }
}
