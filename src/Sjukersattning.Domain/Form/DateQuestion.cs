namespace Sjukersattning.Domain.Form;

/// <summary>One date, never after today.</summary>
public sealed record DateQuestion : Question
{
    /// <summary>The part that holds the date, yyyy-MM-dd.</summary>
    public const string DatePart = "datum";

    /// <summary>Parts ("question/part") whose dates this one may not be after, with the words for each.</summary>
    public IReadOnlyList<(string Part, string Name)> NotAfter { get; init; } = [];

    public override IReadOnlyList<string> Parts { get; } = [DatePart];

    public override IEnumerable<string> PartsReferredTo => base.PartsReferredTo.Concat(NotAfter.Select(other => other.Part));

    public override Answer Tidy(Answer typed) => typed.With(DatePart, FormDate.Tidy(typed[DatePart]));

    public override T Accept<T>(IQuestionVisitor<T> visitor) => visitor.Date(this);
}
