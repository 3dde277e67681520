using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// A page about one case. The filter has entered the gate; the case itself is read through <see cref="OpenAsync"/>, which logs.
/// </summary>
public abstract class CasePageModel(CaseGate gate) : StaffPageModel
{
    public OpenedCase Opened { get; private set; } = null!;

    /// <summary>Proof of admission; set by <see cref="AccessFilter"/>.</summary>
    public CasePass Pass { get; set; } = null!;

    protected CaseGate Gate { get; } = gate;

    /// <summary>Reads the case, after the log row.</summary>
    protected virtual async Task OpenAsync() => Opened = await Gate.ReadAsync(Pass, Cancel);

    /// <summary>
    /// Shows the page again with what was typed and why nothing was saved: each sentence beside the field that the rule names, else first
    /// on the page.
    /// </summary>
    protected async Task<IActionResult> AgainAsync(ChangeResult? result = null)
    {
        Tell(result is { LostRace: true } ? Verdict.Refused(ChangeResult.RaceSentence) : result?.Verdict);
        await OpenAsync();
        Response.StatusCode = result is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>The same where something typed cannot be read: whatever else is wrong is told at once.</summary>
    protected async Task<IActionResult> AgainAsync(Func<UtlatandeCase, CaseFacts, Verdict?> alsoWrong)
    {
        var page = await AgainAsync();
        Tell(alsoWrong(Opened.Case, Opened.Facts));
        return page;
    }

    private void Tell(Verdict? verdict)
    {
        foreach (var (field, reason) in verdict?.Faults ?? [])
        {
            ModelState.AddModelError(field is null ? "" : $"Input.{field}", reason);
        }
    }

    /// <summary>To the overview, with a sentence.</summary>
    protected LocalRedirectResult ToOverview(string notice)
    {
        Notice = notice;
        return LocalRedirect(To.Case(Pass.CaseId));
    }

    /// <summary>To the overview, with why a paper is not handed out.</summary>
    protected LocalRedirectResult Refused(Verdict verdict)
    {
        Refusal = string.Join(' ', verdict.Reasons);
        return LocalRedirect(To.Case(Pass.CaseId));
    }

    /// <summary>Whether the signed-in person may do something in the opened case.</summary>
    public Verdict May(CaseAction action) => Opened.Case.Judge(action, Pass.Actor, Opened.Facts);
}
