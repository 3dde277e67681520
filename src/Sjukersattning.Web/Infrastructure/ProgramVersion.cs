using System.Reflection;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>Which version of the program this is: the newest tag of its source, and how many changes lie behind it.</summary>
public static class ProgramVersion
{
    /// <summary>What prints it; it needs no database, and no settings either.</summary>
    public const string Argument = "--version";

    private static readonly string[] Whole = typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+');

    /// <summary>Such as 1.4.0, or 1.4.1-dev.12 between two.</summary>
    public static string Text { get; } = Whole[0];

    /// <summary>The version, and the commit that it was built from when that is known.</summary>
    public static string Full { get; } = Whole is [_, { Length: >= 10 } commit] ? $"{Text} ({commit[..10]})" : Text;
}
