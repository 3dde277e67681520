using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Books, moves and cancels the time for signing of a case.</summary>
public sealed class SigneringstidModel(CaseGate gate, StaffDirectory directory, SigningCalendar calendar) : CasePageModel(gate)
{
    private const int MostFree = 12;
    private const string Taken = "Tiden hann bli upptagen, eller så ändrade en kollega ärendet. Ingenting sparades. Välj en ledig tid.";
    private IReadOnlyList<StaffMember> _staff = [];

    [BindProperty]
    public SigneringstidInput Input { get; set; } = new();

    /// <summary>The free times that suit the plan, and the choice of another.</summary>
    public IReadOnlyList<SelectListItem> Free { get; private set; } = [];

    /// <summary>Between which days they lie.</summary>
    public SigningWindow Window { get; private set; } = null!;

    /// <summary>Why the responsible läkare has none of them, and what to do; empty when she has.</summary>
    public string WhyNone { get; private set; } = "";

    public IEnumerable<SelectListItem> Lakare =>
        [new("Välj", ""),
            .. _staff.Where(person => person.IsActive && person.Roles.Contains(Role.Lakare))
                .Select(person => new SelectListItem(NameOf(person.Id), person.Id.ToString()))];

    [Needs(CaseAction.BookSigning)]
    public async Task OnGetAsync()
    {
        await ReadAsync();
        Input.LakareId = (Opened.Case.Booking?.LakareId ?? Opened.Case.LakareId)?.ToString() ?? "";
    }

    [Needs(CaseAction.BookSigning)]
    public async Task<IActionResult> OnPostAsync()
    {
        _staff = await directory.AtAsync(Me.Actor.UnitId, Cancel);
        if (ModelState.IsValid && Lakare.All(one => one.Value != Input.Booking!.LakareId.ToString()))
        {
            ModelState.AddModelError(Input.IsListed ? "Input.Slot" : "Input.LakareId", "Välj en läkare som arbetar på enheten.");
        }

        if (!ModelState.IsValid)
        {
            await ReadAsync();
            return Page();
        }

        var (isMove, word, warning) = (false, "", (string?)null);
        var result = await Gate.ChangeAsync(Pass, (subject, facts) =>
        {
            (isMove, word) = (subject.Booking is not null, facts.WorkingDays.WordOn(Input.Booking!.Date));
            warning = SigningWarning.Of(subject, Input.Booking, facts);
            return subject.BookSigning(Input.Booking!, Me.Actor, facts);
        }, Cancel);
        return result.IsDone
            ? ToOverview(string.Join(' ', new[] { $"Signeringstiden är {(isMove ? "flyttad" : "bokad")}.", word, warning }
                .Where(said => !string.IsNullOrEmpty(said))))
            : await RefusedAsync(result);
    }

    [Needs(CaseAction.CancelSigning)]
    public async Task<IActionResult> OnPostAvbokaAsync()
    {
        // What the page's other form would need is not asked for here.
        ModelState.Clear();
        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.CancelSigning(Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Signeringstiden är avbokad.") : await RefusedAsync(result);
    }

    /// <summary>"från 18 december till 22 december".</summary>
    public string WindowInWords => $"från {Words.Day(Window.First, Opened.Facts.Today)}" +
        (Window.Last is { } last ? $" till {Words.Day(last, Opened.Facts.Today)}" : "");

    /// <summary>A colleague by name and title.</summary>
    public string NameOf(Guid id) => StaffMember.NameOf(_staff, id);

    /// <summary>Shows the page again with why nothing was saved, and the times that are free now.</summary>
    private async Task<IActionResult> RefusedAsync(ChangeResult result)
    {
        var field = result is { LostRace: false, Verdict.Field: { } name } ? $"Input.{(Input.IsListed ? nameof(Input.Slot) : name)}" : "";
        foreach (var sentence in result.LostRace ? [await WhyTakenAsync()] : result.Verdict.Reasons)
        {
            ModelState.AddModelError(field, sentence);
        }

        await ReadAsync();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<string> WhyTakenAsync() =>
        Input.Booking is { } wanted && await calendar.TakenAsync(Pass.CaseId, wanted, Cancel) is { } taken
            ? $"Tiden är upptagen: läkaren är bokad kl. {ClockTime.Span(taken.Start, taken.End)}. Ingenting sparades. Välj en ledig tid."
            : Taken;

    private async Task ReadAsync()
    {
        await OpenAsync();
        _staff = await directory.AtAsync(Me.Actor.UnitId, Cancel);
        Window = SigningWindow.Of(Opened.Case, Opened.Facts.Today);
        var free = await calendar.FreeAsync(
            Me.Actor.UnitId, Window.First, Window.Last ?? Window.First.AddDays(SigningCalendar.DaysAhead), Cancel);

        // Only the responsible läkare may sign: a colleague's times are offered where she has none.
        var own = free.Times.Where(time => time.LakareId == Opened.Case.LakareId).ToList();
        WhyNone = own.Count > 0 || Window.IsEmpty || Opened.Case.LakareId is not { } lakare ? ""
            : $"{NameOf(lakare)} {free.WhyNone(lakare)}.";
        var times = (own.Count > 0 ? own : free.Times).Take(MostFree).ToList();
        Free = times.Count == 0
            ? []
            : [.. times.Select(time => new SelectListItem(InWords(time), SigneringstidInput.SlotOf(time))),
                new("Annan tid, som jag skriver nedan", SigneringstidInput.Other)];
    }

    private string InWords(SigningTime time)
    {
        var warning = SigningWarning.Of(
            Opened.Case, new SigningBooking(time.Day, time.Start, time.End, time.LakareId), Opened.Facts);
        return $"{Words.Weekday(time.Day, Opened.Facts.Today)} kl. {ClockTime.Span(time.Start, time.End)}, " +
            $"{NameOf(time.LakareId)}{(warning is null ? "" : $". {warning}")}";
    }
}
