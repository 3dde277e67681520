using ArchUnitNET.xUnit;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Domain;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Sjukersattning.Tests.Architecture;

public sealed class DomainFloorsTests
{
    private const string Ground = "Sjukersattning.Domain";

    /// <summary>From the ground up: a folder uses those before it, and none after it (decision 0022).</summary>
    private static readonly string[] Folders =
    [
        "People", "Units", "Form", "Contacts", "Outcomes", "Scheduling", "Quality", "Exchange", "Cases", "Staff", "Work", "Notices",
        "Meetings", "Statistics", "Documentation",
    ];

    private static readonly string[] Floors = [Ground, .. Folders.Select(folder => $"{Ground}.{folder}")];

    public static TheoryData<string> FloorsWithOneAbove => [.. Floors[..^1]];

    [Theory]
    [MemberData(nameof(FloorsWithOneAbove))]
    public void Floor_WhateverItUses_UsesNoneAboveIt(string floor)
    {
        var above = string.Join('|', Floors.SkipWhile(one => one != floor).Skip(1)).Replace(".", @"\.", StringComparison.Ordinal);
        Types().That().ResideInNamespace(floor).Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($"^({above})$"))
            .Check(House.Read);
    }

    [Fact]
    public void Folders_OfTheDomain_AreAllFloors() =>
        Assert.Equal(
            Floors.Order(StringComparer.Ordinal),
            typeof(UtlatandeCase).Assembly.GetTypes().Select(type => type.Namespace).OfType<string>()
                .Where(name => name.StartsWith(Ground, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Floors_InTheDocument_AreThoseOfTheCode() =>
        Assert.Contains(
            string.Join(" → ", Folders), File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "architecture.md")),
            StringComparison.Ordinal);
}
