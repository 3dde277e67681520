namespace Sjukersattning.Domain.Cases;

/// <summary>The överenskommelse: never empty on an open case; what the nurse reads to the patient (workflow.md).</summary>
/// <param name="What">What happens next, at most 200 characters.</param>
/// <param name="Who">Who does it, a name or a role, at most 100 characters.</param>
/// <param name="TellPatient">What the patient may be told, at most 300 characters.</param>
public sealed record NextStep(string What, string Who, DateOnly By, string TellPatient)
{
    /// <summary>The step in one line, as history keeps it.</summary>
    public string InWords => $"{What} Ansvarig: {Who}. Senast {By:yyyy-MM-dd}. Till patienten: {TellPatient}";
}
