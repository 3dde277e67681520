using System.Security.Cryptography;
using System.Text;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data;

/// <summary>The utlåtande as it stands, with who wrote each field and in which version it is.</summary>
public sealed class WrittenSheet
{
    private readonly Dictionary<string, WrittenAnswer> _written;

    internal WrittenSheet(FormEdition form, IEnumerable<AnswerRow> latest)
        : this(form, latest.ToDictionary(row => row.QuestionId, row => Read(form, row)))
    {
    }

    private WrittenSheet(FormEdition form, Dictionary<string, WrittenAnswer> written)
    {
        _written = written;
        Sheet = written.Aggregate(AnswerSheet.Blank(form), (sheet, one) => sheet.With(one.Key, one.Value.Answer));
    }

    public AnswerSheet Sheet { get; }

    /// <summary>Every field that somebody has written in, with its writer, in no order.</summary>
    public IEnumerable<SignedAnswer> Answers =>
        _written.Select(one => new SignedAnswer(one.Key, one.Value.Answer, one.Value.AuthorName, one.Value.AuthorTitle, one.Value.At));

    /// <summary>Who wrote a field last; null when nobody has.</summary>
    public WrittenAnswer? this[string questionId] => _written.GetValueOrDefault(questionId);

    /// <summary>A short text that changes whenever any field does.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join(';', _written.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}:{one.Value.Version}")))))[..16];

    /// <summary>Code of the first diagnosis; empty when there is none.</summary>
    internal string MainDiagnosis => Sheet.Diagnoses.FirstOrDefault()?.Code ?? "";

    /// <summary>Codes of every diagnosis in the system that the loaded register is of.</summary>
    internal IReadOnlyList<string> RegisterCodes =>
        [.. Sheet.Form.Questions.OfType<DiagnosesQuestion>()
            .Where(question => DiagnosesQuestion.SystemOf(Sheet[question]) == DiagnosesQuestion.DefaultSystem)
            .SelectMany(question => DiagnosesQuestion.Rows(Sheet[question])).Select(row => row.Code)];

    /// <summary>Questions of a section that hold something, and how many are shown.</summary>
    public (int Filled, int Shown) Progress(SectionKey section)
    {
        var shown = Sheet.QuestionsOf(section).Where(Sheet.Shows).ToList();
        return (shown.Count(question => !Sheet[question].IsBlank), shown.Count);
    }

    /// <summary>Who wrote last in a section, and when; null when nobody has.</summary>
    public WrittenAnswer? LastIn(SectionKey section) =>
        Sheet.QuestionsOf(section).Select(question => this[question.Id]).Where(one => one is not null).MaxBy(one => one!.At);

    /// <summary>A copy with newer rows in place of what was there.</summary>
    internal WrittenSheet With(IEnumerable<AnswerRow> newer)
    {
        var written = new Dictionary<string, WrittenAnswer>(_written);
        foreach (var row in newer)
        {
            written[row.QuestionId] = Read(Sheet.Form, row);
        }

        return new(Sheet.Form, written);
    }

    /// <summary>A row is read as it would be saved today, by whoever wrote it.</summary>
    private static WrittenAnswer Read(FormEdition form, AnswerRow row) =>
        new(form.Find(row.QuestionId)!.Tidy(Answer.FromJson(row.Content)), row.Version, row.AuthorId, row.AuthorName, row.AuthorTitle,
            row.At);
}
