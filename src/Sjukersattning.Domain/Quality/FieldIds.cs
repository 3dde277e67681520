using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

/// <summary>The funktionsnedsättningar of the form, by who writes them.</summary>
internal static class FieldIds
{
    /// <summary>Fields 8–11.</summary>
    public static IReadOnlyList<string> Psychic { get; } = Of(SectionKey.Psykiska);

    /// <summary>Fields 12–14.</summary>
    public static IReadOnlyList<string> Bodily { get; } = Of(SectionKey.Fysiska);

    private static List<string> Of(SectionKey key) => [.. Fk7800.Version13.QuestionsOf(key).Select(question => question.Id)];
}
