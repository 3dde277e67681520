using System.Reflection;

namespace Sjukersattning.Domain.Statistics;

/// <summary>Every indicator as data, as it is declared at <see cref="Indicator"/>.</summary>
public static class Indicators
{
    /// <summary>Every row, in the order of <see cref="Indicator"/>.</summary>
    public static IReadOnlyList<IndicatorRowAttribute> All { get; } = [.. Enum.GetValues<Indicator>().Select(RowOf)];

    /// <summary>The shares.</summary>
    public static IEnumerable<IndicatorRowAttribute> Shares => All.Where(row => row.IsShare);

    /// <summary>The plain counts.</summary>
    public static IEnumerable<IndicatorRowAttribute> Counts => All.Where(row => !row.IsShare);

    /// <summary>The row of an indicator.</summary>
    public static IndicatorRowAttribute For(Indicator indicator) => All[(int)indicator];

    private static IndicatorRowAttribute RowOf(Indicator indicator)
    {
        var row = typeof(Indicator).GetField($"{indicator}")!.GetCustomAttribute<IndicatorRowAttribute>()!;
        row.Indicator = indicator;
        return row;
    }
}
