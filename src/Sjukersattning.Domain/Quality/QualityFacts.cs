using System.Collections.Frozen;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Quality;

/// <summary>All that the quality check looks at.</summary>
/// <param name="Today">Today, or the day of the signature.</param>
/// <param name="ExaminationMonths">How many months old the läkare's
/// examination may be before it is asked about; the unit's own number.</param>
/// <param name="Patient">The patient's own number, which may stand in the texts.</param>
public sealed record QualityFacts(AnswerSheet Sheet, DateOnly Today, int ExaminationMonths, Personnummer Patient)
{
    /// <summary>The diagnosis codes of the sheet that a loaded register does not have; empty when no register is loaded.</summary>
    public IReadOnlySet<string> UnknownDiagnosisCodes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The sections that have changed since the läkare last opened them.</summary>
    public IReadOnlySet<SectionKey> UnreadSections { get; init; } = FrozenSet<SectionKey>.Empty;

    /// <summary>Ids of the rules that the unit has switched off.</summary>
    public IReadOnlySet<string> SwitchedOff { get; init; } = FrozenSet<string>.Empty;
}
