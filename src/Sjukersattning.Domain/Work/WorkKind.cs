namespace Sjukersattning.Domain.Work;

/// <summary>
/// What an open case waits for. The first ones are tasks that stand in Mitt arbete; the last two are only last days that somebody is
/// reminded of.
/// </summary>
public enum WorkKind
{
    /// <summary>A section is to be written.</summary>
    Avsnitt,

    /// <summary>A question of Försäkringskassan is to be answered.</summary>
    Komplettering,

    /// <summary>The utlåtande is to be reviewed and signed.</summary>
    Signera,

    /// <summary>The case is to be planned.</summary>
    Planera,

    /// <summary>A time for signing is to be booked.</summary>
    BokaTid,

    /// <summary>The next step is to be taken.</summary>
    NastaSteg,

    Signeringsdag,

    /// <summary>Försäkringskassan's last day for an answer.</summary>
    Svarsdag,
}
