using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Benchmarks.Bare;

namespace Sjukersattning.Benchmarks.Pages;

public sealed class BarModel(BareContext db) : PageModel
{
    public IReadOnlyList<BareCase> Rows { get; private set; } = [];

    public async Task OnGetAsync() =>
        Rows = await db.Cases.AsNoTracking().Include(row => row.Patient).Where(row => row.OpenPatientId != null)
        .OrderBy(row => row.NextBy).ThenBy(row => row.Number).Take(50).ToListAsync(HttpContext.RequestAborted);
}
