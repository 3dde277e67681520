namespace Sjukersattning.Domain.Statistics;

/// <summary>What is counted (statistics.md, "Definitions"). At most one row per case of each kind unless it says otherwise.</summary>
public enum Counted
{
    Startat,

    /// <summary>The last section was klar for the first signature.</summary>
    AvsnittKlara,

    /// <summary>The first signed version that has not been revoked.</summary>
    Utfardat,

    /// <summary>A replacing version was signed; several per case.</summary>
    Ersattande,

    /// <summary>A complementing version was signed; several per case.</summary>
    Kompletterande,

    Informerad,

    Ansokan,

    /// <summary>The application has no decision yet; on the day of the application.</summary>
    UtanBeslut,

    /// <summary>A komplettering came; several per case.</summary>
    Komplettering,

    /// <summary>The case's first komplettering came: counts cases with at least one.</summary>
    MedKomplettering,

    /// <summary>
    /// A question of a komplettering, with field and cause; the detail is what the quality check had said of the field; several per case.
    /// </summary>
    Kompletteringsfraga,

    /// <summary>Försäkringskassan granted; the detail is the level.</summary>
    Beviljat,

    Avslag,

    Atertaget,

    Omprovning,

    /// <summary>The omprövning changed the decision; the detail is the level.</summary>
    OmprovningAndrad,

    Overklagande,

    /// <summary>The court changed the decision; the detail is the level.</summary>
    OverklagandeAndrat,

    /// <summary>The case was cancelled; the detail is the reason.</summary>
    Avbrutet,
}
