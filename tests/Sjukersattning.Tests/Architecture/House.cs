using ArchUnitNET.Loader;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Tests.Architecture;

/// <summary>The compiled house, read once. What the compiler leaves no trace of (constants, nameof) is not seen.</summary>
internal static class House
{
    public static ArchUnitNET.Domain.Architecture Read { get; } =
        new ArchLoader().LoadAssemblies(typeof(UtlatandeCase).Assembly, typeof(ClinicClock).Assembly, typeof(Program).Assembly).Build();
}
