using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

/// <summary>The sheet as the rules read it: each text is cut into words once.</summary>
internal sealed class SheetReading(QualityFacts facts)
{
    private readonly Dictionary<string, SwedishText> _texts = new(StringComparer.Ordinal);

    public QualityFacts Facts => facts;

    public AnswerSheet Sheet => facts.Sheet;

    public FormEdition Form => facts.Sheet.Form;

    public IReadOnlyList<UnderlagRow> Underlag { get; } =
        [.. facts.Sheet.Form.Questions.OfType<UnderlagQuestion>().SelectMany(question => UnderlagQuestion.Rows(facts.Sheet[question]))];

    /// <summary>Whether the läkare has told if there is underlag; before that, completeness asks.</summary>
    public bool UnderlagIsTold => Underlag.Count > 0 || Sheet["3.1"][YesNoQuestion.ChoicePart] == YesNoQuestion.No;

    /// <summary>The diagnoses that have a code.</summary>
    public IReadOnlyList<DiagnosisRow> Diagnoses { get; } = [.. facts.Sheet.Diagnoses.Where(row => row.Code.Length > 0)];

    public bool IsWritten(string questionId) => !Sheet[questionId].IsBlank;

    public bool AnyWritten(IEnumerable<string> questionIds) => questionIds.Any(IsWritten);

    public bool AnyWritten(Func<FormEdition, IEnumerable<string>> fields) => AnyWritten(fields(Form));

    /// <summary>The text of a question, without its prompt's box.</summary>
    public SwedishText Text(string questionId) => Text(questionId, TextQuestion.TextPart);

    public SwedishText Text(string questionId, string part)
    {
        var path = $"{questionId}/{part}";
        if (!_texts.TryGetValue(path, out var text))
        {
            _texts[path] = text = SwedishText.Of(Sheet[questionId][part]);
        }

        return text;
    }

    /// <summary>
    /// The boxes of a text question that have words in them; each is judged by itself, since they have writers of their own.
    /// </summary>
    public IEnumerable<SwedishText> Boxes(string questionId) =>
        (Form.Find(questionId)?.Parts ?? []).Select(part => Text(questionId, part)).Where(text => !text.IsBlank);
}
