namespace Sjukersattning.Domain.Form;

/// <summary>A single tick; unset means "Ej angivet".</summary>
public sealed record TickQuestion : Question
{
    public required string Label { get; init; }

    public override IReadOnlyList<string> Parts { get; } = [YesNoQuestion.ChoicePart];

    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.Tick(this);
}
