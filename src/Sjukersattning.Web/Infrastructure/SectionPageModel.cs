using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The fields of one section: read as posted, saved one by one or all together, and drawn again with what was typed.</summary>
public abstract class SectionPageModel(CaseGate gate) : CasePageModel(gate)
{
    private const int LongestPart = 20_000;
    private IReadOnlyDictionary<string, (int SeenVersion, Answer Answer)> _typed = new Dictionary<string, (int, Answer)>();
    private IReadOnlyDictionary<string, WrittenAnswer> _conflicts = new Dictionary<string, WrittenAnswer>();
    private ILookup<string, ConcernLine>? _concerns;
    private HashSet<string>? _lookedAt;

    /// <summary>The section that the address names.</summary>
    public Section Section => Pass.Form[Pass.Section!.Value];

    /// <summary>What Försäkringskassan has asked the unit about before; null when nobody looked.</summary>
    public FieldExperience? Experience { get; protected set; }

    /// <summary>Whether everything that is missing is told, not only what is wrong.</summary>
    protected bool AsksForAll { get; set; }

    protected IEnumerable<string> Posted => _typed.Keys;

    /// <summary>A question as a field: with what was just typed if the page is shown again, else with what is saved.</summary>
    public HtmlQuestion Field(Question question)
    {
        _concerns ??= ConcernLine.Of(Opened.Case, Opened.Facts.Concerns).ToLookup(line => line.Field.Id);
        var written = Opened.Written[question.Id];
        var answer = _typed.TryGetValue(question.Id, out var typed) ? typed.Answer : written?.Answer ?? Answer.Empty;
        var sheet = Opened.Written.Sheet.With(question.Id, answer);
        var findings = Review.Of(question, sheet, Opened.Facts.Today).Where(finding => AsksForAll || !finding.IsMissing).ToList();
        var version = IsShownAgain && _typed.ContainsKey(question.Id) ? typed.SeenVersion : written?.Version ?? 0;
        return new HtmlQuestion(question, answer, version, findings, _conflicts.GetValueOrDefault(question.Id))
        {
            Writer = Me.Actor.Id, Concerns = [.. _concerns[question.Id]], CanBeAskedAbout = CanBeAskedAbout(question),
            Experience = IsFirstAskedAboutInSvar(question) ? Experience : null,
        };
    }

    private bool CanBeAskedAbout(Question question)
    {
        _lookedAt ??= [.. QualityRules.All.SelectMany(rule => rule.FieldsIn(Pass.Form))];
        return _lookedAt.Contains(question.Id) || AdditionalQuestion.IsId(question.Id);
    }

    /// <summary>What was asked about a field is told once, beside the first of its questions that has room for it.</summary>
    private bool IsFirstAskedAboutInSvar(Question question) =>
        Pass.Form.Questions.FirstOrDefault(other => other.SvarId == question.SvarId && CanBeAskedAbout(other)) is not { } first
        || first.Id == question.Id;

    /// <summary>A page that is shown again holds what was typed, on the versions that the writer saw.</summary>
    protected override Task OpenAsync()
    {
        if (IsShownAgain)
        {
            _typed = PostedAnswers.Read(Request.Form, Pass.Form, Section.Key).Edits;
        }

        return base.OpenAsync();
    }

    private bool IsShownAgain => HttpContext.Features.Get<ShownForm>() is not null;

    /// <summary>Saves what was posted; null when something posted could not be read, and nothing was saved.</summary>
    /// <param name="mend">Saves the texts with every character that cannot be sent in its nearest spelling.</param>
    /// <param name="then">What is done with the case when every field is saved; null for nothing.</param>
    protected async Task<ChangeResult?> SaveAsync(bool mend = false, Func<UtlatandeCase, CaseFacts, Verdict>? then = null)
    {
        var posted = PostedAnswers.Read(Request.Form, Pass.Form, Section.Key);
        _typed = mend
            ? posted.Edits.ToDictionary(edit => edit.Key, edit => (edit.Value.SeenVersion, Mended(edit.Key, edit.Value.Answer)))
            : posted.Edits;
        foreach (var (field, sentence) in posted.Refused)
        {
            ModelState.AddModelError(field, sentence);
        }

        foreach (var (id, edit) in _typed.Where(edit => edit.Value.Answer.Parts.Any(part => part.Value.Length > LongestPart)))
        {
            ModelState.AddModelError(HtmlQuestion.FieldOf(id, edit.Answer.Parts.First().Key),
                $"Texten är längre än {LongestPart} tecken och har inte sparats. Korta den.");
        }

        var result = ModelState.IsValid ? await Gate.WriteAsync(Pass, _typed, Cancel, From(), then) : null;
        _conflicts = result?.Conflicts ?? _conflicts;
        return result;
    }

    /// <summary>Shows the page again with what was typed and why it was not saved, or not marked.</summary>
    protected async Task<IActionResult> TypedAgainAsync(ChangeResult? result)
    {
        var page = await AgainAsync(result);
        Response.StatusCode = result is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        foreach (var id in _conflicts.Keys)
        {
            ModelState.AddModelError(HtmlQuestion.AnchorOf(id),
                $"Fält {id.Split('.')[0]} sparades inte: {WhoWasFirst(_conflicts[id])} i samma fält. Båda texterna visas.");
        }

        foreach (var finding in AsksForAll ? Review.OfSection(Section.Key, Opened.Written.Sheet, Opened.Facts.Today) : [])
        {
            ModelState.AddModelError(HtmlQuestion.FieldOf(finding.QuestionId, finding.Part ?? ""), finding.Sentence);
        }

        return page;
    }

    private string WhoWasFirst(WrittenAnswer theirs) =>
        theirs.AuthorId == Me.Actor.Id ? "du har redan sparat en annan text" : "en kollega hann spara";

    /// <summary>Which page saves; see <see cref="PageSave"/>.</summary>
    private PageSave? From() =>
        HttpContext.RequestServices.GetRequiredService<FormSeals>().Read(Request.Form) is var (page, accountId) && accountId == Me.Actor.Id
            ? new(page, int.TryParse(Request.Form[FormSeals.NumberField], out var number) && number > 0 ? number : 0,
                Request.WantsJson())
            : null;

    /// <summary>The section's basis stays as it was typed: it is never sent.</summary>
    private Answer Mended(string questionId, Answer typed) => questionId == Section.Basis.Id
        ? typed
        : typed.Parts.Aggregate(typed, (answer, part) => answer.With(part.Key, Iso88591.Mend(part.Value)));
}
