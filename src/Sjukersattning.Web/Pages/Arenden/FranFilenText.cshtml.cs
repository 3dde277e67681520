using System.Text;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>The same as a text file.</summary>
public sealed class FranFilenTextModel(CaseGate gate) : CasePageModel(gate)
{
    [Needs(CaseAction.CopyFields)]
    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        var text = await Gate.FileAsync(Pass, Cancel) is { } file ? Text(file) : FranFilenModel.NoFile + "\n";
        return File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", $"fran-filen-{Opened.Case.Number}.txt");
    }

    private static string Text(ReadFile file) => string.Join("\n",
        [file.InWords, .. file.Notes, "",
            .. file.Faults.Select(fault => $"{(fault.IsRemark ? "Obs" : "Fel")}. {fault.InWords}"), "",
            .. file.LeftOver.Select(left => $"{left.Place}:\n{left.Text}\n")]);
}
