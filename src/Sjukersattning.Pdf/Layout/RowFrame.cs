namespace Sjukersattning.Pdf.Layout;

/// <summary>The lines drawn around or under a row.</summary>
internal enum RowFrame
{
    /// <summary>No line.</summary>
    None,

    /// <summary>A frame around each cell.</summary>
    Boxes,

    /// <summary>A faint rule under the row.</summary>
    FaintRule,

    /// <summary>A rule of the accent colour under the row.</summary>
    StrongRule,
}
