namespace Sjukersattning.Domain.Scheduling;

/// <summary>What somebody enters about signing hours.</summary>
/// <param name="LakareId">Whose.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; the first for a single one, null for every week without end.</param>
/// <param name="Start">From.</param>
/// <param name="End">To.</param>
/// <param name="Minutes">Length of each time.</param>
public sealed record ReportedHours(Guid LakareId, DateOnly First, DateOnly? Last, TimeOnly Start, TimeOnly End, int Minutes);
