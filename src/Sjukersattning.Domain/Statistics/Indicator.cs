namespace Sjukersattning.Domain.Statistics;

/// <summary>What the statistics tell (statistics.md, "Definitions"): page, charts, CSV, PDF and goals read the row that each carries.</summary>
public enum Indicator
{
    [IndicatorRow("Startade ärenden", Counted.Opened, Meaning = "Ärenden som har öppnats.")]
    Startade,

    [IndicatorRow("Utfärdade utlåtanden", Counted.Issued, Meaning = "Ärenden med en första signerad version som gäller.")]
    Utfardade,

    [IndicatorRow("Ersättande versioner", Counted.Replacing,
        Meaning = "Signerade versioner som ersätter en tidigare.", IsBeside = true, LessIsBetter = true)]
    Ersattande,

    [IndicatorRow("Kompletterande versioner", Counted.Complementing,
        Meaning = "Signerade versioner som svarar på en komplettering.", IsBeside = true, LessIsBetter = true)]
    Kompletterande,

    [IndicatorRow("Ansökningar", Counted.Ansokan, Meaning = "Ärenden där patienten har ansökt.")]
    Ansokningar,

    [IndicatorRow("Kompletteringar", Counted.Komplettering,
        Meaning = "Kompletteringar som har kommit från Försäkringskassan.", LessIsBetter = true)]
    Kompletteringar,

    [IndicatorRow("Ärenden med komplettering", Counted.WithKomplettering,
        Meaning = "Ärenden med minst en komplettering.", IsBeside = true, LessIsBetter = true)]
    MedKomplettering,

    [IndicatorRow("Beviljade", Counted.Beviljad, Meaning = "Försäkringskassans beslut att bevilja.")]
    Beviljade,

    [IndicatorRow("Avslag", Counted.Avslag, Meaning = "Försäkringskassans beslut att avslå.", IsBeside = true, LessIsBetter = true)]
    Avslag,

    [IndicatorRow("Återtagna ansökningar", Counted.Atertagen,
        Meaning = "Ansökningar som patienten tog tillbaka.", IsBeside = true, LessIsBetter = true)]
    Atertagna,

    [IndicatorRow("Ännu utan beslut", Counted.Undecided,
        Meaning = "Ansökningar som Försäkringskassan inte har beslutat om än.", IsBeside = true, LessIsBetter = true)]
    UtanBeslut,

    [IndicatorRow("Omprövningar", Counted.Omprovning, Meaning = "Begärda omprövningar.", LessIsBetter = true)]
    Omprovningar,

    [IndicatorRow("Beslut ändrade vid omprövning", Counted.OmprovningChanged,
        Meaning = "Omprövningar som ändrade beslutet.", IsBeside = true)]
    AndradeOmprovningar,

    [IndicatorRow("Överklaganden", Counted.Overklagande, Meaning = "Överklaganden till domstol.", LessIsBetter = true)]
    Overklaganden,

    [IndicatorRow("Beslut ändrade av domstol", Counted.OverklagandeChanged,
        Meaning = "Överklaganden som ändrade beslutet.", IsBeside = true)]
    AndradeOverklaganden,

    [IndicatorRow("Avbrutna ärenden", Counted.Cancelled, Meaning = "Ärenden som har avbrutits.", LessIsBetter = true)]
    Avbrutna,

    [IndicatorRow("Andel som ansökt", Counted.Ansokan, Of = [Counted.Opened], Meaning = "Ansökningar av startade ärenden.")]
    AndelAnsokt,

    [IndicatorRow("Andel med komplettering", Counted.WithKomplettering,
        Of = [Counted.Ansokan], Meaning = "Ärenden med minst en komplettering, av ansökningarna.", LessIsBetter = true)]
    AndelMedKomplettering,

    [IndicatorRow("Andel beviljade", Counted.Beviljad,
        Of = [Counted.Ansokan], Meaning = "Beviljade av ansökningarna; ansökningar utan beslut räknas med.")]
    AndelBeviljade,

    [IndicatorRow("Andel beviljade av besluten", Counted.Beviljad,
        Of = [Counted.Beviljad, Counted.Avslag], Meaning = "Beviljade av beviljade och avslag.")]
    AndelBeviljadeAvBeslut,
}
