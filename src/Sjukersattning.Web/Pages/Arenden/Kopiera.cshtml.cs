using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>The utlåtande field by field in the form's order, for clinics that sign in another system.</summary>
public sealed class KopieraModel(CaseGate gate) : CasePageModel(gate)
{
    /// <summary>Days after which Webcert locks a draft.</summary>
    public const int DaysUntilLocked = 14;

    /// <summary>The signed text from its frozen copy, until another is begun; else what is written so far.</summary>
    public AnswerSheet Sheet { get; private set; } = null!;

    [Needs(CaseAction.CopyFields)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        Sheet = Opened.Case is { VersionInForce: > 0 and var version, DraftRelation: null }
            ? await Gate.SignedSheetAsync(Pass, version, Cancel) : Opened.Written.Sheet;
    }
}
