namespace Sjukersattning.Pdf;

/// <summary>One checkbox.</summary>
/// <param name="IsChecked">Whether it is crossed.</param>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">What goes with it, for example a date; null for nothing.</param>
public sealed record PdfCheck(bool IsChecked, string Label, string? Value = null);
