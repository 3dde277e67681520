using System.Text.Json;
using Sjukersattning.Data;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.TagHelpers;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// One question as a form field. Which partial view draws it is the kind's to say: a new kind does not compile until it has one.
/// </summary>
/// <param name="Answer">What the box holds: what is saved, or what was just typed.</param>
/// <param name="Version">The saved version the writer has seen.</param>
/// <param name="Findings">What is wrong with it now.</param>
/// <param name="Conflict">A colleague's text that was saved first; null for none.</param>
public sealed record HtmlQuestion(Question Question, Answer Answer, int Version, IReadOnlyList<Finding> Findings, WrittenAnswer? Conflict)
    : IQuestionVisitor<string>
{
    private const string FieldPrefix = "f/";
    private const string VersionPrefix = "v/";

    /// <summary>What the quality check asks about the question, set aside or not.</summary>
    public IReadOnlyList<ConcernLine> Concerns { get; init; } = [];

    /// <summary>What Försäkringskassan has asked the unit about before; null when nobody looked.</summary>
    public FieldExperience? Experience { get; init; }

    /// <summary>Who looks at the field.</summary>
    public Guid Writer { get; init; }

    /// <summary>
    /// Whether the quality check could ask about the question. Its place on the page is kept, so that the text box does not change width
    /// while somebody writes.
    /// </summary>
    public bool CanBeAskedAbout { get; init; }

    public string Partial => Question.Accept(this);

    /// <summary>Posted name of the version field.</summary>
    public string VersionField => VersionFieldOf(Question.Id);

    /// <summary>The condition as the browser reads it; null when always shown.</summary>
    public string? ShownWhen => Question.ShownWhen is { } condition ? JsonSerializer.Serialize(condition, JsonSerializerOptions.Web) : null;

    /// <summary>A heading above the field with its number on the form.</summary>
    public string Heading => Question is BasisQuestion ? Question.Heading : $"{Question.SvarId}. {Question.Heading}";

    /// <summary>Element id of a question, on every page that shows one.</summary>
    public static string AnchorOf(string questionId) => $"fraga-{questionId.Replace('.', '_')}";

    public static string FieldOf(string questionId, string part) => $"{FieldPrefix}{questionId}/{part}";

    /// <summary>Posted name of a question's version.</summary>
    public static string VersionFieldOf(string questionId) => VersionPrefix + questionId;

    /// <summary>Takes a posted name apart; null when it is no field of the form.</summary>
    public static (string QuestionId, string Part)? ReadField(string name) =>
        name.StartsWith(FieldPrefix, StringComparison.Ordinal) && name.IndexOf('/', FieldPrefix.Length) is > 0 and var cut
            ? (name[FieldPrefix.Length..cut], name[(cut + 1)..]) : null;

    /// <summary>The question whose version a posted name carries; null when it carries none.</summary>
    public static string? ReadVersionField(string name) =>
        name.StartsWith(VersionPrefix, StringComparison.Ordinal) ? name[VersionPrefix.Length..] : null;

    /// <summary>Posted name of a part of this question.</summary>
    public string Field(string part) => FieldOf(Question.Id, part);

    public string Id(string part) => FieldTagHelper.IdOf(Field(part)).Replace('.', '_');

    /// <summary>What is wrong with a part.</summary>
    public string? Fault(string part) => Findings.FirstOrDefault(finding => finding.Part == part)?.Sentence;

    /// <summary>Heading of a conflict: the writer herself may have saved, on another page.</summary>
    public static string WhoSaved(WrittenAnswer theirs, Guid writer) => theirs.AuthorId == writer
        ? "Du har sparat i samma fält på en annan sida"
        : "En kollega har sparat i samma fält";

    /// <summary>Ids for aria-describedby: help, and the fault if there is one.</summary>
    public string DescribedBy(string part) => Fault(part) is null ? HelpId : $"{HelpId} {Id(part)}-fel";

    /// <summary>Element id of the help text.</summary>
    public string HelpId => Id("hjalp");

    public string Text(TextQuestion question) => "Questions/_Text";

    public string Date(DateQuestion question) => "Questions/_Date";

    public string YesNo(YesNoQuestion question) => "Questions/_YesNo";

    public string Tick(TickQuestion question) => "Questions/_Tick";

    public string DatedChoices(DatedChoicesQuestion question) => "Questions/_DatedChoices";

    public string Underlag(UnderlagQuestion question) => "Questions/_Underlag";

    public string Diagnoses(DiagnosesQuestion question) => "Questions/_Diagnoses";

    public string Basis(BasisQuestion question) => "Questions/_Basis";
}
