using System.Collections.Frozen;

namespace Sjukersattning.Domain.Form;

/// <summary>
/// One question of the form, pure data. The kinds are a closed set: a reader implements <see cref="IQuestionVisitor{T}"/>.
/// </summary>
public abstract record Question
{
    private protected Question()
    {
    }

    /// <summary>The delsvar-id that carries the main value ("8.1"), or the svar-id where the answer is a list ("1", "4", "6").</summary>
    public required string Id { get; init; }

    /// <summary>FK's own key for the field.</summary>
    public required string Key { get; init; }

    /// <summary>FK's heading, exactly as on the form.</summary>
    public required string Heading { get; init; }

    /// <summary>Our own help: what to write, in short.</summary>
    public required string Help { get; init; }

    public required SectionKey Section { get; init; }

    public Requirement Requirement { get; init; }

    /// <summary>What fk7800.md §4a calls the faults of this question; the others have general names.</summary>
    public IReadOnlyDictionary<AnswerFault, string> Rules { get; init; } = FrozenDictionary<AnswerFault, string>.Empty;

    /// <summary>When the question belongs to the answer; null means always.</summary>
    public Condition? ShownWhen { get; init; }

    /// <summary>
    /// The heading's beginning, for sentences and lists: up to a dash or the first question mark, else the whole.
    /// </summary>
    public string ShortHeading =>
        Heading.IndexOf(" – ", StringComparison.Ordinal) is var dash and > 0 ? Heading[..dash]
        : Heading.IndexOf('?', StringComparison.Ordinal) is var mark and > 0 ? Heading[..(mark + 1)]
        : Heading;

    /// <summary>The svar-id, e.g. "8" of "8.1".</summary>
    public string SvarId => SvarIdOf(Id);

    /// <summary>The names of the answer's parts, in order.</summary>
    public abstract IReadOnlyList<string> Parts { get; }

    /// <summary>The svar that this one's is sent next after; null where its number tells.</summary>
    public string? SentAfter { get; init; }

    /// <summary>The parts ("question/part") that the question depends on.</summary>
    public virtual IEnumerable<string> PartsReferredTo => ShownWhen is { } condition ? condition.AnyOf.Concat(condition.NoneOf) : [];

    public string RuleOf(AnswerFault fault) => Rules.TryGetValue(fault, out var rule) ? rule : fault.Swedish();

    /// <summary>The svar-id in a question's id, which says the same field in every edition.</summary>
    public static string SvarIdOf(string questionId) => questionId.Split('.')[0];

    public abstract T Accept<T>(IQuestionVisitor<T> visitor);

    /// <summary>
    /// What somebody typed, as the form has it: dates and codes in their usual spelling, typography that cannot be sent exchanged.
    /// </summary>
    public virtual Answer Tidy(Answer typed) => typed;

    /// <summary>An answer with the texts of some parts as they are saved.</summary>
    protected static Answer Settled(Answer answer, IEnumerable<string> parts, bool singleLine) => parts.Aggregate(answer,
        (all, part) => all.With(part, singleLine ? Iso88591.SettleLine(all[part]) : Iso88591.Settle(all[part])));

    /// <summary>Why a posted part that the form does not have is refused.</summary>
    public virtual string UnknownPart => "Uppgiften finns inte på blanketten och sparas inte. Ladda om sidan och försök igen.";
}
