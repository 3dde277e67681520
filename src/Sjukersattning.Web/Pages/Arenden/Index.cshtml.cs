using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>The coordinator's overview: every open case by step, what is late and what soon will be, search and filters.</summary>
public sealed class IndexModel(CaseLists lists, StaffDirectory staff, ClinicClock clock) : StaffPageModel
{
    /// <summary>As a step: those in which a new version is written beside the one that holds.</summary>
    public const string Begun = "NyVersion";

    public const string BegunInWords = "Ny version skrivs";

    private const int PageSize = 50;
    private const int LongestSearch = 100;

    [BindProperty]
    [ReadAsMeant]
    public string Sok { get; set; } = "";

    [BindProperty]
    public string? Lage { get; set; }

    [BindProperty]
    public string? Tid { get; set; }

    [BindProperty]
    public Guid? Ansvarig { get; set; }

    [BindProperty]
    public int Fran { get; set; }

    public CaseStatus? Status => StoredNames.Find<CaseStatus>(Lage);

    public bool OnlyBegun => Lage == Begun;

    public Due? Due => StoredNames.Find<Due>(Tid);

    public DateOnly Today => clock.Today;

    public bool MayOpen => CaseRules.RoleMay(CaseAction.Open, Me.Actor);

    /// <summary>The open cases by step, in the order of the steps.</summary>
    public IReadOnlyList<StepCount> Steps { get; private set; } = [];

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public bool HasMore { get; private set; }

    public string Summary => Rows.Count switch
    {
        0 when Fran > 0 => "Det finns inga fler ärenden.",
        0 when IsFiltered => "Inget ärende stämmer med det du söker. Ta bort ett filter eller kontrollera stavningen.",
        0 => "Det finns inga öppna ärenden som du har del i.",
        1 => "1 ärende.",
        _ => HasMore || Fran > 0
            ? $"Ärende {Fran + 1}–{Fran + Rows.Count}, det mest brådskande först."
            : $"{Rows.Count} ärenden, det mest brådskande först.",
    };

    public int NextFrom => Fran + PageSize;

    /// <summary>Whoever is looked for is found, whatever became of her case.</summary>
    private bool ClosedToo => Sok.Length > 0;

    private bool IsFiltered => Sok.Length > 0 || Status is not null || OnlyBegun || Due is not null || Ansvarig is not null;

    /// <summary>Whether the list shows a step.</summary>
    public bool IsShown(StepCount step) => step.Status is { } status ? status == Status : OnlyBegun;

    [Needs(CaseAction.ListCases)]
    public Task OnGetAsync() => ListAsync();

    /// <summary>Searching posts: a name or personnummer must not stand in an address.</summary>
    [Needs(CaseAction.ListCases)]
    public Task OnPostAsync() => ListAsync();

    private async Task ListAsync()
    {
        ModelState.Clear();
        Sok = Sok.Length > LongestSearch ? Sok[..LongestSearch] : Sok;
        Fran = Math.Clamp(Fran, 0, 1_000_000);
        Steps = await lists.StepsAsync(Me.Actor, Cancel);
        People = [.. (await staff.AtAsync(Me.Actor.UnitId, Cancel))
            .Where(person => person.IsActive && person.Roles.Any(CaseRules.WorkingRoles.Contains))
            .Select(person => new SelectListItem($"{person.Name}, {person.Title}", person.Id.ToString(), person.Id == Ansvarig))];
        var rows = await lists.ListAsync(Me.Actor,
            new CaseFilter
            {
                Text = Sok, Status = Status, OnlyBegun = OnlyBegun, ClosedToo = ClosedToo, Due = Due, Responsible = Ansvarig, Skip = Fran,
                Take = PageSize,
            },
            Cancel);
        Rows = rows;
        HasMore = rows.Count == PageSize;
    }
}
