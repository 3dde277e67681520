namespace Sjukersattning.Pdf;

/// <summary>A filled box, given its upper left corner.</summary>
/// <param name="Pattern">How it is filled.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct PictureBox(PicturePattern Pattern, double X, double Y, double Width, double Height);
