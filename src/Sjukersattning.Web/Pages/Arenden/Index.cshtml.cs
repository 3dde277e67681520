using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class IndexModel(CaseGate gate, ClinicClock clock) : StaffPageModel
{
    private const int PageSize = 50;
    private const int LongestSearch = 100;

    [BindProperty]
    public string Sok { get; set; } = "";

    [BindProperty]
    public CaseStatus? Lage { get; set; }

    [BindProperty]
    public bool Sena { get; set; }

    [BindProperty]
    public int Fran { get; set; }

    public DateOnly Today => clock.Today;

    public bool MayOpen => CaseRules.RoleMay(CaseAction.Open, Me.Actor);

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public bool HasMore { get; private set; }

    public string Summary => Rows.Count switch
    {
        0 when Fran > 0 => "Det finns inga fler ärenden.",
        0 when Sok.Length > 0 || Lage is not null || Sena => "Inget ärende stämmer med det du söker. Ta bort ett filter eller kontrollera stavningen.",
        0 => "Det finns inga öppna ärenden som du har del i.",
        1 => "1 ärende.",
        _ => HasMore || Fran > 0 ? $"Ärende {Fran + 1}–{Fran + Rows.Count}, det mest brådskande först." : $"{Rows.Count} ärenden, det mest brådskande först.",
    };

    public int NextFrom => Fran + PageSize;

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
        var rows = await gate.ListAsync(Me.Actor, new CaseFilter { Text = Sok, Status = Lage, LateOnly = Sena, Skip = Fran, Take = PageSize }, Cancel);
        (Rows, HasMore) = (rows, rows.Count == PageSize);
    }
}
