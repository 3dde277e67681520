using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Figures from before the system, entered by hand.</summary>
public sealed class BasvardenModel(Yearbook yearbook) : StaffPageModel
{
    [BindProperty]
    public BasvardenInput Input { get; set; } = new();

    public IReadOnlyList<Baseline> Baselines { get; private set; } = [];

    /// <summary>Whether the year of the form has a baseline already.</summary>
    public bool IsKnown => Baselines.Any(one => one.Year.ToString(CultureInfo.InvariantCulture) == Input.Year.Trim());

    [NeedsRight(StaffAction.EnterBaselines)]
    public async Task OnGetAsync(int? year)
    {
        await ListAsync();
        if (Baselines.FirstOrDefault(one => one.Year == year) is { } known)
        {
            Input = BasvardenInput.Of(known);
        }
    }

    [NeedsRight(StaffAction.EnterBaselines)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var faults = await yearbook.SaveBaselineAsync(Right, Input.YearNumber!.Value, Input.ToFigures(), Cancel);
            if (faults.Count == 0)
            {
                Notice = $"Siffrorna för {Input.Year.Trim()} är sparade.";
                return RedirectToPage();
            }

            foreach (var (field, sentence) in faults)
            {
                ModelState.AddModelError($"Input.{field}", sentence);
            }
        }

        await ListAsync();
        return Page();
    }

    [NeedsRight(StaffAction.EnterBaselines)]
    public async Task<IActionResult> OnPostTaBortAsync(int year)
    {
        await yearbook.RemoveBaselineAsync(Right, year, Cancel);
        Notice = $"Siffrorna för {year} är borttagna.";
        return RedirectToPage();
    }

    /// <summary>The figures of a baseline in one line.</summary>
    public string FiguresOf(Baseline baseline) => string.Join(", ", new (string Name, int? Count)[]
    {
        ("startade", baseline.Started), ("utlåtanden", baseline.Certificates), ("ansökningar", baseline.Applications),
        ("kompletteringar", baseline.Kompletteringar), ("beviljade", baseline.Granted),
    }.Where(one => one.Count is not null).Select(one => $"{one.Name} {one.Count}"));

    private async Task ListAsync() => Baselines = await yearbook.BaselinesAsync(Right, Cancel);
}
