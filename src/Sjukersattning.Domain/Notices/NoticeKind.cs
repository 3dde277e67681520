namespace Sjukersattning.Domain.Notices;

/// <summary>What a colleague is told of. What each one says stands in <see cref="NoticeWords"/>, when it is told in <see cref="NoticeRules"/> and <see cref="Reminders"/>.</summary>
public enum NoticeKind
{
    /// <summary>A section is the reader's to write.</summary>
    Tilldelat,

    /// <summary>A section was returned with a comment.</summary>
    SkickatTillbaka,

    /// <summary>A last day is near.</summary>
    SnartDags,

    /// <summary>A last day has passed.</summary>
    Forsenat,

    /// <summary>All sections are klara: review and sign.</summary>
    AllaKlara,

    /// <summary>A time for signing was booked or moved.</summary>
    TidBokad,

    /// <summary>A time for signing was cancelled.</summary>
    TidAvbokad,

    /// <summary>The utlåtande is signed.</summary>
    Signerat,

    /// <summary>A komplettering has come.</summary>
    KompletteringKommen,

    /// <summary>The last day for answering a komplettering is near.</summary>
    KompletteringSnart,

    /// <summary>Försäkringskassan has decided.</summary>
    Beslut,
}
