using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Architecture;

/// <summary>Everything that is restored has a licence that docs/dependencies.md allows, by its name or in a row of its own.</summary>
public sealed partial class LicenceTests
{
    private static readonly string[] Cells = [.. File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "dependencies.md"))
        .SkipWhile(line => line != "## Licences").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))];

    private static readonly HashSet<string> Allowed = [.. Rows(2).Select(row => row[0])];

    private static readonly HashSet<(string Package, string Version)> Read = [.. Rows(4).Select(row => (row[0], row[1]))];

    private static string Packages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public void Package_WhateverIsRestored_HasALicenceThatIsAllowed()
    {
        var all = Locked().Concat(Tools()).Distinct().ToList();
        Assert.True(all.Count > 80, $"Only {all.Count} packages were found.");
        Assert.Empty(all.Where(one => !Read.Contains(one) && !IsAllowed(LicenceOf(one.Package, one.Version)))
            .Select(one => $"{one.Package} {one.Version}: {LicenceOf(one.Package, one.Version)}"));
    }

    [Fact]
    public void Row_OfAPackageThatWasRead_IsStillNeeded()
    {
        Assert.Empty(Read.Except(Locked().Concat(Tools())));
        Assert.DoesNotContain(Read, one => IsAllowed(LicenceOf(one.Package, one.Version)));
    }

    [Fact]
    public void NpmPackage_HasALicenceThatIsAllowed()
    {
        using var locked = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "Sjukersattning.Web", "package-lock.json")));
        var packages = locked.RootElement.GetProperty("packages").EnumerateObject().Where(one => one.Name.Length > 0).ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, one => Assert.True(
            one.Value.TryGetProperty("license", out var licence) && IsAllowed(licence.GetString()!), $"{one.Name} has none."));
    }

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("MS-PL OR Apache-2.0", true)]
    [InlineData("GPL-3.0-only OR MIT", true)]
    [InlineData("MIT AND Apache-2.0", true)]
    [InlineData("MIT AND GPL-2.0-only", false)]
    [InlineData("AGPL-3.0-or-later", false)]
    [InlineData("file: LICENSE.txt", false)]
    [InlineData("", false)]
    public void Expression_IsReadAsItIsMeant(string expression, bool allowed) => Assert.Equal(allowed, IsAllowed(expression));

    private static bool IsAllowed(string expression) => expression.Trim('(', ')').Split(" OR ")
        .Any(choice => choice.Split(" AND ").All(one => Allowed.Contains(one.Trim('(', ')', ' '))));

    private static IEnumerable<string[]> Rows(int columns) => Cells
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .Where(row => row.Length == columns && row[0] is not ("Licence" or "Package"));

    /// <summary>What every project restores, transitive packages too.</summary>
    private static IEnumerable<(string Package, string Version)> Locked()
    {
        foreach (var file in new[] { "src", "tests" }.SelectMany(folder =>
            Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder), "packages.lock.json", SearchOption.AllDirectories)))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var package in json.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project"))
            {
                yield return (package.Name.ToLowerInvariant(), package.Value.GetProperty("resolved").GetString()!);
            }
        }
    }

    private static List<(string Package, string Version)> Tools()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, ".config", "dotnet-tools.json")));
        return [.. json.RootElement.GetProperty("tools").EnumerateObject()
            .Select(tool => (tool.Name, tool.Value.GetProperty("version").GetString()!))
            .Where(tool => Directory.Exists(Path.Combine(Packages, tool.Name, tool.Item2)))];
    }

    /// <summary>The expression that a package states, or where its licence is instead.</summary>
    private static string LicenceOf(string package, string version)
    {
        var nuspec = XDocument.Load(
            Directory.GetFiles(Path.Combine(Packages, package, Version().Replace(version, "")), "*.nuspec").Single());
        var metadata = nuspec.Root!.Elements().First();
        XElement? Named(string name) => metadata.Elements().FirstOrDefault(one => one.Name.LocalName == name);
        return Named("license") is { } licence
            ? licence.Attribute("type")?.Value == "expression" ? licence.Value.Trim() : $"file: {licence.Value}"
            : $"address: {Named("licenseUrl")?.Value}";
    }

    [GeneratedRegex(@"\+.*$")]
    private static partial Regex Version();
}
