using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Rendering;

/// <summary>An answer as lines to read: what screens without fields show, and what a conflict shows of a colleague's text.</summary>
public sealed class QuestionInWords(Answer answer) : IQuestionVisitor<IReadOnlyList<AnswerLine>>
{
    /// <summary>The lines of one question; empty when nothing is written.</summary>
    public static IReadOnlyList<AnswerLine> Of(Question question, Answer answer) => question.Accept(new QuestionInWords(answer));

    public IReadOnlyList<AnswerLine> Text(TextQuestion question) =>
        [.. Line(TextQuestion.TextPart, question.Prompt is null ? "" : "Text", answer[TextQuestion.TextPart]),
            .. Line(TextQuestion.MemoryPart, question.Prompt?.Heading ?? "", answer[TextQuestion.MemoryPart])];

    public IReadOnlyList<AnswerLine> Date(DateQuestion question) => [.. Line(DateQuestion.DatePart, "", answer[DateQuestion.DatePart])];

    public IReadOnlyList<AnswerLine> YesNo(YesNoQuestion question) =>
        [.. Line(YesNoQuestion.ChoicePart, "", answer[YesNoQuestion.ChoicePart] switch { YesNoQuestion.Yes => "Ja",
            YesNoQuestion.No => "Nej", var other => other })];

    public IReadOnlyList<AnswerLine> Tick(TickQuestion question) =>
        answer[YesNoQuestion.ChoicePart] == YesNoQuestion.Yes ? [new(YesNoQuestion.ChoicePart, "", question.Label)] : [];

    public IReadOnlyList<AnswerLine> DatedChoices(DatedChoicesQuestion question) =>
        [.. question.Choices.SelectMany(choice => Line(choice.Code, choice.Label, answer[choice.Code]))];

    public IReadOnlyList<AnswerLine> Underlag(UnderlagQuestion question) =>
        [.. UnderlagQuestion.Rows(answer).Select(row => new AnswerLine(
            UnderlagQuestion.TypePart(row.Row), question.Types.FirstOrDefault(type => type.Code == row.Type)?.Label ?? row.Type,
            string.Join(", ", new[] { row.Date, row.Source }.Where(text => text.Length > 0))))];

    public IReadOnlyList<AnswerLine> Diagnoses(DiagnosesQuestion question) =>
        [.. DiagnosesQuestion.Rows(answer).Select(row => new AnswerLine(DiagnosesQuestion.CodePart(row.Row), row.Code, row.Description))];

    public IReadOnlyList<AnswerLine> Basis(BasisQuestion question) => [.. Line(BasisQuestion.KindPart, "", BasisQuestion.InWords(answer))];

    private static AnswerLine[] Line(string part, string label, string text) => text.Length == 0 ? [] : [new(part, label, text)];
}
