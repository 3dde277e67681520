namespace Sjukersattning.Domain.Form;

/// <summary>Ja or Nej.</summary>
public sealed record YesNoQuestion : Question
{
    /// <summary>The part that holds the choice.</summary>
    public const string ChoicePart = "svar";

    /// <summary>The stored word for yes.</summary>
    public const string Yes = "ja";

    /// <summary>The stored word for no.</summary>
    public const string No = "nej";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; } = [ChoicePart];

    /// <inheritdoc/>
    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.YesNo(this);
}
