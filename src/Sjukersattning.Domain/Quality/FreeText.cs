namespace Sjukersattning.Domain.Quality;

/// <summary>A text that is sent to Försäkringskassan, with the longest that fits.</summary>
internal readonly record struct FreeText(string Text, int MaxLength);
