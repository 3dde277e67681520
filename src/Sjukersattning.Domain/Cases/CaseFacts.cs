using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// The moment of an action, and what a rule may need to know beyond the case itself. A <see cref="CaseFact"/> that the row of the action
/// does not name is not known, and reading it is a fault of the program.
/// </summary>
/// <param name="Now">UTC.</param>
/// <param name="Today">The day at the clinic.</param>
public sealed record CaseFacts(DateTimeOffset Now, DateOnly Today) : Moment(Now, Today)
{
    private readonly IReadOnlyList<Finding>? _findings;
    private readonly IReadOnlyList<Finding>? _sectionFindings;
    private readonly IReadOnlyList<Quality.Concern>? _concerns;
    private readonly IReadOnlyDictionary<string, Guid>? _lastWriters;
    private readonly Units.DutyRoster? _roster;
    private readonly IReadOnlyList<Units.Absence>? _absences;
    private readonly string? _mainDiagnosis;
    private readonly bool? _patientHasOpenCase;

    public SectionKey? Section { get; init; }

    public IReadOnlyList<string> CauseCodes { get; init; } = Units.CauseCodes.Initial;

    public IReadOnlyList<string> KvaCodes { get; init; } = Units.KvaCodes.Initial;

    /// <summary>Days before a booked signing from which sections that are not klara are warned of.</summary>
    public int SigningWarningDays { get; init; } = Units.Vardenhet.UsualSigningWarningDays;

    /// <summary>The days on which the unit works.</summary>
    public Units.WorkingDays WorkingDays { get; init; } = Units.WorkingDays.Ordinary;

    [AllowNull]
    public IReadOnlyList<Finding> Findings { get => Known(_findings); init => _findings = value; }

    /// <summary>What stops the section from being klar; nothing when no section is acted on.</summary>
    [AllowNull]
    public IReadOnlyList<Finding> SectionFindings { get => Known(_sectionFindings); init => _sectionFindings = value; }

    /// <summary>What the quality check asks, set aside or not.</summary>
    [AllowNull]
    public IReadOnlyList<Quality.Concern> Concerns { get => Known(_concerns); init => _concerns = value; }

    /// <summary>Who wrote each question last, those who still work at the unit only.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, Guid> LastWriters { get => Known(_lastWriters); init => _lastWriters = value; }

    [AllowNull]
    public Units.DutyRoster Roster { get => Known(_roster); init => _roster = value; }

    /// <summary>When colleagues of the unit are away, from today on.</summary>
    [AllowNull]
    public IReadOnlyList<Units.Absence> Absences { get => Known(_absences); init => _absences = value; }

    /// <summary>Code of the first diagnosis; empty when there is none.</summary>
    [AllowNull]
    public string MainDiagnosis { get => Known(_mainDiagnosis); init => _mainDiagnosis = value; }

    /// <summary>Whether the patient has another open case at the unit.</summary>
    public bool PatientHasOpenCase
    {
        get => _patientHasOpenCase ?? throw Unknown(nameof(PatientHasOpenCase));
        init => _patientHasOpenCase = value;
    }

    /// <summary>A record prints every property, and one that is not known cannot be.</summary>
    public override string ToString() => $"{Now:u} {Section}";

    private static T Known<T>(T? fact, [CallerMemberName] string name = "")
        where T : class => fact ?? throw Unknown(name);

    private static InvalidOperationException Unknown(string name) => new($"{name} was read, but the row of the action does not name it.");
}
