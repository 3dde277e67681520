namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>A sentence that must be read with the figures.</summary>
public sealed record ReportText(string Sentence) : ReportPart;
