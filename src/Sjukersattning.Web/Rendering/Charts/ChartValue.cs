namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>One figure of a chart.</summary>
/// <param name="Value">How long the bar is; null draws nothing.</param>
/// <param name="Words">What is written at the bar and in the table, for example "41,2 %".</param>
public sealed record ChartValue(double? Value, string Words)
{
    /// <summary>Whether the group is too small to be shown: the bar is a stub that is always as long, whatever the value.</summary>
    public bool IsHidden { get; init; }
}
