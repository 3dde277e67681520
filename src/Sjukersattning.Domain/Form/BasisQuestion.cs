namespace Sjukersattning.Domain.Form;

/// <summary>
/// What a section's assessment builds on: the writer's own assessment,
/// journal notes, or both. Not a question of FK's; asked once per section.
/// </summary>
public sealed record BasisQuestion : Question
{
    public const string KindPart = "typ";

    /// <summary>The part that names the journal notes.</summary>
    public const string NotesPart = "anteckningar";

    /// <summary>Longest list of notes, in characters.</summary>
    public const int MaxNotesLength = 300;

    public const string Own = "egen";

    public const string Journal = "journal";

    public static IReadOnlyList<Choice> Kinds { get; } =
        [new(Own, "Egen bedömning"), new(Journal, "Journalanteckningar"), new("bada", "Egen bedömning och journalanteckningar")];

    public override IReadOnlyList<string> Parts { get; } = [KindPart, NotesPart];

    /// <summary>The answer in words, e.g. "Journalanteckningar: besök hos kurator våren 2026"; empty when nothing is chosen.</summary>
    public static string InWords(Answer answer)
    {
        var kind = Kinds.FirstOrDefault(choice => choice.Code == answer[KindPart])?.Label ?? "";
        return answer[NotesPart].Length == 0 ? kind : $"{kind}: {answer[NotesPart]}";
    }

    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.Basis(this);
}
