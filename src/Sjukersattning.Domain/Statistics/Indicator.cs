namespace Sjukersattning.Domain.Statistics;

/// <summary>What the statistics page tells; each is a row of <see cref="Indicators"/>.</summary>
public enum Indicator
{
    Startade,

    /// <summary>First signed versions.</summary>
    Utfardade,

    Ersattande,

    Kompletterande,

    Ansokningar,

    Kompletteringar,

    /// <summary>Cases with at least one komplettering.</summary>
    MedKomplettering,

    Beviljade,

    Avslag,

    Atertagna,

    UtanBeslut,

    Omprovningar,

    AndradeOmprovningar,

    Overklaganden,

    AndradeOverklaganden,

    Avbrutna,

    AndelAnsokt,

    /// <summary>Cases with at least one komplettering, of applications.</summary>
    AndelMedKomplettering,

    AndelBeviljade,

    AndelBeviljadeAvBeslut,
}
