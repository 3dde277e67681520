using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// An answer box by box, as somebody fills it in in another system: the memory
/// text stands inside field 11, every diagnosis and underlag is boxes of its own.
/// </summary>
public sealed class QuestionToCopy(Answer answer) : IQuestionVisitor<IReadOnlyList<CopyField>>
{
    /// <summary>The boxes of one question; empty when nothing is written.</summary>
    public static IReadOnlyList<CopyField> Of(Question question, Answer answer) => question.Accept(new QuestionToCopy(answer));

    public IReadOnlyList<CopyField> Text(TextQuestion question) => Box("", question.Compose(answer), question.MaxLength);

    public IReadOnlyList<CopyField> Date(DateQuestion question) => Box("", answer[DateQuestion.DatePart], null);

    public IReadOnlyList<CopyField> YesNo(YesNoQuestion question) => InWords(question);

    public IReadOnlyList<CopyField> Tick(TickQuestion question) => InWords(question);

    public IReadOnlyList<CopyField> DatedChoices(DatedChoicesQuestion question) => InWords(question);

    public IReadOnlyList<CopyField> Underlag(UnderlagQuestion question) =>
        [.. UnderlagQuestion.Rows(answer).SelectMany(row => (CopyField[])
        [
            .. Box($"Underlag {row.Row}", question.Types.FirstOrDefault(type => type.Code == row.Type)?.Label ?? row.Type, null),
            .. Box($"Underlag {row.Row}, datum", row.Date, null),
            .. Box($"Underlag {row.Row}, från vårdgivare", row.Source, question.MaxSourceLength),
        ])];

    public IReadOnlyList<CopyField> Diagnoses(DiagnosesQuestion question) =>
        [.. DiagnosesQuestion.Rows(answer).SelectMany(row => (CopyField[])
        [
            .. Box($"Diagnoskod {row.Row}", row.Code, DiagnosisCode.MaxLength),
            .. Box($"Diagnos {row.Row}", row.Description, question.MaxDescriptionLength),
        ])];

    public IReadOnlyList<CopyField> Basis(BasisQuestion question) => [];

    /// <summary>Webcert drops what it cannot send, so a text is copied in the nearest spelling.</summary>
    private static CopyField[] Box(string label, string text, int? maxLength) =>
        text.Length == 0 ? [] : [new(label, maxLength is null ? text : Iso88591.Mend(text), maxLength)];

    private IReadOnlyList<CopyField> InWords(Question question) =>
        [.. QuestionInWords.Of(question, answer).Select(line => new CopyField(line.Label, line.Text, null))];
}
