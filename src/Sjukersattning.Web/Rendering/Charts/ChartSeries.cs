namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>Bars of one pattern, one for each category.</summary>
/// <param name="Name">What they are, for example "2024, 1 januari–31 oktober".</param>
/// <param name="Values">The figures, in the categories' order.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartValue> Values)
{
    /// <summary>Whether somebody entered the figures by hand: the bars are outlined, and the name says so.</summary>
    public bool ByHand { get; init; }

    /// <summary>The name in legend and table.</summary>
    public string Label => ByHand ? $"{Name}, inmatat för hand" : Name;
}
