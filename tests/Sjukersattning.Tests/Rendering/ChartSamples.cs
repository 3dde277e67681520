using System.Globalization;
using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Tests.Rendering;

/// <summary>The five charts of the statistics page, with figures as a clinic may have them.</summary>
internal static class ChartSamples
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    public static Chart Funnel { get; } = new(
        "tratt",
        "Från start till beslut",
        "Av de 28 ärenden som startade i perioden har 17 lett till ansökan och 7 har beviljats. Ännu utan beslut: 6.",
        ChartShape.Rows,
        "Steg",
        ["Startade ärenden", "Ansökningar", "Beviljade"],
        [new("Ärenden", [new(28, "28"), new(17, "17 av 28"), new(7, "7 av 17")])]);

    public static Chart MonthByMonth { get; } = new(
        "manader",
        "Startade ärenden per månad",
        "101 ärenden startade 2024, flest i september (14).",
        ChartShape.Columns,
        "Månad",
        Months,
        [new("2024", Counts(5, 12, 9, 6, 8, 7, 5, 10, 14, 11, 6, 8)),
            new("2023", [.. Counts(7, 9, 8, 5, 6), Masked(3), Masked(4), .. Counts(8, 11, 9, 7, 5)])]);

    public static Chart LeadTimes { get; } = new(
        "ledtider",
        "Ledtider",
        "Hälften av ärendena signeras inom 41 dagar från start. Vart tionde tar mer än 96 dagar.",
        ChartShape.Rows,
        "Sträcka",
        ["Öppnat till sista avsnittet klart", "Sista avsnittet klart till signerat", "Signerat till patienten informerad",
            "Informerad till ansökan", "Ansökan till beslut"],
        [new("Median", [Days(32), Days(9), Days(4), Days(21), Days(118)]),
            new("90:e percentilen", [Days(71), Days(25), Days(16), Masked(63), Days(203)])]);

    public static Chart Fields { get; } = new(
        "falt",
        "Kompletteringar per fält",
        "Flest frågor har gällt fält 11, annan psykisk funktion.",
        ChartShape.Rows,
        "Fält i FK 7800",
        ["11 Annan psykisk funktion", "10 Uppmärksamhet, koncentration och exekutiv funktion", "12 Sinnesfunktioner och smärta",
            "17 Aktivitetsbegränsningar", "20 Planerade medicinska behandlingar och rehabiliteringsåtgärder"],
        [new("Kompletteringar", Counts(14, 9, 7, 6, 0))]);

    public static Chart YearAgainstYear { get; } = new(
        "ar",
        "I år jämfört med i fjol",
        "Ansökningarna är 17 mot 19 i fjol. I fjol är helår, i år tio månader.",
        ChartShape.Rows,
        "Mått",
        ["Startade ärenden", "Ansökningar", "Andel med komplettering", "Andel beviljade", "Median från start till signering"],
        [
            new("2024, 1 januari–31 oktober",
                [new(28, "28"), new(17, "17"), new(29.4, "29,4 % (5 av 17)"), new(41.2, "41,2 % (7 av 17)"), Days(41)]),
            new("2023, helår",
                [new(null, "–"), new(19, "19"), new(31.6, "31,6 % (6 av 19)"), new(10.5, "10,5 % (2 av 19)"), new(null, "–")])
                {
                    ByHand = true,
                },
        ])
    {
        HasOwnScales = true,
    };

    public static IReadOnlyList<Chart> All { get; } = [Funnel, MonthByMonth, LeadTimes, Fields, YearAgainstYear];

    public static Chart Named(string id) => All.Single(chart => chart.Id == id);

    public static ChartValue Masked(double value) => new(value, "dolt") { IsHidden = true };

    public static ChartValue[] Counts(params int[] counts) =>
        [.. counts.Select(count => new ChartValue(count, count.ToString(CultureInfo.InvariantCulture)))];

    private static ChartValue Days(int days) => new(days, $"{days} dagar");
}
