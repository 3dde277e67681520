namespace Sjukersattning.Data;

/// <summary>
/// What one writer at a time may read and change, because no key and no token tells two of them apart. Asked for before anything is read,
/// and held until the transaction ends: those who want the same wait instead of deadlocking. Decision 0050 lists what each protects.
/// </summary>
internal readonly record struct Turn(string Name)
{
    /// <summary>Accounts, roles, requests for roles, names of units.</summary>
    public static Turn OfAccounts { get; } = new("accounts");

    /// <summary>What is made of the access log: seals, thinnings.</summary>
    public static Turn OfLog { get; } = new("log");

    /// <summary>The register of diagnoses.</summary>
    public static Turn OfDiagnoses { get; } = new("diagnoses");

    /// <summary>The persons of a unit, which case of whom is open, and the numbers of cases and uppdrag.</summary>
    public static Turn OfUnit(Guid unitId) => new($"unit:{unitId:N}");

    public static Turn OfCase(Guid caseId) => new($"case:{caseId:N}");

    /// <summary>When a unit's people are away, receive, and have a time for signing booked.</summary>
    public static Turn OfCalendar(Guid unitId) => new($"calendar:{unitId:N}");
}
