using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Data;

/// <summary>What is to be counted.</summary>
/// <param name="Units">At least one unit.</param>
/// <param name="Period">From which day to which.</param>
/// <param name="View">How.</param>
public sealed record StatisticsQuestion(ReadableUnits Units, Period Period, StatisticsView View);
