using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Notices;

/// <summary>
/// What a colleague is told of. What each one says stands in <see cref="NoticeWords"/>, when it is told in <see cref="NoticeRules"/> and
/// <see cref="Reminders"/>.
/// </summary>
public enum NoticeKind
{
    /// <summary>A section is the reader's to write.</summary>
    [JsonStringEnumMemberName("Tilldelat")]
    Assigned,

    /// <summary>A section was returned with a comment.</summary>
    [JsonStringEnumMemberName("SkickatTillbaka")]
    Returned,

    [JsonStringEnumMemberName("SnartDags")]
    DueSoon,

    [JsonStringEnumMemberName("Forsenat")]
    Overdue,

    /// <summary>All sections are klara: review and sign.</summary>
    [JsonStringEnumMemberName("AllaKlara")]
    AllDone,

    /// <summary>A time for signing was booked or moved.</summary>
    [JsonStringEnumMemberName("TidBokad")]
    TimeBooked,

    /// <summary>A time for signing was cancelled.</summary>
    [JsonStringEnumMemberName("TidAvbokad")]
    TimeCancelled,

    /// <summary>The läkare is away on a day for which a time is booked.</summary>
    [JsonStringEnumMemberName("BokadUnderFranvaro")]
    BookedWhileAway,

    [JsonStringEnumMemberName("Signerat")]
    Signed,

    [JsonStringEnumMemberName("KompletteringKommen")]
    KompletteringReceived,

    /// <summary>The last day for answering a komplettering is near.</summary>
    [JsonStringEnumMemberName("KompletteringSnart")]
    KompletteringDueSoon,

    Beslut,

    /// <summary>Försäkringskassan has told that it may refuse.</summary>
    Kommunicering,

    [JsonStringEnumMemberName("KommuniceringSnart")]
    KommuniceringDueSoon,

    [JsonStringEnumMemberName("KommuniceringForsenad")]
    KommuniceringOverdue,

    /// <summary>A signed version is another than was signed.</summary>
    [JsonStringEnumMemberName("SigneratAndrat")]
    BrokenVersion,

    /// <summary>A rehabkoordinator leads a case of a patient with skyddad identitet from now on.</summary>
    [JsonStringEnumMemberName("ValdAttLeda")]
    ChosenToLead,
}
