namespace Sjukersattning.Domain.Statistics;

/// <summary>
/// What is counted (statistics.md, "Definitions"), and how it is told. At most one row per case of each kind unless it says otherwise.
/// </summary>
public enum Counted
{
    [Told("Ärendet öppnades.")]
    Startat,

    [Told("Det sista avsnittet klarmarkerades inför den första signeringen.")]
    AvsnittKlara,

    [Told("Den första versionen som inte är makulerad signerades.")]
    Utfardat,

    [Told("En ersättande version signerades.", MayComeAgain = true)]
    Ersattande,

    [Told("En kompletterande version signerades.", MayComeAgain = true)]
    Kompletterande,

    [Told("Patienten informerades första gången.")]
    Informerad,

    [Told("Patienten ansökte.")]
    Ansokan,

    [Told("Ansökan har inget beslut än; dagen är ansökans.")]
    UtanBeslut,

    [Told("En komplettering kom.", MayComeAgain = true)]
    Komplettering,

    [Told("Ärendets första komplettering kom.")]
    MedKomplettering,

    [Told("En komplettering frågade om ett fält.", Detail = "fält och orsak", MayComeAgain = true)]
    Kompletteringsfraga,

    [Told("Försäkringskassan beviljade.", Detail = "nivå")]
    Beviljat,

    [Told("Försäkringskassan avslog.")]
    Avslag,

    [Told("Patienten tog tillbaka ansökan.")]
    Atertaget,

    [Told("Patienten begärde omprövning.")]
    Omprovning,

    [Told("Omprövningen ändrade beslutet.", Detail = "nivå")]
    OmprovningAndrad,

    [Told("Patienten överklagade.")]
    Overklagande,

    [Told("Domstolen ändrade beslutet.", Detail = "nivå")]
    OverklagandeAndrat,

    [Told("Ärendet avbröts.", Detail = "skäl")]
    Avbrutet,
}
