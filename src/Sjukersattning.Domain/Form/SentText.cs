namespace Sjukersattning.Domain.Form;

/// <summary>
/// Texts as they leave the clinic, where that differs from how they are typed (fk7800.md §5). PDF and exchange format both read it.
/// </summary>
public static class SentText
{
    /// <summary>
    /// The line that tells where the question's own text begins, where the first line break does not. Inside a text, such a line gets one
    /// blank more, so that it is never taken for the real one.
    /// </summary>
    private const string OwnText = "Övriga upplysningar:";

    /// <summary>A question's text as sent: first the texts of those that are sent inside it, then what was typed.</summary>
    public static string Of(TextQuestion question, AnswerSheet sheet) =>
        Inside(question, sheet.Form).Reverse().Aggregate(question.Compose(sheet[question]), (text, inside) => With(inside, sheet, text));

    /// <summary>
    /// The other way: the text that was sent inside and the question's own; null when nothing was. A file from elsewhere has one line
    /// break between them and perhaps more inside; the first is taken.
    /// </summary>
    public static (string Inside, string Own)? Apart(SentPlace place, string sent)
    {
        if (!sent.StartsWith(place.LeadIn, StringComparison.Ordinal))
        {
            return null;
        }

        var lines = sent[place.LeadIn.Length..].Split('\n');
        var mark = Array.IndexOf(lines, OwnText, 1);
        return mark >= 0
            ? (string.Join('\n', lines[..mark].Select(line => IsMarkLike(line) && line.Length > OwnText.Length ? line[..^1] : line)),
                string.Join('\n', lines[(mark + 1)..]))
            : string.IsNullOrWhiteSpace(lines[0]) ? null
            : (lines[0], string.Join('\n', lines[1..]));
    }

    private static IEnumerable<TextQuestion> Inside(TextQuestion question, FormEdition form) =>
        form.Questions.OfType<TextQuestion>().Where(other => other.SentIn?.QuestionId == question.Id);

    private static string With(TextQuestion inside, AnswerSheet sheet, string text)
    {
        var place = inside.SentIn!;
        var sent = sheet[inside].IsBlank ? "" : sheet[inside][TextQuestion.TextPart];
        if (sent.Length == 0 && (inside.ShownWhen?.Holds(sheet) == false || Apart(place, text) is null))
        {
            return text;
        }

        var own = text.Length == 0 ? "" : "\n" + text;
        var simple = place.LeadIn + sent + own;
        return sent.Length > 0 && Apart(place, simple) == (sent, text)
            ? simple
            : $"{place.LeadIn}{string.Join('\n', sent.Split('\n').Select(line => IsMarkLike(line) ? line + " " : line))}\n{OwnText}{own}";
    }

    /// <summary>Whether a line is the mark, or one with blanks after it.</summary>
    private static bool IsMarkLike(string line) => line.TrimEnd(' ') == OwnText;
}
