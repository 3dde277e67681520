namespace Sjukersattning.Domain.Cases;

/// <summary>The Swedish words for statuses, and which of them are open: the one place where both are said.</summary>
public static class StatusNames
{
    /// <summary>The steps a case normally takes, in order; the bar on the overview.</summary>
    public static IReadOnlyList<CaseStatus> Steps { get; } =
    [
        CaseStatus.Opened, CaseStatus.Planned, CaseStatus.BeingWritten, CaseStatus.UnderReview, CaseStatus.Signed,
        CaseStatus.Informed, CaseStatus.Applied, CaseStatus.Decided, CaseStatus.Closed,
    ];

    /// <summary>Statuses in which a planned version is being written while no signed one holds.</summary>
    public static IReadOnlyList<CaseStatus> Writing { get; } = [CaseStatus.Planned, CaseStatus.BeingWritten, CaseStatus.UnderReview];

    /// <summary>Statuses after a signature in which something more is to come.</summary>
    public static IReadOnlyList<CaseStatus> AfterSigning { get; } =
        [CaseStatus.Signed, CaseStatus.Informed, CaseStatus.Applied, CaseStatus.Decided];

    /// <summary>Statuses in which a version can be written: the first one, or another beside the one that holds.</summary>
    public static IReadOnlyList<CaseStatus> Working { get; } = [.. Writing, .. AfterSigning];

    /// <summary>Statuses in which a case counts as open: one per patient and unit.</summary>
    public static IReadOnlyList<CaseStatus> Open { get; } = [CaseStatus.Opened, .. Working];

    /// <summary>
    /// The status with the version that is written beside the one that holds, e.g. "Hos Försäkringskassan; kompletterande version skrivs".
    /// </summary>
    public static string Swedish(this CaseStatus status, BegunVersion? begun) =>
        begun is null ? status.Swedish() : $"{status.Swedish()}; {begun.InWords}";

    /// <summary>The status as people read it.</summary>
    public static string Swedish(this CaseStatus status) => status switch
    {
        CaseStatus.Opened => "Öppnat",
        CaseStatus.Planned => "Planerat",
        CaseStatus.BeingWritten => "Skrivs",
        CaseStatus.UnderReview => "Granskas",
        CaseStatus.Signed => "Signerat",
        CaseStatus.Informed => "Patient informerad",
        CaseStatus.Applied => "Hos Försäkringskassan",
        CaseStatus.Decided => "Beslut",
        CaseStatus.Closed => "Avslutat",
        CaseStatus.Cancelled => "Avbrutet",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "unknown status"),
    };
}
