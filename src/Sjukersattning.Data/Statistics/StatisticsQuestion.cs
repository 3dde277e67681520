using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Data;

/// <summary>What is to be counted.</summary>
/// <param name="UnitIds">At least one unit; whoever asks must be allowed to see each.</param>
/// <param name="Period">From which day to which.</param>
/// <param name="View">How.</param>
public sealed record StatisticsQuestion(IReadOnlyList<Guid> UnitIds, Period Period, StatisticsView View);
