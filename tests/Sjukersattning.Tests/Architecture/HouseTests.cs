using System.Runtime.InteropServices;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.xUnit;
using Sjukersattning.Data;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Keys;
using Sjukersattning.Domain.Cases;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Sjukersattning.Tests.Architecture;

public sealed class HouseTests
{
    private const string Clocks = @"^System\.(TimeProvider|Diagnostics\.Stopwatch|Threading\..*)$";

    private static GivenTypesConjunction Domain => Types().That().ResideInAssembly(typeof(UtlatandeCase).Assembly);

    [Fact]
    public void Domain_WhateverItRefersTo_ComesWithTheRuntime()
    {
        var references = typeof(UtlatandeCase).Assembly.GetReferencedAssemblies();
        Assert.NotEmpty(references);
        Assert.All(references, one => Assert.True(File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), $"{one.Name}.dll")),
            $"{one.Name} is no part of the runtime."));
    }

    /// <summary>No async, and no clock that is asked by a type of its own.</summary>
    [Fact]
    public void Domain_WhateverItDoes_WaitsForNothing() =>
        Domain.Should().NotDependOnAny(Types(true).That().HaveFullNameMatching(Clocks)).Check(House.Read);

    [Fact]
    public void Domain_WhateverItDoes_AsksNoClock()
    {
        var asked = from type in House.Read.Types
                    where type.Assembly.Name.StartsWith("Sjukersattning.Domain", StringComparison.Ordinal)
                    from call in type.GetCalledMethods()
                    where call.DeclaringType.FullName is "System.DateTime" or "System.DateTimeOffset" or "System.Environment"
                        && call.Name.StartsWith("get_", StringComparison.Ordinal)
                        && (call.Name.Contains("Now", StringComparison.Ordinal) || call.Name.Contains("Tick", StringComparison.Ordinal)
                            || call.Name.Contains("Today", StringComparison.Ordinal))
                    select $"{type.FullName} asks {call.FullName}";
        Assert.Empty(asked);
    }

    [Fact]
    public void Web_WhateverItShows_HasNoDbContext() =>
        Types().That().ResideInAssembly(typeof(Program).Assembly).Should()
            .NotDependOnAny(Types(true).That().ResideInNamespaceMatching(@"^Microsoft\.EntityFrameworkCore(\.|$)"))
            .Check(House.Read);

    /// <summary>Signed versions are read where their seals are judged; the others keep them, or ask which case holds an id.</summary>
    [Fact]
    public void SignedVersions_AreReadByOneDoor()
    {
        var door = new[] { typeof(CaseSignatures), typeof(VersionSeals) };
        Type[] others =
        [
            typeof(SignedRow), typeof(PatientRecords), typeof(CaseFiles), typeof(DemoCases), typeof(DemoHistory), typeof(DemoJourney),
        ];
        var users = House.Read.Types.Where(type => type.Dependencies.Any(one => one.Target.FullName == typeof(SignedRow).FullName))
            .Select(type => type.FullName.Split('+', '/')[0])
            .Where(name => !name.StartsWith("Sjukersattning.Data.Configurations.", StringComparison.Ordinal)
                && !name.StartsWith("Sjukersattning.Data.Migrations.", StringComparison.Ordinal))
            .Distinct().ToList();
        Assert.Contains(typeof(CaseSignatures).FullName, users);
        Assert.Empty(users.Except([.. door.Concat(others).Select(type => type.FullName!)]));
    }
}
