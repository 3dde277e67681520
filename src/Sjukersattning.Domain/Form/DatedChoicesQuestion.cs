namespace Sjukersattning.Domain.Form;

/// <summary>Choices that each carry a date; a choice is made by dating it.</summary>
public sealed record DatedChoicesQuestion : Question
{
    /// <summary>The code system that the choices are sent in, written literally.</summary>
    public required string CodeSystem { get; init; }

    /// <summary>The choices in the form's order; each code is the name of the part that holds its date.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    public override IReadOnlyList<string> Parts => [.. Choices.Select(choice => choice.Code)];

    public override Answer Tidy(Answer typed) => Parts.Aggregate(typed, (answer, part) => answer.With(part, FormDate.Tidy(answer[part])));

    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.DatedChoices(this);
}
