namespace Sjukersattning.Domain.Scheduling;

/// <summary>What somebody enters about signing hours.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; the first for a single one, null for every week without end.</param>
public sealed record ReportedHours(Guid LakareId, DateOnly First, DateOnly? Last, TimeOnly Start, TimeOnly End, int Minutes);
