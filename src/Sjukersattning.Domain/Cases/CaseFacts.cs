using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// The moment of an action, and what a rule may need to know beyond the case itself. Facts nobody asked for may be left out.
/// </summary>
/// <param name="Now">UTC.</param>
/// <param name="Today">The day at the clinic.</param>
public sealed record CaseFacts(DateTimeOffset Now, DateOnly Today) : Moment(Now, Today)
{
    public SectionKey? Section { get; init; }

    /// <summary>What stops a signature; null when not computed: then nothing is said of it, and signing itself refuses to run.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>
    /// What stops the section from being klar; null when not computed: then nothing is said of it, and marking itself refuses to run.
    /// </summary>
    public IReadOnlyList<Finding>? SectionFindings { get; init; }

    /// <summary>
    /// What the quality check asks, set aside or not; null when not computed: then signing refuses to run, and nothing can be set aside.
    /// </summary>
    public IReadOnlyList<Quality.Concern>? Concerns { get; init; }

    /// <summary>Who wrote each question last, those who still work at the unit only; asked for when a komplettering comes.</summary>
    public IReadOnlyDictionary<string, Guid> LastWriters { get; init; } = new Dictionary<string, Guid>();

    /// <summary>The unit's cause codes; asked for when a komplettering comes.</summary>
    public IReadOnlyList<string> CauseCodes { get; init; } = Units.CauseCodes.Initial;

    /// <summary>The unit's KVÅ codes; asked for when a contact is logged.</summary>
    public IReadOnlyList<string> KvaCodes { get; init; } = Units.KvaCodes.Initial;

    /// <summary>Days before a booked signing from which sections that are not klara are warned of.</summary>
    public int SigningWarningDays { get; init; } = Units.Vardenhet.UsualSigningWarningDays;

    /// <summary>Who takes new work today; asked for when a komplettering comes.</summary>
    public Units.DutyRoster Roster { get; init; } = Units.DutyRoster.Empty;

    /// <summary>Code of the first diagnosis; asked for when the utlåtande is signed.</summary>
    public string MainDiagnosis { get; init; } = "";

    /// <summary>Whether the patient has another open case at the unit.</summary>
    public bool PatientHasOpenCase { get; init; }
}
