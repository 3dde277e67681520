using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Sjukersattning.Data.Startup;

#pragma warning disable RS0030 // The one place where the configuration is read: whatever is read stands in the table.
/// <summary>Something that an operator may set. It is read by itself and in no other way; written out, it is its name.</summary>
/// <param name="Name">With a colon between its words.</param>
/// <param name="Meaning">For the operator, in Swedish.</param>
public sealed record Setting(string Name, string Meaning)
{
    /// <summary>What holds when nothing is said, as it would be written; empty when nothing does.</summary>
    public string Usual { get; init; } = "";

    /// <summary>When the program does not start without it, in words; empty when it always does.</summary>
    public string Needed { get; init; } = "";

    public string Example { get; init; } = "";

    /// <summary>Never shown, and best given as a file (<see cref="Settings.SecretsFolder"/>).</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether the operator's own names stand under it, each with one value or several.</summary>
    public bool IsGroup { get; init; }

    /// <summary>As an environment variable, which has no colons.</summary>
    public string Variable => VariableOf(Name);

    /// <summary>What is written, without white space around; empty when nothing is.</summary>
    public string Given(IConfiguration configuration) => Exact(configuration).Trim();

    /// <summary>What is written, to the letter.</summary>
    public string Exact(IConfiguration configuration) => configuration[Name] ?? "";

    /// <summary>What holds: what is written, or what is usual.</summary>
    public string Text(IConfiguration configuration) => Given(configuration) is { Length: > 0 } text ? text : Usual;

    /// <exception cref="StartupException">It says something else.</exception>
    public bool YesOrNo(IConfiguration configuration) => bool.TryParse(Text(configuration), out var yes)
        ? yes
        : throw new StartupException($"{Name} är \"{Text(configuration)}\" men kan bara vara true eller false.");

    /// <exception cref="StartupException">It is no whole number from the smallest to the largest.</exception>
    public int Number(IConfiguration configuration, int largest, int smallest = 1) =>
        int.TryParse(Text(configuration), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= smallest
            && number <= largest
            ? number
            : throw new StartupException($"{Name} är \"{Text(configuration)}\" men ska vara ett heltal från {smallest} till {largest}.");

    /// <summary>The operator's own names under it, with what each says.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists(IConfiguration configuration) =>
        configuration.GetSection(Name).GetChildren().ToDictionary(
            child => child.Key.Trim(),
            child => (IReadOnlyList<string>)
            [
                .. child.GetChildren().Select(one => one.Value).Prepend(child.Value)
                    .Select(text => text?.Trim() ?? "").Where(text => text.Length > 0),
            ],
            StringComparer.OrdinalIgnoreCase);

    public override string ToString() => Name;

    internal static string VariableOf(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>The names that are given under a section, whether or not they are settings.</summary>
    internal static IEnumerable<string> NamesUnder(IConfiguration configuration, string section) =>
        configuration.GetSection(section).GetChildren().SelectMany(
            child => NamesUnder(configuration, child.Path).Concat(child.Value is null ? [] : [child.Path]));
}
#pragma warning restore RS0030
