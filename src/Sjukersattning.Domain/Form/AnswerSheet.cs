using System.Collections.Immutable;

namespace Sjukersattning.Domain.Form;

/// <summary>All answers of one utlåtande at one moment.</summary>
public sealed class AnswerSheet
{
    private readonly ImmutableDictionary<string, Answer> _answers;

    private AnswerSheet(FormEdition form, ImmutableDictionary<string, Answer> answers)
    {
        Form = form;
        _answers = answers;
    }

    /// <summary>The form that the answers belong to.</summary>
    public FormEdition Form { get; }

    public static AnswerSheet Blank(FormEdition form) => new(form, ImmutableDictionary<string, Answer>.Empty);

    /// <summary>The answer to a question; <see cref="Answer.Empty"/> when there is none.</summary>
    public Answer this[string questionId] => _answers.TryGetValue(questionId, out var answer) ? answer : Answer.Empty;

    public Answer this[Question question] => this[question.Id];

    /// <summary>The tilläggsfrågor that are answered, by number.</summary>
    public IEnumerable<Question> Additional =>
        _answers.Keys.Where(AdditionalQuestion.IsId).Order(StringComparer.Ordinal).Select(id => Form.Find(id)!);

    /// <summary>FK's questions in the form's order, then the tilläggsfrågor that are answered.</summary>
    public IEnumerable<Question> Questions => Form.Questions.Concat(Additional);

    /// <summary>
    /// The form's headings with their questions; tilläggsfrågor that are answered come last under a heading of their own.
    /// </summary>
    public IEnumerable<Category> Categories =>
        Additional.ToList() is { Count: > 0 } additional ? Form.Categories.Append(AdditionalQuestion.Heading(additional)) : Form.Categories;

    /// <summary>The questions of one section that the sheet has, in order.</summary>
    public IEnumerable<Question> QuestionsOf(SectionKey key) => Questions.Where(question => question.Section == key);

    /// <summary>The diagnoses, main diagnosis first.</summary>
    public IEnumerable<DiagnosisRow> Diagnoses =>
        Form.Questions.OfType<DiagnosesQuestion>().SelectMany(question => DiagnosesQuestion.Rows(this[question]));

    /// <summary>One part by its path "question/part", e.g. "3.1/svar".</summary>
    public string Part(string path)
    {
        var cut = path.IndexOf('/', StringComparison.Ordinal);
        return this[path[..cut]][path[(cut + 1)..]];
    }

    /// <summary>A copy with one answer changed.</summary>
    /// <exception cref="ArgumentException">The form has no such question.</exception>
    public AnswerSheet With(string questionId, Answer answer) =>
        Form.Find(questionId) is null
            ? throw new ArgumentException("The form has no such question.", nameof(questionId))
            : new(Form, answer.IsEmpty ? _answers.Remove(questionId) : _answers.SetItem(questionId, answer));

    /// <summary>The same answers on another edition of the form; what that one does not ask is left out.</summary>
    public AnswerSheet On(FormEdition form) =>
        new(form, _answers.Where(answer => form.Find(answer.Key) is not null).ToImmutableDictionary());

    /// <summary>
    /// Whether the question belongs on the page and in print: its condition
    /// holds, or somebody wrote something in it that must be seen to be mended.
    /// </summary>
    public bool Shows(Question question) => question.ShownWhen is null || question.ShownWhen.Holds(this) || !this[question].IsEmpty;
}
