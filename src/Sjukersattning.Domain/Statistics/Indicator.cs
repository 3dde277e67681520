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

    [IndicatorRow("Skickade versioner", Counted.Sent,
        Meaning = "Signerade versioner som har registrerats som skickade till Försäkringskassan.", IsBeside = true)]
    [JsonStringEnumMemberName("Skickade")]
    Sent,

    [IndicatorRow("Ansökningar", Counted.Ansokan, Meaning = "Ärenden där patienten har ansökt.")]
    [JsonStringEnumMemberName("Ansokningar")]
    Ansokan,

    [IndicatorRow("Hos Försäkringskassan utan känd ansökan", Counted.WithoutAnsokan, IsBeside = true, LessIsBetter = true,
        Meaning = "Ärenden där Försäkringskassan har hört av sig fast ingen ansökan är känd, till exempel för att den började själv.")]
    [JsonStringEnumMemberName("UtanAnsokan")]
    WithoutAnsokan,

    [IndicatorRow("Kompletteringar", Counted.Komplettering,
        Meaning = "Kompletteringar som har kommit från Försäkringskassan.", LessIsBetter = true)]
    [JsonStringEnumMemberName("Kompletteringar")]
    Komplettering,

    [IndicatorRow("Ärenden med komplettering", Counted.WithKomplettering,
        Meaning = "Ärenden med minst en komplettering.", IsBeside = true, LessIsBetter = true)]
    [JsonStringEnumMemberName("MedKomplettering")]
    WithKomplettering,

    [IndicatorRow("Kommuniceringar före beslut", Counted.Kommunicering, IsBeside = true, LessIsBetter = true,
        Meaning = "Ärenden där Försäkringskassan före beslutet skrev vad den lutade åt.")]
    [JsonStringEnumMemberName("Kommuniceringar")]
    Kommunicering,

    [IndicatorRow("Beviljade", Counted.Beviljad, Meaning = "Försäkringskassans beslut att bevilja, helt eller till en del.")]
    [JsonStringEnumMemberName("Beviljade")]
    Beviljad,

    [IndicatorRow("Beviljade till en del", Counted.BeviljadDelvis, IsBeside = true, LessIsBetter = true,
        Meaning = "Av de beviljade: lägre nivå, eller på annat sätt mindre, än patienten ansökte om.")]
    [JsonStringEnumMemberName("BeviljadeDelvis")]
    BeviljadDelvis,

    [IndicatorRow("Avslag", Counted.Avslag, Meaning = "Försäkringskassans beslut att avslå; avvisade och avskrivna räknas inte hit.",
        IsBeside = true, LessIsBetter = true)]
    Avslag,

    [IndicatorRow("Avvisade", Counted.Avvisad, Meaning = "Det som Försäkringskassan inte prövade.", IsBeside = true, LessIsBetter = true)]
    [JsonStringEnumMemberName("Avvisade")]
    Avvisad,

    [IndicatorRow("Återtagna ansökningar", Counted.Atertagen,
        Meaning = "Ansökningar som patienten tog tillbaka.", IsBeside = true, LessIsBetter = true)]
    [JsonStringEnumMemberName("Atertagna")]
    Atertagen,

    [IndicatorRow("Avskrivna av annat skäl", Counted.Avskriven,
        Meaning = "Det som Försäkringskassan avskrev utan att patienten tog tillbaka något, till exempel vid dödsfall.", IsBeside = true)]
    [JsonStringEnumMemberName("Avskrivna")]
    Avskriven,

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
        Of = [Counted.Ansokan, Counted.WithoutAnsokan], LessIsBetter = true,
        Meaning = "Ärenden med minst en komplettering, av ansökningarna och ärendena hos Försäkringskassan utan känd ansökan.")]
    [JsonStringEnumMemberName("AndelMedKomplettering")]
    ShareWithKomplettering,

    [IndicatorRow("Andel beviljade", Counted.Beviljad,
        Of = [Counted.Ansokan, Counted.WithoutAnsokan],
        Meaning = "Beviljade av ansökningarna och ärendena hos Försäkringskassan utan känd ansökan; de utan beslut räknas med.")]
    [JsonStringEnumMemberName("AndelBeviljade")]
    ShareBeviljad,

    [IndicatorRow("Andel beviljade av besluten", Counted.Beviljad,
        Of = [Counted.Beviljad, Counted.Avslag], Meaning = "Beviljade av beviljade och avslag.")]
    [JsonStringEnumMemberName("AndelBeviljadeAvBeslut")]
    ShareBeviljadOfDecided,
}
