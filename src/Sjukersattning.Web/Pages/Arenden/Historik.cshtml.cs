using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class HistorikModel(CaseGate gate) : CasePageModel(gate)
{
    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    [Needs(CaseAction.ReadHistory)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        Lines = await Gate.HistoryAsync(Pass, Cancel);
    }
}
