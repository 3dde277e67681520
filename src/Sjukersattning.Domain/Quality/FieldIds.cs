using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

/// <summary>The funktionsnedsättningar of an edition, by who writes them.</summary>
internal static class FieldIds
{
    /// <summary>Fields 8–11.</summary>
    public static IEnumerable<string> Psychic(FormEdition form) => form.QuestionsOf(SectionKey.Psykiska).Select(question => question.Id);

    /// <summary>Fields 12–14.</summary>
    public static IEnumerable<string> Bodily(FormEdition form) => form.QuestionsOf(SectionKey.Fysiska).Select(question => question.Id);
}
