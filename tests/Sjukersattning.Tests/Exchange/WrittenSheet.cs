using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Exchange;

/// <summary>A sheet that a failing property can print.</summary>
public sealed record WrittenSheet(AnswerSheet Sheet)
{
    public override string ToString() => string.Join('\n', Sheet.Questions
        .Where(question => !Sheet[question].IsEmpty)
        .Select(question => $"{question.Id} {Sheet[question].ToJson()}"));
}
