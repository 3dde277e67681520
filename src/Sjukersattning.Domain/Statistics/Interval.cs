namespace Sjukersattning.Domain.Statistics;

/// <summary>A span on the scale of rates.</summary>
/// <param name="Low">Lower limit, 0..1.</param>
/// <param name="High">Upper limit, 0..1.</param>
public readonly record struct Interval(double Low, double High);
