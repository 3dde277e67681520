namespace Sjukersattning.Domain.Statistics;

/// <summary>What the statistics page tells; each is a row of <see cref="Indicators"/>.</summary>
public enum Indicator
{
    /// <summary>Cases opened.</summary>
    Startade,

    /// <summary>First signed versions.</summary>
    Utfardade,

    /// <summary>Replacing versions.</summary>
    Ersattande,

    /// <summary>Complementing versions.</summary>
    Kompletterande,

    /// <summary>Cases with an application.</summary>
    Ansokningar,

    /// <summary>Kompletteringar received.</summary>
    Kompletteringar,

    /// <summary>Cases with at least one komplettering.</summary>
    MedKomplettering,

    /// <summary>Granted decisions.</summary>
    Beviljade,

    /// <summary>Refused.</summary>
    Avslag,

    /// <summary>Withdrawn.</summary>
    Atertagna,

    /// <summary>Applications not yet decided.</summary>
    UtanBeslut,

    /// <summary>Requests for omprövning.</summary>
    Omprovningar,

    /// <summary>Decisions changed by an omprövning.</summary>
    AndradeOmprovningar,

    /// <summary>Appeals.</summary>
    Overklaganden,

    /// <summary>Decisions changed by a court.</summary>
    AndradeOverklaganden,

    /// <summary>Cancelled cases.</summary>
    Avbrutna,

    /// <summary>Applications of started cases.</summary>
    AndelAnsokt,

    /// <summary>Cases with at least one komplettering, of applications.</summary>
    AndelMedKomplettering,

    /// <summary>Granted, of applications.</summary>
    AndelBeviljade,

    /// <summary>Granted, of granted and refused.</summary>
    AndelBeviljadeAvBeslut,
}
