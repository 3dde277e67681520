using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Exchange;

/// <summary>What an utlåtande is to an earlier one (fk7800.md §5, relation).</summary>
/// <param name="Kind"><see cref="VersionRelation.Replaces"/> (ERSATT) or <see cref="VersionRelation.Complements"/> (KOMPLT).</param>
/// <param name="IdRoot">HSA-id of the unit that made the earlier one.</param>
public sealed record ExchangedRelation(VersionRelation Kind, string IdRoot, string Id);
