using System.Runtime.InteropServices;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.xUnit;
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
}
