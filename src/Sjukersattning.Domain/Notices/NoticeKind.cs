namespace Sjukersattning.Domain.Notices;

/// <summary>
/// What a colleague is told of. What each one says stands in <see cref="NoticeWords"/>, when it is told in <see cref="NoticeRules"/> and
/// <see cref="Reminders"/>.
/// </summary>
public enum NoticeKind
{
    /// <summary>A section is the reader's to write.</summary>
    Tilldelat,

    /// <summary>A section was returned with a comment.</summary>
    SkickatTillbaka,

    SnartDags,

    Forsenat,

    /// <summary>All sections are klara: review and sign.</summary>
    AllaKlara,

    /// <summary>A time for signing was booked or moved.</summary>
    TidBokad,

    /// <summary>A time for signing was cancelled.</summary>
    TidAvbokad,

    Signerat,

    KompletteringKommen,

    /// <summary>The last day for answering a komplettering is near.</summary>
    KompletteringSnart,

    Beslut,
}
