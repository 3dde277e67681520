namespace Sjukersattning.Domain.Form;

/// <summary>What a section's assessment builds on: the writer's own assessment, journal notes, or both. Not a question of FK's; asked once per section.</summary>
public sealed record BasisQuestion : Question
{
    /// <summary>The part with the choice.</summary>
    public const string KindPart = "typ";

    /// <summary>The part that names the journal notes.</summary>
    public const string NotesPart = "anteckningar";

    /// <summary>Longest list of notes, in characters.</summary>
    public const int MaxNotesLength = 300;

    /// <summary>Own assessment.</summary>
    public const string Own = "egen";

    /// <summary>Journal notes.</summary>
    public const string Journal = "journal";

    /// <summary>The choices.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
        [new(Own, "Egen bedömning"), new(Journal, "Journalanteckningar"), new("bada", "Egen bedömning och journalanteckningar")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; } = [KindPart, NotesPart];

    /// <summary>The answer in words, e.g. "Journalanteckningar: besök hos kurator våren 2026"; empty when nothing is chosen.</summary>
    public static string InWords(Answer answer)
    {
        var kind = Kinds.FirstOrDefault(choice => choice.Code == answer[KindPart])?.Label ?? "";
        return answer[NotesPart].Length == 0 ? kind : $"{kind}: {answer[NotesPart]}";
    }

    /// <inheritdoc/>
    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.Basis(this);
}
