namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>How a bar is filled, so that series are told apart without colour. Every bar has an outline.</summary>
internal enum ChartPattern
{
    Solid,

    Hatched,

    Dotted,

    Crossed,

    /// <summary>Empty: entered by hand.</summary>
    Outlined,

    /// <summary>Two thin lines far apart, leaning left: the second series entered by hand.</summary>
    Sparse,

    /// <summary>Thin close lines leaning left in a broken outline: a hidden figure.</summary>
    Hidden,
}
