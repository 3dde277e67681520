namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>One way to count, with everything that is told of it.</summary>
/// <param name="Meaning">How it counts, in one sentence.</param>
/// <param name="Parts">The pieces, in reading order.</param>
public sealed record ViewReport(string Id, string Title, string Meaning, IReadOnlyList<ReportPart> Parts);
