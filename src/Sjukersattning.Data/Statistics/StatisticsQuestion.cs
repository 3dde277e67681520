using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Data;

/// <summary>What is to be counted.</summary>
/// <param name="Period">From which day to which.</param>
public sealed record StatisticsQuestion(ReadableUnits Units, Period Period, StatisticsView View);
