namespace Sjukersattning.Domain.Statistics;

/// <summary>The row of an indicator: its name, what it counts and, for a share, of what.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class IndicatorRowAttribute(string name, params Counted[] counts) : Attribute
{
    public Indicator Indicator { get; internal set; }

    public string Name => name;

    public IReadOnlyList<Counted> Counts => counts;

    /// <summary>What a share is of; empty for a plain count.</summary>
    public Counted[] Of { get; init; } = [];

    /// <summary>Exactly what is counted, in one sentence.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Told beside the one above, not by itself.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Whether a goal says "at most" instead of "at least".</summary>
    public bool LessIsBetter { get; init; }

    public bool IsShare => Of.Length > 0;
}
