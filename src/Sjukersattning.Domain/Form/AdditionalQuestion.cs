using System.Collections.Concurrent;

namespace Sjukersattning.Domain.Form;

/// <summary>
/// Tilläggsfrågor: questions 9000–9999 that an utlåtande from another clinic may carry and that no edition of the form declares (fk7800.md
/// §1, K9). What is answered is kept, shown and sent on, as text in the medical part.
/// </summary>
public static class AdditionalQuestion
{
    private static readonly ConcurrentDictionary<string, TextQuestion> Known = new();

    /// <summary>The question with an id such as "9001.1"; null when the id is of no tilläggsfråga.</summary>
    public static TextQuestion? Find(string id) => IsId(id) ? Known.GetOrAdd(id, Declare) : null;

    /// <summary>The heading that tilläggsfrågor stand under.</summary>
    public static Category Heading(IReadOnlyList<Question> questions) => new("KAT_TILLAGG", "Tilläggsfrågor", "", questions);

    /// <summary>Whether an id is of a tilläggsfråga: four digits that begin with 9, and the only delsvar.</summary>
    public static bool IsId(string id) => id is ['9', _, _, _, '.', '1'] && id.AsSpan(1, 3).IndexOfAnyExceptInRange('0', '9') < 0;

    private static TextQuestion Declare(string id) => new()
    {
        Id = id, Key = "tillaggsfragor", Section = SectionKey.Medicinsk, Heading = "Tilläggsfråga",
        Help = "Frågan stod i det utlåtande som ärendet utgår från. Töm fältet om svaret inte längre ska skickas.",
        MaxLength = Fk7800.LongText,
    };
}
