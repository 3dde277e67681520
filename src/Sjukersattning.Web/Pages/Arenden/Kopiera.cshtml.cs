using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>The utlåtande field by field in the form's order, for clinics that sign in another system.</summary>
public sealed class KopieraModel(CaseGate gate) : CasePageModel(gate)
{
    /// <summary>Days after which Webcert locks a draft.</summary>
    public const int DaysUntilLocked = 14;

    [Needs(CaseAction.CopyFields)]
    public Task OnGetAsync() => OpenAsync();
}
