using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>One page serves every section: it draws whatever questions the form gives the section, and saves them one by one or all together.</summary>
public sealed class AvsnittModel(CaseGate gate, ClinicClock clock) : CasePageModel(gate)
{
    private const int LongestComment = 1000;
    private const int LongestPart = 20_000;
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(10);
    private IReadOnlyDictionary<string, (int SeenVersion, Answer Answer)> _typed = new Dictionary<string, (int, Answer)>();
    private IReadOnlyDictionary<string, WrittenAnswer> _conflicts = new Dictionary<string, WrittenAnswer>();
    private bool _askForAll;

    [BindProperty]
    public string Comment { get; set; } = "";

    public Section Section => Opened.Case.Form[Pass.Section!.Value];

    public bool MayWrite => May(CaseAction.WriteSection).IsAllowed;

    /// <summary>A colleague who has written here in the last minutes; null for none.</summary>
    public string? WhoWrites => Opened.Written.LastIn(Section.Key) is { } last && last.AuthorId != Me.Actor.Id && Opened.Facts.Now - last.At < Recently
        ? $"{last.AuthorName}, {last.AuthorTitle}, sparade här {ClinicClock.Local(last.At):HH.mm}."
        : null;

    [Needs(CaseAction.ReadUtlatande)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.WriteSection)]
    public async Task<IActionResult> OnPostAsync()
    {
        var result = await SaveAsync();
        if (Request.WantsJson())
        {
            return Reply(result);
        }

        if (result is not { IsDone: true })
        {
            return await TypedAgainAsync(result);
        }

        Notice = "Allt är sparat.";
        return RedirectToPage();
    }

    [Needs(CaseAction.MarkSectionDone)]
    public async Task<IActionResult> OnPostKlarAsync()
    {
        var result = await SaveAsync();
        if (result is { IsDone: true })
        {
            result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.MarkSectionDone(Me.Actor, facts), Cancel);
            _askForAll = true;
        }

        return result is { IsDone: true } ? ToOverview($"{Pass.Form[Pass.Section!.Value].Heading} är klarmarkerat.") : await TypedAgainAsync(result);
    }

    [Needs(CaseAction.ReopenSection)]
    public async Task<IActionResult> OnPostOppnaAsync()
    {
        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.ReopenSection(Me.Actor, facts), Cancel);
        return result.IsDone ? RedirectToPage() : await AgainAsync(result);
    }

    [Needs(CaseAction.ReturnSection)]
    public async Task<IActionResult> OnPostTillbakaAsync()
    {
        if (string.IsNullOrWhiteSpace(Comment) || Comment.Length > LongestComment)
        {
            ModelState.AddModelError(nameof(Comment), $"Skriv vad som behöver ändras, högst {LongestComment} tecken.");
            return await AgainAsync();
        }

        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.ReturnSection(Comment.Trim(), Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Avsnittet är tillbakaskickat.") : await AgainAsync(result);
    }

    /// <summary>A question as a field: with what was just typed if the page is shown again, else with what is saved.</summary>
    public HtmlQuestion Field(Question question)
    {
        var written = Opened.Written[question.Id];
        var answer = _typed.TryGetValue(question.Id, out var typed) ? typed.Answer : written?.Answer ?? Answer.Empty;
        var sheet = Opened.Written.Sheet.With(question.Id, answer);
        var findings = Review.Of(question, sheet, Opened.Facts.Today).Where(finding => _askForAll || !finding.IsMissing).ToList();
        return new HtmlQuestion(question, answer, written?.Version ?? 0, findings, _conflicts.GetValueOrDefault(question.Id));
    }

    private async Task<ChangeResult?> SaveAsync()
    {
        var posted = PostedAnswers.Read(Request.Form, Pass.Form, Pass.Section!.Value);
        _typed = posted.Edits;
        foreach (var (field, sentence) in posted.Refused)
        {
            ModelState.AddModelError(field, sentence);
        }

        foreach (var (id, edit) in posted.Edits.Where(edit => edit.Value.Answer.Parts.Any(part => part.Value.Length > LongestPart)))
        {
            ModelState.AddModelError(HtmlQuestion.FieldOf(id, edit.Answer.Parts.First().Key), $"Texten är längre än {LongestPart} tecken och har inte sparats. Korta den.");
        }

        var result = ModelState.IsValid ? await Gate.WriteAsync(Pass, posted.Edits, Cancel) : null;
        _conflicts = result?.Conflicts ?? _conflicts;
        return result;
    }

    private async Task<IActionResult> TypedAgainAsync(ChangeResult? result)
    {
        var page = await AgainAsync(result);
        Response.StatusCode = result is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        foreach (var id in _conflicts.Keys)
        {
            ModelState.AddModelError($"fraga-{id.Replace('.', '_')}", $"Fält {id.Split('.')[0]} sparades inte: en kollega hann spara i samma fält. Båda texterna visas.");
        }

        foreach (var finding in _askForAll ? Review.OfSection(Section.Key, Opened.Written.Sheet, Opened.Facts.Today) : [])
        {
            ModelState.AddModelError(HtmlQuestion.FieldOf(finding.QuestionId, finding.Part ?? ""), finding.Sentence);
        }

        return page;
    }

    private JsonResult Reply(ChangeResult? result) => result switch
    {
        null => AutosaveReply.Refused(ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage), StatusCodes.Status400BadRequest),
        { Verdict.IsAllowed: false } or { LostRace: true } => AutosaveReply.Refused(result.Sentences, StatusCodes.Status422UnprocessableEntity),
        { Conflicts.Count: > 0 } => AutosaveReply.Conflict(Pass.Form.Find(result.Conflicts.First().Key)!, result.Conflicts.First().Value),
        _ => AutosaveReply.Saved(_typed.Keys, result.Written!, clock),
    };
}
