using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Demo;

/// <summary>A demo unit with its staff by key ("koordinator", "lakare" …).</summary>
internal sealed record DemoUnit(Vardenhet Unit, IReadOnlyDictionary<string, CaseActor> Staff)
{
    public CaseActor this[string key] => Staff[key];
}
