using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>What happened to accounts and rights, and who signed in from where. No patient data.</summary>
public sealed class SakerhetsloggModel(SecurityReading log) : StaffPageModel
{
    /// <summary>Stored name of a kind of row; empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string Handelse { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Person { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    [ReadAsMeant]
    public string Dag { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? Fore { get; set; }

    public IReadOnlyList<SelectListItem> Events { get; } =
        [new("Alla", ""), .. SecurityEvents.All.Select(row => new SelectListItem(row.Name, row.Event.Stored()))];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SecurityRow> Rows { get; private set; } = [];

    public bool HasMore => Rows.Count == SecurityFilter.PageSize;

    public string Summary => Rows.Count switch
    {
        0 when Fore is not null => "Det finns inga äldre rader.",
        0 => "Ingen rad stämmer med det du söker.",
        1 => "1 rad.",
        var rows => HasMore ? $"De {rows} senaste raderna." : $"{rows} rader.",
    };

    [NeedsRight(StaffAction.ReadSecurityLog)]
    public async Task OnGetAsync()
    {
        ModelState.Clear();
        People =
        [
            new("Alla", ""), .. (await log.PeopleAsync(Right, Cancel)).Select(one => new SelectListItem(one.Name, one.Id.ToString())),
        ];
        var day = FormDate.ReadTyped(Dag);
        if (Dag.Length > 0 && day is null)
        {
            ModelState.AddModelError(nameof(Dag), FormDate.Unreadable);
            return;
        }

        Rows = await log.ReadAsync(Right, new SecurityFilter(
            StoredNames.Find<SecurityEvent>(Handelse), Guid.TryParse(Person, out var person) ? person : null, day, Fore), Cancel);
    }
}
