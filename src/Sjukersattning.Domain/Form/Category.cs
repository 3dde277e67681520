namespace Sjukersattning.Domain.Form;

/// <summary>A heading of the form with its questions.</summary>
/// <param name="Key">FK's key, e.g. "KAT_5".</param>
/// <param name="Help">Our own help, or empty.</param>
/// <param name="Questions">The questions in the form's order.</param>
public sealed record Category(string Key, string Heading, string Help, IReadOnlyList<Question> Questions)
{
    /// <summary>What fk7800.md §4a calls it when none of the questions is answered that at least one of must be.</summary>
    public string NoneRule { get; init; } = AnswerFault.Missing.Swedish();
}
