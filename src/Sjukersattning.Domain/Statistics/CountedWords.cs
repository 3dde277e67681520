namespace Sjukersattning.Domain.Statistics;

/// <summary>The Swedish words for what is counted: the one place where they are said.</summary>
public static class CountedWords
{
    public static string Swedish(this Counted what) => what switch
    {
        Counted.Startat => "Ärendet öppnades.",
        Counted.AvsnittKlara => "Det sista avsnittet klarmarkerades inför den första signeringen.",
        Counted.Utfardat => "Den första versionen som inte är makulerad signerades.",
        Counted.Ersattande => "En ersättande version signerades.",
        Counted.Kompletterande => "En kompletterande version signerades.",
        Counted.Informerad => "Patienten informerades första gången.",
        Counted.Ansokan => "Patienten ansökte.",
        Counted.UtanBeslut => "Ansökan har inget beslut än; dagen är ansökans.",
        Counted.Komplettering => "En komplettering kom.",
        Counted.MedKomplettering => "Ärendets första komplettering kom.",
        Counted.Kompletteringsfraga => "En komplettering frågade om ett fält.",
        Counted.Beviljat => "Försäkringskassan beviljade.",
        Counted.Avslag => "Försäkringskassan avslog.",
        Counted.Atertaget => "Patienten tog tillbaka ansökan.",
        Counted.Omprovning => "Patienten begärde omprövning.",
        Counted.OmprovningAndrad => "Omprövningen ändrade beslutet.",
        Counted.Overklagande => "Patienten överklagade.",
        Counted.OverklagandeAndrat => "Domstolen ändrade beslutet.",
        Counted.Avbrutet => "Ärendet avbröts.",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "unknown event"),
    };

    /// <summary>What is kept beside the day; empty for nothing.</summary>
    public static string DetailInSwedish(this Counted what) => what switch
    {
        Counted.Kompletteringsfraga => "fält och orsak",
        Counted.Beviljat or Counted.OmprovningAndrad or Counted.OverklagandeAndrat => "nivå",
        Counted.Avbrutet => "skäl",
        _ => "",
    };

    /// <summary>Whether one case may have several.</summary>
    public static bool MayComeAgain(this Counted what) =>
        what is Counted.Ersattande or Counted.Kompletterande or Counted.Komplettering or Counted.Kompletteringsfraga;
}
