namespace Sjukersattning.Pdf;

/// <summary>A line of text on its baseline.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Its left edge, or its middle.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="IsMiddle">Whether <paramref name="X"/> is its middle.</param>
public readonly record struct PictureText(string Text, double X, double Y, bool IsMiddle);
