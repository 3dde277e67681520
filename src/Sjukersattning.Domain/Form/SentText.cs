namespace Sjukersattning.Domain.Form;

/// <summary>
/// Texts as they leave the clinic, where that differs from how they are typed (fk7800.md §5). PDF and exchange format both read it.
/// </summary>
public static class SentText
{
    /// <summary>A question's text as sent: first the texts of those that are sent inside it, then what was typed.</summary>
    public static string Of(TextQuestion question, AnswerSheet sheet) =>
        Inside(question, sheet.Form).Reverse().Aggregate(question.Compose(sheet[question]), (text, inside) => With(inside, sheet, text));

    private static IEnumerable<TextQuestion> Inside(TextQuestion question, FormEdition form) =>
        form.Questions.OfType<TextQuestion>().Where(other => other.SentIn?.QuestionId == question.Id);

    private static string With(TextQuestion inside, AnswerSheet sheet, string text) =>
        sheet[inside].IsBlank ? text : $"{inside.SentIn!.LeadIn}{sheet[inside][TextQuestion.TextPart]}\n{text}".TrimEnd('\n');
}
