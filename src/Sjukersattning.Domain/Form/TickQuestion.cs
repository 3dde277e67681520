namespace Sjukersattning.Domain.Form;

/// <summary>A single tick; unset means "Ej angivet".</summary>
public sealed record TickQuestion : Question
{
    /// <summary>The words beside the tick.</summary>
    public required string Label { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; } = [YesNoQuestion.ChoicePart];

    /// <inheritdoc/>
    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.Tick(this);
}
