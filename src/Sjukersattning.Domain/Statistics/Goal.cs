namespace Sjukersattning.Domain.Statistics;

/// <summary>A unit's own target for one indicator and year (statistics.md, "Goals"; at least one per unit is expected, seed 003).</summary>
public sealed class Goal
{
    private Goal()
    {
    }

    /// <summary>A goal without a target yet.</summary>
    public Goal(Guid unitId, int year, Indicator indicator)
    {
        UnitId = unitId;
        Year = year;
        Indicator = indicator;
    }

    public Guid UnitId { get; private set; }

    public int Year { get; private set; }

    public Indicator Indicator { get; private set; }

    /// <summary>A number, or per cent (0–100) for a share.</summary>
    public int Target { get; set; }

    /// <summary>What is wrong with a target, in one Swedish sentence; null when nothing is.</summary>
    public static string? FaultOf(Indicator indicator, int? target) =>
        target is null or < 0 || (Indicators.For(indicator).IsShare ? target > 100 : target > 1_000_000)
            ? Indicators.For(indicator).IsShare
                ? "Skriv procent som ett heltal från 0 till 100."
                : "Skriv ett antal som ett heltal från 0 och uppåt."
            : null;

    /// <summary>The goal in words, e.g. "Andel med komplettering: högst 25 %".</summary>
    public string InWords
    {
        get
        {
            var row = Indicators.For(Indicator);
            return $"{row.Name}: {(row.LessIsBetter ? "högst" : "minst")} {Target}{(row.IsShare ? "\u00a0%" : "")}";
        }
    }

    /// <summary>Whether it is reached so far; null while there is nothing to measure.</summary>
    public bool? IsReached(Totals totals) =>
        (Indicators.For(Indicator).IsShare ? totals.Share(Indicator)?.Rate * 100 : totals.Count(Indicator)) is { } value
            ? Indicators.For(Indicator).LessIsBetter ? value <= Target : value >= Target
            : null;
}
