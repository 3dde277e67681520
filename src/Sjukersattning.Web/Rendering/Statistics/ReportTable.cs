namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>A table of words; the first cell of each row is its heading.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Note">What to know when reading it; may be empty.</param>
/// <param name="Header">Headings of the columns.</param>
/// <param name="Rows">The cells.</param>
public sealed record ReportTable(string Title, string Note, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
    : ReportPart;
