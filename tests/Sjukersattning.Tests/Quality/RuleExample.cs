using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Tests.Quality;

/// <summary>Two states of one utlåtande: one that a rule asks about, and the same one mended.</summary>
internal sealed record RuleExample(string RuleId, QualityFacts Raising, QualityFacts Lowering);
