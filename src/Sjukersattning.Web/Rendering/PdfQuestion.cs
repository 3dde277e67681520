using Sjukersattning.Domain.Form;
using Sjukersattning.Pdf;

namespace Sjukersattning.Web.Rendering;

/// <summary>One question on paper.</summary>
/// <param name="sheet">All answers; some texts take others in.</param>
/// <param name="meta">Who wrote it and when, or null.</param>
internal sealed class PdfQuestion(AnswerSheet sheet, string? meta) : IQuestionVisitor<IEnumerable<PdfBlock>>
{
    private const string Nothing = "–";

    public IEnumerable<PdfBlock> Text(TextQuestion question) =>
        question.SentIn is not null ? [] : [Field(question, SentText.Of(question, sheet))];

    public IEnumerable<PdfBlock> Date(DateQuestion question) => [Field(question, sheet[question][DateQuestion.DatePart])];

    public IEnumerable<PdfBlock> YesNo(YesNoQuestion question) => Checks(question,
        new(sheet[question][YesNoQuestion.ChoicePart] == YesNoQuestion.No, "Nej"),
        new(sheet[question][YesNoQuestion.ChoicePart] == YesNoQuestion.Yes, "Ja"));

    public IEnumerable<PdfBlock> Tick(TickQuestion question) =>
        Checks(question, new PdfCheck(sheet[question][YesNoQuestion.ChoicePart] == YesNoQuestion.Yes, question.Label));

    public IEnumerable<PdfBlock> DatedChoices(DatedChoicesQuestion question) =>
        Checks(question,
            [.. question.Choices
                .Select(choice => new PdfCheck(sheet[question][choice.Code].Length > 0, choice.Label, sheet[question][choice.Code]))]);

    public IEnumerable<PdfBlock> Underlag(UnderlagQuestion question) =>
    [
        Label(question),
        new PdfTable(
            [new("Utredning eller underlag", 3), new("Datum", 1.2), new("Från vilken vårdgivare", 4)],
            [.. UnderlagQuestion.Rows(sheet[question])
                .Select(row => (IReadOnlyList<string>)
                    [question.Types.FirstOrDefault(type => type.Code == row.Type)?.Label ?? row.Type, row.Date, row.Source])]),
    ];

    public IEnumerable<PdfBlock> Diagnoses(DiagnosesQuestion question)
    {
        var system = sheet[question][DiagnosesQuestion.SystemPart] is { Length: > 0 } chosen ? chosen : DiagnosesQuestion.DefaultSystem;
        return
        [
            Label(question),
            new PdfTable(
                [new("Diagnoskod", 1.2), new("Diagnos", 5)],
                [.. DiagnosesQuestion.Rows(sheet[question]).Select(row => (IReadOnlyList<string>)[row.Code, row.Description])]),
            new PdfParagraph($"Kodverk: {question.Systems.FirstOrDefault(one => one.Code == system)?.Label ?? system}",
                PdfParagraphStyle.Small),
        ];
    }

    public IEnumerable<PdfBlock> Basis(BasisQuestion question) => [];

    private static PdfParagraph Label(Question question) => new($"{question.SvarId}. {question.Heading}", PdfParagraphStyle.Strong);

    private static IEnumerable<PdfBlock> Checks(Question question, params IReadOnlyList<PdfCheck> checks) =>
        [Label(question), new PdfCheckRow(checks)];

    private PdfField Field(Question question, string text) =>
        new($"{question.SvarId}. {question.Heading}", text.Length == 0 ? Nothing : text, text.Length == 0 ? null : meta);
}
