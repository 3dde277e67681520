using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Statistics;

/// <summary>
/// What is counted (statistics.md, "Definitions"), and how it is told. At most one row per case of each kind unless it says otherwise.
/// </summary>
public enum Counted
{
    [Told("Ärendet öppnades.")]
    [JsonStringEnumMemberName("Startat")]
    Opened,

    [Told("Det sista avsnittet klarmarkerades inför den första signeringen.")]
    [JsonStringEnumMemberName("AvsnittKlara")]
    SectionsDone,

    [Told("Den första versionen som inte är makulerad signerades.")]
    [JsonStringEnumMemberName("Utfardat")]
    Issued,

    [Told("En ersättande version signerades.", MayComeAgain = true)]
    [JsonStringEnumMemberName("Ersattande")]
    Replacing,

    [Told("En kompletterande version signerades.", MayComeAgain = true)]
    [JsonStringEnumMemberName("Kompletterande")]
    Complementing,

    [Told("En signerad version skickades till Försäkringskassan.", Detail = "sätt", MayComeAgain = true)]
    [JsonStringEnumMemberName("Skickat")]
    Sent,

    [Told("Patienten informerades första gången.")]
    [JsonStringEnumMemberName("Informerad")]
    Informed,

    [Told("Patienten ansökte.")]
    Ansokan,

    [Told("Ansökan har inget beslut än; dagen är ansökans.")]
    [JsonStringEnumMemberName("UtanBeslut")]
    Undecided,

    [Told("Försäkringskassan hörde av sig första gången, fast ingen ansökan är känd.")]
    [JsonStringEnumMemberName("UtanAnsokan")]
    WithoutAnsokan,

    [Told("En komplettering kom.", MayComeAgain = true)]
    Komplettering,

    [Told("Ärendets första komplettering kom.")]
    [JsonStringEnumMemberName("MedKomplettering")]
    WithKomplettering,

    [Told("En komplettering frågade om ett fält.", Detail = "fält och orsak", MayComeAgain = true)]
    [JsonStringEnumMemberName("Kompletteringsfraga")]
    KompletteringQuestion,

    [Told("Försäkringskassan skrev vad den lutade åt, före sitt beslut.")]
    Kommunicering,

    [Told("Försäkringskassan beviljade, helt eller till en del.", Detail = "nivå")]
    [JsonStringEnumMemberName("Beviljat")]
    Beviljad,

    [Told("Försäkringskassan beviljade mindre än patienten ansökte om: så som det berättades, eller en lägre nivå.")]
    [JsonStringEnumMemberName("BeviljatDelvis")]
    BeviljadDelvis,

    [Told("Försäkringskassan avslog.")]
    Avslag,

    [Told("En grund för avslaget; okänd när ingen har berättat den.", Detail = "grund", MayComeAgain = true)]
    Avslagsgrund,

    [Told("Försäkringskassan prövade inte saken (avvisade).")]
    [JsonStringEnumMemberName("Avvisat")]
    Avvisad,

    [Told("Patienten tog tillbaka ansökan.")]
    [JsonStringEnumMemberName("Atertaget")]
    Atertagen,

    [Told("Försäkringskassan avskrev av annat skäl.")]
    [JsonStringEnumMemberName("Avskrivet")]
    Avskriven,

    [Told("Patienten begärde omprövning.")]
    Omprovning,

    [Told("Omprövningen ändrade beslutet, helt eller till en del.", Detail = "nivå")]
    [JsonStringEnumMemberName("OmprovningAndrad")]
    OmprovningChanged,

    [Told("Patienten överklagade.")]
    Overklagande,

    [Told("Domstolen ändrade beslutet, helt eller till en del.", Detail = "nivå")]
    [JsonStringEnumMemberName("OverklagandeAndrat")]
    OverklagandeChanged,

    [Told("Ärendet avbröts.", Detail = "skäl")]
    [JsonStringEnumMemberName("Avbrutet")]
    Cancelled,
}
