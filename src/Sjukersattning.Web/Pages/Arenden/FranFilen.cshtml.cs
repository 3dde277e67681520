using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>What was told of the file that a case started from, and what no field could hold.</summary>
public sealed class FranFilenModel(CaseGate gate) : CasePageModel(gate)
{
    /// <summary>What to say of a case that started from no file.</summary>
    internal const string NoFile = "Ärendet utgår inte från någon fil.";

    /// <summary>What is kept of the file; null when the case started from none.</summary>
    public ReadFile? FromFile { get; private set; }

    [Needs(CaseAction.ReadUtlatande)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        FromFile = await Gate.FileAsync(Pass, Cancel);
    }
}
