namespace Sjukersattning.Domain.Statistics;

/// <summary>One indicator: its name, what it counts and, for a share, of what.</summary>
/// <param name="Indicator">Which one.</param>
/// <param name="Name">As a heading.</param>
/// <param name="Counts">What is added up.</param>
public sealed record IndicatorRow(Indicator Indicator, string Name, params IReadOnlyList<Counted> Counts)
{
    /// <summary>What a share is of; empty for a plain count.</summary>
    public IReadOnlyList<Counted> Of { get; init; } = [];

    /// <summary>Exactly what is counted, in one sentence.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Told beside the one above, not by itself.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Whether a goal says "at most" instead of "at least".</summary>
    public bool LessIsBetter { get; init; }

    public bool IsShare => Of.Count > 0;
}
