namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>What a number of the statistics measures. Each has a column of its own in the CSV file, in this order.</summary>
public enum Quantity
{
    Count,

    PerMonth,

    /// <summary>What a share is of.</summary>
    Of,

    Percent,

    /// <summary>Lower limit of the interval of a share, in per cent.</summary>
    Low,

    /// <summary>Upper limit of the interval of a share, in per cent.</summary>
    High,

    /// <summary>How often chance alone gives as large a difference, 0..1.</summary>
    P,

    Days,

    /// <summary>1 when a goal is reached, 0 when not.</summary>
    Reached,
}
