namespace Sjukersattning.Domain.Form;

public sealed record YesNoQuestion : Question
{
    /// <summary>The part that holds the choice.</summary>
    public const string ChoicePart = "svar";

    public const string Yes = "ja";

    public const string No = "nej";

    public override IReadOnlyList<string> Parts { get; } = [ChoicePart];

    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.YesNo(this);
}
