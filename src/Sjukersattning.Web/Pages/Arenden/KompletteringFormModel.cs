using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>The form of a komplettering, for a new one and for one that is corrected.</summary>
public abstract class KompletteringFormModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty]
    public KompletteringInput Input { get; set; } = new();

    /// <summary>The entry that is corrected; null for a new one.</summary>
    public abstract KompletteringState? Standing { get; }

    public abstract string Back { get; }

    public IEnumerable<SelectListItem> Fields =>
        [new("Välj fält", ""),
            .. Opened.Written.Sheet.Questions
                .Select(question => new SelectListItem($"{question.SvarId}. {question.Heading}", question.Id))];

    public IEnumerable<SelectListItem> Causes =>
        [new("Välj orsak", ""),
            .. Opened.Facts.CauseCodes
                .Concat(Standing?.Entry.Questions.Select(known => known.Cause) ?? [])
                .Distinct()
                .Select(cause => new SelectListItem(cause, cause))];

    /// <summary>Lines to write in: blank ones, or as many as were posted to a page that is shown again.</summary>
    protected void AddLines()
    {
        Input.AddBlankLines();
        if (HttpContext.Features.Get<ShownForm>() is not null)
        {
            Input.AddBlankLines(Request.Form.Keys.Count(key => key.StartsWith("Input.Questions[", StringComparison.Ordinal)
                && key.EndsWith($".{nameof(KompletteringLine.QuestionId)}", StringComparison.Ordinal)));
        }
    }

    /// <summary>Draws more lines to write in; saves nothing.</summary>
    protected async Task<IActionResult> MoreLinesAsync()
    {
        TidyLines();
        ModelState.Clear();
        Input.AddMoreLines();
        await OpenAsync();
        return Page();
    }

    /// <summary>Saves, or shows the form again with what was typed.</summary>
    protected async Task<IActionResult> SaveAsync(int? number)
    {
        TidyLines();
        if (ModelState.IsValid)
        {
            await CheckRowsAsync();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync((subject, facts) =>
            {
                var fault = subject.FaultOf(number, Told(number, subject), facts);
                Input.AddBlankLines();
                return fault;
            });
        }

        var result = await Gate.ChangeAsync(Pass, (subject, facts) => Change(number, subject, facts), Cancel);
        Input.AddBlankLines();
        return result.IsDone
            ? ToOverview(Input.Retract ? "Kompletteringen är borttagen." : "Kompletteringen är sparad.")
            : await AgainAsync(result);
    }

    private Verdict Change(int? number, UtlatandeCase subject, CaseFacts facts) =>
        subject.RegisterKomplettering(number, Told(number, subject), Me.Actor, facts);

    private ReportedKomplettering Told(int? number, UtlatandeCase subject) =>
        Input.ToReported(number is { } known ? subject.KompletteringByNumber(known)?.Entry : null);

    /// <summary>Tells of rows that the version which is asked about does not have.</summary>
    private async Task CheckRowsAsync()
    {
        var rows = Input.Questions.Index().Select(line => (line.Index, Asked: line.Item.ToAsked()))
            .Where(line => line.Asked.Instans != 0 && !Input.Retract).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        await OpenAsync();
        if ((Standing?.Entry.Version ?? Opened.Case.VersionInForce) is not (> 0 and var version))
        {
            return;
        }

        var signed = await Gate.SignedSheetAsync(Pass, version, Cancel);
        foreach (var (place, asked) in rows)
        {
            if (signed.Form.Find(asked.QuestionId) is { } field
                && AskedRow.FaultOf(field, asked.Instans, signed[field]) is { } sentence)
            {
                ModelState.AddModelError($"Input.Questions[{place}].Instans", sentence);
            }
        }
    }

    /// <summary>Lines move up where blank ones were, so what was posted for a place no longer belongs to it.</summary>
    private void TidyLines()
    {
        Input.DropBlankLines();
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Input.Questions[", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
