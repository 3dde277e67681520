namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>A table; the first cell of each row is its heading.</summary>
/// <param name="Note">What to know when reading it; may be empty.</param>
public sealed record ReportTable(string Title, string Note, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
    : ReportPart;
