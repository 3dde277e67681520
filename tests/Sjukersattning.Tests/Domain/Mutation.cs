using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Tests.Domain;

/// <summary>One change of a sheet that can be signed, and the finding it must give.</summary>
/// <param name="Rule">The row, e.g. "4a-6".</param>
/// <param name="What">What is changed; tells the cases of one row apart.</param>
/// <param name="Place">Where the finding is shown, "question" or "question/part".</param>
internal sealed record Mutation(string Rule, string What, string Place, FindingKind Kind, Func<AnswerSheet, AnswerSheet> Change)
{
    public AnswerSheet From { get; init; } = SheetSamples.Minimal();

    public UnitAddress Unit { get; init; } = SheetSamples.Unit;

    public string Name => $"{Rule}: {What}";

    public IReadOnlyList<Finding> Review() => Sjukersattning.Domain.Form.Review.Of(Change(From), Unit, SheetSamples.Today);
}
