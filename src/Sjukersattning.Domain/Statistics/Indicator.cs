using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Statistics;

/// <summary>
/// What the statistics tell (statistics.md, "Definitions"): page, charts, CSV, PDF and goals read the row that each carries.
/// </summary>
public enum Indicator
{
    [IndicatorRow("Startade ärenden", Counted.Opened, Meaning = "Ärenden som har öppnats.")]
    [JsonStringEnumMemberName("Startade")]
    Opened,

    [IndicatorRow("Utfärdade utlåtanden", Counted.Issued, Meaning = "Ärenden med en första signerad version som gäller.")]
    [JsonStringEnumMemberName("Utfardade")]
    Issued,

    [IndicatorRow("Ersättande versioner", Counted.Replacing,
        Meaning = "Signerade versioner som ersätter en tidigare.", IsBeside = true, LessIsBetter = true)]
    [JsonStringEnumMemberName("Ersattande")]
    Replacing,

    [IndicatorRow("Kompletterande versioner", Counted.Complementing,
        Meaning = "Signerade versioner som svarar på en komplettering.", IsBeside = true, LessIsBetter = true)]
    [JsonStringEnumMemberName("Kompletterande")]
    Complementing,

    [IndicatorRow("Ansökningar", Counted.Ansokan, Meaning = "Ärenden där patienten har ansökt.")]
    [JsonStringEnumMemberName("Ansokningar")]
    Ansokan,

    [IndicatorRow("Kompletteringar", Counted.Komplettering,
        Meaning = "Kompletteringar som har kommit från Försäkringskassan.", LessIsBetter = true)]
    [JsonStringEnumMemberName("Kompletteringar")]
    Komplettering,

    [IndicatorRow("Ärenden med komplettering", Counted.WithKomplettering,
        Meaning = "Ärenden med minst en komplettering.", IsBeside = true, LessIsBetter = true)]
    [JsonStringEnumMemberName("MedKomplettering")]
    WithKomplettering,

    [IndicatorRow("Beviljade", Counted.Beviljad, Meaning = "Försäkringskassans beslut att bevilja.")]
    [JsonStringEnumMemberName("Beviljade")]
    Beviljad,

    [IndicatorRow("Avslag", Counted.Avslag, Meaning = "Försäkringskassans beslut att avslå.", IsBeside = true, LessIsBetter = true)]
    Avslag,

    [IndicatorRow("Återtagna ansökningar", Counted.Atertagen,
        Meaning = "Ansökningar som patienten tog tillbaka.", IsBeside = true, LessIsBetter = true)]
    [JsonStringEnumMemberName("Atertagna")]
    Atertagen,

    [IndicatorRow("Ännu utan beslut", Counted.Undecided,
        Meaning = "Ansökningar som Försäkringskassan inte har beslutat om än.", IsBeside = true, LessIsBetter = true)]
    [JsonStringEnumMemberName("UtanBeslut")]
    Undecided,

    [IndicatorRow("Omprövningar", Counted.Omprovning, Meaning = "Begärda omprövningar.", LessIsBetter = true)]
    [JsonStringEnumMemberName("Omprovningar")]
    Omprovning,

    [IndicatorRow("Beslut ändrade vid omprövning", Counted.OmprovningChanged,
        Meaning = "Omprövningar som ändrade beslutet.", IsBeside = true)]
    [JsonStringEnumMemberName("AndradeOmprovningar")]
    OmprovningChanged,

    [IndicatorRow("Överklaganden", Counted.Overklagande, Meaning = "Överklaganden till domstol.", LessIsBetter = true)]
    [JsonStringEnumMemberName("Overklaganden")]
    Overklagande,

    [IndicatorRow("Beslut ändrade av domstol", Counted.OverklagandeChanged,
        Meaning = "Överklaganden som ändrade beslutet.", IsBeside = true)]
    [JsonStringEnumMemberName("AndradeOverklaganden")]
    OverklagandeChanged,

    [IndicatorRow("Avbrutna ärenden", Counted.Cancelled, Meaning = "Ärenden som har avbrutits.", LessIsBetter = true)]
    [JsonStringEnumMemberName("Avbrutna")]
    Cancelled,

    [IndicatorRow("Andel som ansökt", Counted.Ansokan, Of = [Counted.Opened], Meaning = "Ansökningar av startade ärenden.")]
    [JsonStringEnumMemberName("AndelAnsokt")]
    ShareAnsokan,

    [IndicatorRow("Andel med komplettering", Counted.WithKomplettering,
        Of = [Counted.Ansokan], Meaning = "Ärenden med minst en komplettering, av ansökningarna.", LessIsBetter = true)]
    [JsonStringEnumMemberName("AndelMedKomplettering")]
    ShareWithKomplettering,

    [IndicatorRow("Andel beviljade", Counted.Beviljad,
        Of = [Counted.Ansokan], Meaning = "Beviljade av ansökningarna; ansökningar utan beslut räknas med.")]
    [JsonStringEnumMemberName("AndelBeviljade")]
    ShareBeviljad,

    [IndicatorRow("Andel beviljade av besluten", Counted.Beviljad,
        Of = [Counted.Beviljad, Counted.Avslag], Meaning = "Beviljade av beviljade och avslag.")]
    [JsonStringEnumMemberName("AndelBeviljadeAvBeslut")]
    ShareBeviljadOfDecided,
}
