using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class UtlatandeModel(CaseGate gate) : CasePageModel(gate)
{
    [Needs(CaseAction.ReadUtlatande)]
    public Task OnGetAsync() => OpenAsync();
}
