namespace Sjukersattning.Domain.Contacts;

/// <summary>What somebody enters about a contact.</summary>
/// <param name="Day">The day of the contact.</param>
/// <param name="Kva">KVÅ code of the unit's list; empty for none.</param>
/// <param name="Text">What was said, at most 2,000 characters.</param>
public sealed record ReportedContact(DateOnly Day, ContactMission Mission, ContactWay Way, Counterpart With, string Kva, string Text)
{
    /// <summary>Told Försäkringskassan that the patient may need rehabilitation (4 § lag 2019:1297).</summary>
    public bool IsImpuls { get; init; }

    /// <summary>The writer has seen that the impulse contradicts the utlåtande, and stands by both.</summary>
    public bool ImpulsIsConfirmed { get; init; }
}
