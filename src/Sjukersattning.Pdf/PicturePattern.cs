namespace Sjukersattning.Pdf;

/// <summary>How a box is filled, so that boxes are told apart without colour. Every box has an outline.</summary>
public enum PicturePattern
{
    /// <summary>Full.</summary>
    Solid,

    /// <summary>Heavy lines leaning right.</summary>
    Hatched,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>A grid.</summary>
    Crossed,

    /// <summary>Empty.</summary>
    Outlined,

    /// <summary>Thin lines far apart, leaning left.</summary>
    Sparse,

    /// <summary>Thin close lines leaning left in a broken outline.</summary>
    Broken,
}
