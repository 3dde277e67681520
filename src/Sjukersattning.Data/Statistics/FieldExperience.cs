namespace Sjukersattning.Data;

/// <summary>What Försäkringskassan has asked a unit about before. Counts only; nothing of any patient's text.</summary>
/// <param name="Issued">The utlåtanden issued in the time looked at.</param>
/// <param name="BySvar">By svar-id, whatever the edition: how many of them got a komplettering about it, and its most common cause.</param>
public sealed record FieldExperience(int Issued, IReadOnlyDictionary<string, (int Asked, string Cause)> BySvar)
{
    /// <summary>The months looked back over.</summary>
    public const int Months = 12;
}
