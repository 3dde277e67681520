namespace Sjukersattning.Domain.Outcomes;

/// <summary>What an entry tells besides its day and its text, in words: for the history and for the pages.</summary>
public static class EntryWords
{
    /// <summary>Each part that is told, as it stands within a sentence.</summary>
    /// <param name="less">That it is less than the patient applied for; null when it is not.</param>
    public static IEnumerable<string> Of(Reported told, string? less = null) => new[]
    {
        told.SentBy?.InSentence(), told.Utfall?.InSentence(), told.Level is { } level ? $"{level.InSentence()} sjukersättning" : null, less,
        told.Grounds is { } grounds ? $"grund: {grounds.InSentence()}" : null,
        told.LastDay is { } last ? $"svar senast {last:yyyy-MM-dd}" : null,
        told.ReceivedOn is { } got ? $"patienten fick det {got:yyyy-MM-dd}" : null,
        told.ToldBy is { } who ? $"uppgift från {who.InSentence()}" : null,
    }.OfType<string>();
}
