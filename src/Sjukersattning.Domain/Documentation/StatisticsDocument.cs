using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Domain.Documentation;

/// <summary>
/// docs/indicators.md: what the statistics count, for people who do not read code. A reader of <see cref="Indicators"/>; it counts nothing.
/// </summary>
public static class StatisticsDocument
{
    /// <summary>The document, with "\n" as line break.</summary>
    public static string Render() => MarkdownText.Document(
    [
        "# Statistikens mått",
        MarkdownText.Notice("Indicators.All"),
        "Allt räknas på två sätt som aldrig blandas i samma andel. **Händelser i perioden**: varje händelse på sin egen dag. "
            + "**Startade i perioden**: av de ärenden som öppnades i perioden, hur långt vart och ett har kommit i dag. "
            + "En rättad uppgift räknas en gång, med den rättade dagen; en borttagen räknas inte.",
        "En händelse vars dag ingen vet räknas i Startade i perioden. I Händelser i perioden står den för sig, under **Datum okänt**, i de "
            + "perioder där den kan ha hänt, och den ingår i ingen ledtid. Ingen dag hittas på.",
        "## Mått",
        "En andel visas bara när allt den bygger på är känt och det går att dela. \"Mål\" säger åt vilket håll ett eget mål läses.",
        IndicatorTable(),
        "## Händelser",
        "Det som måtten räknar. Varje ärende har högst en rad av varje slag, om inte annat sägs.",
        CountedTable(),
        "## Ledtider",
        "Antal dagar, som median och som den tid nio av tio inte överskred.",
        MarkdownText.Table(["Ledtid", "Dagarna hör till"],
            LeadTime.All.Select(time => (IReadOnlyList<string>)[time.Name, Names(time.Ends)])),
        "## Uppdelningar",
        $"Måtten kan delas upp efter " +
            $"{MarkdownText.Joined(Enum.GetValues<Breakdown>().Select(breakdown => breakdown.Swedish()), ", ")}; aldrig efter läkare. "
            + $"Grupper med färre än {Masking.Least} personer döljs, och så många till att den dolda siffran inte går att räkna ut.",
    ]);

    private static string IndicatorTable() => MarkdownText.Table(
        ["Mått", "Räknar", "Av", "Betyder", "Mål"],
        Indicators.All
            .Select(row =>
                (IReadOnlyList<string>)[row.Name, Names(row.Counts), row.IsShare ? Names(row.Of) : MarkdownText.Nothing, row.Meaning,
                    row.LessIsBetter ? "högst" : "minst"]));

    private static string CountedTable() => MarkdownText.Table(
        ["Namn i koden", "Vad som hände", "Sparas också", "Flera per ärende"],
        Enum.GetValues<Counted>()
            .Select(what =>
                (IReadOnlyList<string>)[$"`{what}`", what.Told().Sentence,
                    what.Told().Detail is { Length: > 0 } detail ? detail : MarkdownText.Nothing,
                    what.Told().MayComeAgain ? "ja" : "nej"]));

    private static string Names(IEnumerable<Counted> kinds) => MarkdownText.Joined(kinds.Select(kind => $"`{kind}`"), " + ");
}
