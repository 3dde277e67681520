namespace Sjukersattning.Domain.Cases;

/// <summary>
/// What lies outside the case itself, or is too much to read every time: a row of <see cref="CaseRules"/> names what it needs, and whoever
/// loads a case asks the row.
/// </summary>
public enum CaseFact
{
    Findings,

    /// <summary>What stops the section from being klar.</summary>
    SectionFindings,

    Concerns,

    LastWriters,

    Roster,

    /// <summary>When the unit's people are away; only for a case with a booked time where it is only read.</summary>
    Absences,

    /// <summary>The first diagnosis.</summary>
    MainDiagnosis,

    /// <summary>Whether the patient has another open case.</summary>
    PatientHasOpenCase,

    /// <summary>The case's own contact log, which is loaded only when it is named.</summary>
    ContactLog,
}
