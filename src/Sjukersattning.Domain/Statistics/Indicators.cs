using static Sjukersattning.Domain.Statistics.Counted;

namespace Sjukersattning.Domain.Statistics;

/// <summary>Every indicator as data (statistics.md, "Definitions"): page, charts, CSV, PDF and goals read it.</summary>
public static class Indicators
{
    /// <summary>Every row, in the order of <see cref="Indicator"/>.</summary>
    public static IReadOnlyList<IndicatorRow> All { get; } =
    [
        new(Indicator.Startade, "Startade ärenden", Startat) { Meaning = "Ärenden som har öppnats." },
        new(Indicator.Utfardade, "Utfärdade utlåtanden", Utfardat) { Meaning = "Ärenden med en första signerad version som gäller." },
        new(Indicator.Ersattande, "Ersättande versioner", Ersattande)
        {
            Meaning = "Signerade versioner som ersätter en tidigare.", IsBeside = true, LessIsBetter = true,
        },
        new(Indicator.Kompletterande, "Kompletterande versioner", Kompletterande)
        {
            Meaning = "Signerade versioner som svarar på en komplettering.", IsBeside = true, LessIsBetter = true,
        },
        new(Indicator.Ansokningar, "Ansökningar", Ansokan) { Meaning = "Ärenden där patienten har ansökt." },
        new(Indicator.Kompletteringar, "Kompletteringar", Komplettering)
        {
            Meaning = "Kompletteringar som har kommit från Försäkringskassan.", LessIsBetter = true,
        },
        new(Indicator.MedKomplettering, "Ärenden med komplettering", MedKomplettering)
        {
            Meaning = "Ärenden med minst en komplettering.", IsBeside = true, LessIsBetter = true,
        },
        new(Indicator.Beviljade, "Beviljade", Beviljat) { Meaning = "Försäkringskassans beslut att bevilja." },
        new(Indicator.Avslag, "Avslag", Avslag) { Meaning = "Försäkringskassans beslut att avslå.", IsBeside = true, LessIsBetter = true },
        new(Indicator.Atertagna, "Återtagna ansökningar", Atertaget)
        {
            Meaning = "Ansökningar som patienten tog tillbaka.", IsBeside = true, LessIsBetter = true,
        },
        new(Indicator.UtanBeslut, "Ännu utan beslut", UtanBeslut)
        {
            Meaning = "Ansökningar som Försäkringskassan inte har beslutat om än.", IsBeside = true, LessIsBetter = true,
        },
        new(Indicator.Omprovningar, "Omprövningar", Omprovning) { Meaning = "Begärda omprövningar.", LessIsBetter = true },
        new(Indicator.AndradeOmprovningar, "Beslut ändrade vid omprövning", OmprovningAndrad)
        {
            Meaning = "Omprövningar som ändrade beslutet.", IsBeside = true,
        },
        new(Indicator.Overklaganden, "Överklaganden", Overklagande) { Meaning = "Överklaganden till domstol.", LessIsBetter = true },
        new(Indicator.AndradeOverklaganden, "Beslut ändrade av domstol", OverklagandeAndrat)
        {
            Meaning = "Överklaganden som ändrade beslutet.", IsBeside = true,
        },
        new(Indicator.Avbrutna, "Avbrutna ärenden", Avbrutet) { Meaning = "Ärenden som har avbrutits.", LessIsBetter = true },
        new(Indicator.AndelAnsokt, "Andel som ansökt", Ansokan) { Of = [Startat], Meaning = "Ansökningar av startade ärenden." },
        new(Indicator.AndelMedKomplettering, "Andel med komplettering", MedKomplettering)
        {
            Of = [Ansokan], Meaning = "Ärenden med minst en komplettering, av ansökningarna.", LessIsBetter = true,
        },
        new(Indicator.AndelBeviljade, "Andel beviljade", Beviljat)
        {
            Of = [Ansokan], Meaning = "Beviljade av ansökningarna; ansökningar utan beslut räknas med.",
        },
        new(Indicator.AndelBeviljadeAvBeslut, "Andel beviljade av besluten", Beviljat)
        {
            Of = [Beviljat, Avslag], Meaning = "Beviljade av beviljade och avslag.",
        },
    ];

    /// <summary>The shares.</summary>
    public static IEnumerable<IndicatorRow> Shares => All.Where(row => row.IsShare);

    /// <summary>The plain counts.</summary>
    public static IEnumerable<IndicatorRow> Counts => All.Where(row => !row.IsShare);

    /// <summary>The row of an indicator.</summary>
    public static IndicatorRow For(Indicator indicator) => All[(int)indicator];
}
