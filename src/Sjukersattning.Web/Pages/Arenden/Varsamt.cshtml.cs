using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Warns before something of a patient with skyddad identitet is printed or exported.</summary>
public sealed class VarsamtModel(CaseGate gate) : CasePageModel(gate)
{
    /// <summary>What is fetched; null when the address says nothing of this case.</summary>
    public string? Next { get; private set; }

    [Needs(CaseAction.ReadCase)]
    public async Task OnGetAsync(string? till)
    {
        await OpenAsync();
        Next = PrintWarning.After(Pass.CaseId, till);
    }
}
