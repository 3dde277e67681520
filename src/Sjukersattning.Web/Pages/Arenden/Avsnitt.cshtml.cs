using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>
/// One page serves every section: it draws whatever questions the form gives the section, with what the quality check asks beside each.
/// </summary>
public sealed class AvsnittModel(CaseGate gate, ClinicClock clock, StatisticsQueries statistics, UnitSettings settings)
    : SectionPageModel(gate)
{
    private const int LongestComment = 1000;
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(10);
    private readonly Dictionary<int, AnswerSheet> _askedAbout = [];

    [BindProperty]
    public string Comment { get; set; } = "";

    /// <summary>The question of the quality check whose button was pressed; empty for the other buttons.</summary>
    [BindProperty]
    public string Kontroll { get; set; } = "";

    /// <summary>The unit's phrases for the section.</summary>
    public IReadOnlyList<string> Phrases { get; private set; } = [];

    public bool MayWrite => May(CaseAction.WriteSection).IsAllowed;

    /// <summary>A colleague who has written here in the last minutes; null for none.</summary>
    public string? WhoWrites =>
        Opened.Written.LastIn(Section.Key) is { } last && last.AuthorId != Me.Actor.Id && Opened.Facts.Now - last.At < Recently
        ? $"{last.AuthorName}, {last.AuthorTitle}, sparade här {ClinicClock.Local(last.At):HH.mm}."
        : null;

    /// <summary>The row of a field that Försäkringskassan asks about, as it was signed; empty for the whole field.</summary>
    public string RowOf(Komplettering entry, KompletteringQuestion asked) =>
        AskedRow.InWords(_askedAbout.GetValueOrDefault(entry.Version), asked.QuestionId, asked.Instans);

    [Needs(CaseAction.ReadUtlatande)]
    public Task OnGetAsync() => OpenAsync();

    [MayRepeat]
    [Needs(CaseAction.WriteSection)]
    public async Task<IActionResult> OnPostAsync()
    {
        var result = await SaveAsync();
        if (Request.WantsJson())
        {
            return Reply(result);
        }

        if (result is { IsDone: true } && ConcernLine.ReadKey(Kontroll) is var (regel, fraga))
        {
            return LocalRedirect(To.Concern(Pass.CaseId, Section.Slug, regel, fraga));
        }

        return await SavedAsync(result, "Allt är sparat.");
    }

    /// <summary>One press mends: what was typed is saved with every character that cannot be sent in its nearest spelling.</summary>
    [MayRepeat]
    [Needs(CaseAction.WriteSection)]
    public async Task<IActionResult> OnPostTeckenAsync() =>
        await SavedAsync(await SaveAsync(mend: true), "Tecknen är utbytta och allt är sparat.");

    [Needs(CaseAction.MarkSectionDone)]
    public async Task<IActionResult> OnPostKlarAsync()
    {
        var result = await SaveAsync(then: (subject, facts) => subject.MarkSectionDone(Me.Actor, facts));
        AsksForAll = result is { Conflicts.Count: 0 };
        return result is { IsDone: true } ? ToOverview($"{Section.Heading} är klarmarkerat.") : await TypedAgainAsync(result);
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
        if (ShortText.IsBlank(Comment) || Comment.Length > LongestComment)
        {
            ModelState.AddModelError(nameof(Comment), $"Skriv vad som behöver ändras, högst {LongestComment} tecken.");
            return await AgainAsync();
        }

        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.ReturnSection(Comment.Trim(), Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Avsnittet är tillbakaskickat.") : await AgainAsync(result);
    }

    /// <summary>What stands around the fields is read whenever the page is shown, whichever handler shows it.</summary>
    protected override async Task OpenAsync()
    {
        await base.OpenAsync();
        foreach (var version in Opened.Case.OpenKompletteringar.Where(one => one.Entry.Questions.Any(asked => asked.Instans > 0))
            .Select(one => one.Entry.Version).Distinct())
        {
            _askedAbout[version] = await Gate.SignedSheetAsync(Pass, version, Cancel);
        }

        if (MayWrite)
        {
            Experience = await statistics.ExperienceAsync(Pass, clock.Today.AddMonths(-FieldExperience.Months), Cancel);
            Phrases = (await settings.PhrasesAsync(Opened.Case.UnitId, Cancel))[Section.Key];
        }
    }

    private async Task<IActionResult> SavedAsync(ChangeResult? result, string notice)
    {
        if (result is not { IsDone: true })
        {
            return await TypedAgainAsync(result);
        }

        Notice = notice;
        return RedirectToPage();
    }

    private JsonResult Reply(ChangeResult? result) => result switch
    {
        null => AutosaveReply.Refused(ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage),
            StatusCodes.Status400BadRequest),
        { Verdict.IsAllowed: false } or { LostRace: true } =>
            AutosaveReply.Refused(result.Sentences, StatusCodes.Status422UnprocessableEntity),
        { Conflicts.Count: > 0 } =>
            AutosaveReply.Conflict(Pass.Form.Find(result.Conflicts.First().Key)!, result.Conflicts.First().Value, Me.Actor.Id),
        _ => AutosaveReply.Saved(Posted, result.Written!, result.Concerns ?? [], Section.Key, clock),
    };
}
