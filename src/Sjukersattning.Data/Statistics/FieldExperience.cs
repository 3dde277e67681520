namespace Sjukersattning.Data;

/// <summary>What Försäkringskassan has asked a unit about before. Counts only; nothing of any patient's text.</summary>
/// <param name="Issued">The utlåtanden issued in the time looked at.</param>
/// <param name="BySvar">
/// By svar-id, whatever the edition: how many of them got a komplettering about it, and its most common cause, if there is one.
/// </param>
public sealed record FieldExperience(int Issued, IReadOnlyDictionary<string, (int Asked, string? Cause)> BySvar)
{
    /// <summary>The months looked back over.</summary>
    public const int Months = 12;

    /// <summary>The fewest utlåtanden with a komplettering that say what is common.</summary>
    public const int LeastForCause = 3;

    /// <summary>The cause that leads; null when too few have been asked about, or two causes are as common.</summary>
    /// <param name="asked">The utlåtanden that got a komplettering about the field.</param>
    internal static string? MostCommon(int asked, IEnumerable<string> causes)
    {
        var counts = causes.CountBy(cause => cause).OrderByDescending(cause => cause.Value).ToList();
        return asked >= LeastForCause && counts is [var first, ..] && counts.Skip(1).All(other => other.Value < first.Value)
            ? first.Key
            : null;
    }
}
