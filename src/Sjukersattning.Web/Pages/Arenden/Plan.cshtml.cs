using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class PlanModel(CaseGate gate, StaffDirectory staff, Absences absences, SiteAddress site) : CasePageModel(gate)
{
    private IReadOnlyList<StaffMember> _staff = [];

    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Consents { get; } = Enum.GetValues<ConsentKind>()
        .Select(kind => new SelectListItem(kind.Swedish(), kind.Stored()));

    /// <summary>What the coordinator pastes into Cosmic Messenger: number, headings and dates, no patient.</summary>
    public string MessengerText => Opened.Case.Sections.Count == 0 ? "" : string.Join('\n',
    [
        $"Läkarutlåtande för sjukersättning, ärende {Opened.Case.Number}.",
        .. Opened.Case.Form.Sections
            .Select(section =>
                $"{section.Heading}: {Name(Opened.Case.Section(section.Key).OwnerId)}, klart senast " +
                    $"{FormDate.Format(Opened.Case.Section(section.Key).Deadline)}."),
        .. new[] { site.Of(To.Case(Opened.Case.Id), Request) }.OfType<string>(),
    ]);

    [Needs(CaseAction.Plan)]
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = Opened.Case.Sections.Count > 0 ? PlanInput.Of(Opened.Case, Opened.Facts.Today) : await ProposeAsync();
    }

    [Needs(CaseAction.Plan)]
    public async Task<IActionResult> OnPostAsync()
    {
        _staff = await staff.AtAsync(Me.Actor.UnitId, Cancel);

        if (Input.Sections.Count != Pass.Form.Sections.Count)
        {
            // The page draws a row per section, whatever was posted.
            ModelState.AddModelError("Input.Sections", "Sidan är ofullständig. Ladda om den och försök igen.");
            Input.Sections = [.. Input.Sections.Take(Pass.Form.Sections.Count)];
        }

        RefuseStrangers();
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var words = "";
        var result = await Gate.ChangeAsync(Pass, (subject, facts) =>
        {
            var plan = Input.ToPlan(Pass.Form);
            words = facts.WorkingDays.WordsOn([.. plan.Sections.Select(line => line.Deadline), plan.SignDeadline]);
            return subject.Plan(plan, Me.Actor, facts);
        }, Cancel);
        return result.IsDone ? ToOverview($"Planen är sparad. {words}".TrimEnd()) : await AgainAsync(result);
    }

    /// <summary>Colleagues with a profession, for a list to choose from.</summary>
    public IEnumerable<SelectListItem> People(Role profession, string? nobody) =>
        [new(nobody ?? "Välj", ""),
            .. _staff.Where(person => person.IsActive && person.Roles.Contains(profession))
                .Select(person => new SelectListItem($"{person.Name}, {person.Title}", person.Id.ToString()))];

    private async Task LoadAsync()
    {
        await OpenAsync();
        _staff = await staff.AtAsync(Me.Actor.UnitId, Cancel);
    }

    private async Task<PlanInput> ProposeAsync()
    {
        var roster = await absences.RosterAsync(Me.Actor.UnitId, Cancel);
        var (today, working) = (Opened.Facts.Today, Opened.Facts.WorkingDays);
        return new PlanInput
        {
            LakareId = roster.InsteadOf(Opened.Case.LakareId, Role.Lakare)?.ToString() ?? "",
            Sections = [.. Opened.Case.Form.Sections.Select(section => new PlanSectionInput
            {
                OwnerId = ProposedPlan.WriterOf(section, roster)?.ToString() ?? "",
                Deadline = FormDate.Format(ProposedPlan.SectionDeadline(today, working)),
            })],
            SignDeadline = FormDate.Format(ProposedPlan.SignDeadline(today, working)),
        };
    }

    private void RefuseStrangers()
    {
        if (ModelState.IsValid && !Holds(Input.LakareId, Role.Lakare))
        {
            ModelState.AddModelError("Input.LakareId", "Välj en läkare som arbetar på enheten.");
        }

        for (var i = 0; i < Input.Sections.Count; i++)
        {
            if (Input.Sections[i].OwnerId.Length > 0 && !Holds(Input.Sections[i].OwnerId, Pass.Form.Sections[i].Profession))
            {
                ModelState.AddModelError($"Input.Sections[{i}].OwnerId", "Välj en kollega med rätt profession på enheten.");
            }
        }
    }

    private bool Holds(string id, Role profession) =>
        _staff.Any(person => person.IsActive && person.Id.ToString() == id && person.Roles.Contains(profession));

    private string Name(Guid id) => _staff.FirstOrDefault(person => person.Id == id)?.Name ?? "–";
}
