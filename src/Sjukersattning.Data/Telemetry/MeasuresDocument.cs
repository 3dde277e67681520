using Sjukersattning.Domain.Documentation;

namespace Sjukersattning.Data.Telemetry;

/// <summary>docs/drift/matvarden.md: all that is measured. A reader of <see cref="Measures"/>; it measures nothing.</summary>
public static class MeasuresDocument
{
    /// <summary>The document, with "\n" as line break.</summary>
    public static string Render() => MarkdownText.Document(
    [
        "# Mätvärden",
        MarkdownText.Notice("Measures"),
        "Hur de slås på, och vart de går: [övervakning](overvakning.md). Inget annat än det här lämnar programmet: ett värde, och " +
            "orden under *Delas efter*. En räknare börjar om på 0 när instansen startas.",
        Table("Programmets egna", Measures.All.Where(row => row.Meter == Measures.Own)),
        Table("Ramverkets", Measures.All.Where(row => row.Meter != Measures.Own)),
    ]);

    private static string Table(string heading, IEnumerable<Measure> rows) => $"## {heading}\n\n" + MarkdownText.Table(
        ["Mätvärde", "I Prometheus", "Slag", "Enhet", "Delas efter", "Betyder"],
        rows.Select(row => (IReadOnlyList<string>)
        [
            $"`{row.Name}`", $"`{row.InPrometheus}`", Swedish(row.Kind), $"`{row.Unit}`",
            MarkdownText.Joined(row.Tags.Select(tag => $"`{tag}`"), ", "), row.Meaning,
        ]));

    private static string Swedish(MeasureKind kind) => kind switch
    {
        MeasureKind.Counter => "räknare",
        MeasureKind.Gauge => "läge",
        _ => "fördelning",
    };
}
