using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Statistics;

/// <summary>What a case's figures can be broken down by. Never by läkare (statistics.md, "Definitions").</summary>
/// <param name="OpenedOn">The day the case was opened: what decides its cohort.</param>
/// <param name="AgeGroup">On the day the case was opened.</param>
/// <param name="Chapter">Chapter of ICD-10, a roman numeral; empty before a signature.</param>
/// <param name="Initiator">Who took the first step.</param>
public sealed record CaseTraits(DateOnly OpenedOn, Sex Sex, AgeGroup AgeGroup, string Chapter, Initiator Initiator);
