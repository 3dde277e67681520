namespace Sjukersattning.Pdf.Layout;

/// <summary>A line as it fits on the page.</summary>
/// <param name="Text">The line's text.</param>
/// <param name="EndsInsideWord">Whether the next line goes on with the same word.</param>
internal readonly record struct TextLine(string Text, bool EndsInsideWord);
