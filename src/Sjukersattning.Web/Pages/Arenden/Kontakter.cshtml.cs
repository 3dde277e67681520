using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>The contact log of a case: read it, log a contact, strike a line that was wrong.</summary>
public sealed class KontakterModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty]
    public KontaktInput Input { get; set; } = new();

    /// <summary>Every line, newest first, struck ones too.</summary>
    public IReadOnlyList<Contact> Log { get; private set; } = [];

    public IEnumerable<SelectListItem> Missions { get; } = Choices<ContactMission>(one => one.Swedish());

    public IEnumerable<SelectListItem> Ways { get; } = Choices<ContactWay>(one => one.Swedish());

    public IEnumerable<SelectListItem> Counterparts { get; } = Choices<Counterpart>(one => one.Swedish());

    public IEnumerable<SelectListItem> Codes => [new("Ingen", ""), .. Opened.Facts.KvaCodes.Select(code => new SelectListItem(code, code))];

    /// <summary>Why a line was struck; null for one that stands.</summary>
    public Contact? Strike(Contact line) => Log.FirstOrDefault(one => one.StrikesId == line.Id);

    [Needs(CaseAction.ReadContacts)]
    public async Task OnGetAsync()
    {
        await ReadAsync();
        Input.Day = FormDate.Format(Opened.Facts.Today);
    }

    [Needs(CaseAction.LogContact)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await WithLogAsync(
                await AgainAsync((subject, facts) => subject.FaultOf(Input.ToReported(facts.Today), facts)));
        }

        return await DoneAsync(
            await Gate.ChangeAsync(
                Pass, (subject, facts) => subject.LogContact(Input.ToReported(facts.Today), Me.Actor, facts), Cancel),
            "Kontakten är loggad.");
    }

    [Needs(CaseAction.StrikeContact)]
    public async Task<IActionResult> OnPostStrykAsync(Guid kontakt, [ReadAsWords] string? skal)
    {
        ModelState.Clear();
        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.StrikeContact(kontakt, skal ?? "", Me.Actor, facts), Cancel);
        return await DoneAsync(result, "Kontakten är struken. Den står kvar i loggen.");
    }

    private static IReadOnlyList<SelectListItem> Choices<T>(Func<T, string> words)
        where T : struct, Enum =>
            [new SelectListItem("Välj", ""), .. Enum.GetValues<T>().Select(one => new SelectListItem(words(one), one.Stored()))];

    private async Task<IActionResult> DoneAsync(ChangeResult result, string notice)
    {
        if (!result.IsDone)
        {
            return await WithLogAsync(await AgainAsync(result));
        }

        Notice = notice;
        return LocalRedirect(To.Contacts(Pass.CaseId));
    }

    private async Task ReadAsync()
    {
        await OpenAsync();
        Log = await Gate.ContactsAsync(Pass, Cancel);
    }

    private async Task<IActionResult> WithLogAsync(IActionResult page)
    {
        Log = await Gate.ContactsAsync(Pass, Cancel);
        return page;
    }
}
