using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

/// <summary>Reads every text of a question that is sent and that somebody words freely.</summary>
internal sealed class FreeTextReader(AnswerSheet sheet) : IQuestionVisitor<IEnumerable<FreeText>>
{
    public IEnumerable<FreeText> Text(TextQuestion question) => [new(question.Compose(sheet[question]), question.MaxLength)];

    public IEnumerable<FreeText> Date(DateQuestion question) => [];

    public IEnumerable<FreeText> YesNo(YesNoQuestion question) => [];

    public IEnumerable<FreeText> Tick(TickQuestion question) => [];

    public IEnumerable<FreeText> DatedChoices(DatedChoicesQuestion question) => [];

    public IEnumerable<FreeText> Underlag(UnderlagQuestion question) =>
        UnderlagQuestion.Rows(sheet[question]).Select(row => new FreeText(row.Source, question.MaxSourceLength));

    public IEnumerable<FreeText> Diagnoses(DiagnosesQuestion question) =>
        DiagnosesQuestion.Rows(sheet[question]).Select(row => new FreeText(row.Description, question.MaxDescriptionLength));

    public IEnumerable<FreeText> Basis(BasisQuestion question) => [];
}
