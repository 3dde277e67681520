namespace Sjukersattning.Domain.Form;

/// <summary>Free text, counted in UTF-16 units with line breaks as one, as Webcert counts.</summary>
public sealed record TextQuestion : Question
{
    /// <summary>The part that holds the text.</summary>
    public const string TextPart = "text";

    /// <summary>The part that holds the memory prompt's text, where there is one.</summary>
    public const string MemoryPart = "minne";

    /// <summary>Longest text that fits the form, in characters; the memory text and its lead-in count too.</summary>
    public required int MaxLength { get; init; }

    /// <summary>One line only.</summary>
    public bool SingleLine { get; init; }

    /// <summary>A second box that reminds the writer of something the form's heading hides; null for none.</summary>
    public TextPrompt? Prompt { get; init; }

    /// <summary>A longer label inside the field; null when the heading says it all.</summary>
    public string? Label { get; init; }

    /// <summary>The text that this one is sent inside, where it has no svar of its own; null for a svar of its own.</summary>
    public SentPlace? SentIn { get; init; }

    public override IReadOnlyList<string> Parts => Prompt is null ? [TextPart] : [TextPart, MemoryPart];

    /// <summary>The whole text as FK gets it: the prompt's text stands last, under its own lead-in.</summary>
    public string Compose(Answer answer)
    {
        var text = answer[TextPart];
        var prompted = Prompt is null ? "" : answer[MemoryPart];
        if (string.IsNullOrWhiteSpace(prompted))
        {
            return text;
        }

        return string.IsNullOrWhiteSpace(text) ? $"{Prompt!.LeadIn} {prompted}" : $"{text}\n\n{Prompt!.LeadIn} {prompted}";
    }

    /// <summary>
    /// Typography that cannot be sent is exchanged without a word. A blank text that only some answers ask for is none: where it is not
    /// shown nobody can see that there is something to take away.
    /// </summary>
    public override Answer Tidy(Answer typed) => ShownWhen is not null && typed.IsBlank ? Answer.Empty : Settled(typed, Parts, SingleLine);

    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.Text(this);
}
