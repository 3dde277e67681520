namespace Sjukersattning.Domain.Cases;

/// <summary>The Swedish words for statuses, and which of them are open: the one place where both are said.</summary>
public static class StatusNames
{
    /// <summary>The steps a case normally takes, in order; the bar on the overview.</summary>
    public static IReadOnlyList<CaseStatus> Steps { get; } =
    [
        CaseStatus.Oppnat, CaseStatus.Planerat, CaseStatus.Skrivs, CaseStatus.Granskas, CaseStatus.Signerat,
        CaseStatus.Informerat, CaseStatus.Ansokt, CaseStatus.Beslutat, CaseStatus.Avslutat,
    ];

    /// <summary>Statuses in which a planned version is being written.</summary>
    public static IReadOnlyList<CaseStatus> Writing { get; } = [CaseStatus.Planerat, CaseStatus.Skrivs, CaseStatus.Granskas];

    /// <summary>Statuses after a signature in which something more is to come.</summary>
    public static IReadOnlyList<CaseStatus> AfterSigning { get; } = [CaseStatus.Signerat, CaseStatus.Informerat, CaseStatus.Ansokt,
        CaseStatus.Beslutat];

    /// <summary>Statuses in which a case counts as open: one per patient and unit.</summary>
    public static IReadOnlyList<CaseStatus> Open { get; } = [CaseStatus.Oppnat, .. Writing, .. AfterSigning];

    /// <summary>The status as people read it.</summary>
    public static string Swedish(this CaseStatus status) => status switch
    {
        CaseStatus.Oppnat => "Öppnat",
        CaseStatus.Planerat => "Planerat",
        CaseStatus.Skrivs => "Skrivs",
        CaseStatus.Granskas => "Granskas",
        CaseStatus.Signerat => "Signerat",
        CaseStatus.Informerat => "Patient informerad",
        CaseStatus.Ansokt => "Ansökt",
        CaseStatus.Beslutat => "Beslut",
        CaseStatus.Avslutat => "Avslutat",
        CaseStatus.Avbrutet => "Avbrutet",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "unknown status"),
    };
}
