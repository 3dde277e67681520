namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>Which way the bars of a chart go.</summary>
public enum ChartShape
{
    /// <summary>
    /// Upwards, side by side, for short names and words, such as months with their numbers. Words too long for that make rows.
    /// </summary>
    Columns,

    /// <summary>To the right, one under another, each category's name on lines of its own above its bars.</summary>
    Rows,
}
