using Sjukersattning.Domain.Contacts;

namespace Sjukersattning.Domain.Cases;

/// <summary>What planning decides (workflow.md step 2).</summary>
/// <param name="ConsentOn">When; null when not asked yet.</param>
/// <param name="Sections">Every section of the form, once.</param>
/// <param name="SignDeadline">Last day for the signature.</param>
public sealed record CasePlan(Guid LakareId, ConsentKind Consent, DateOnly? ConsentOn, IReadOnlyList<PlannedSection> Sections,
    DateOnly SignDeadline);
