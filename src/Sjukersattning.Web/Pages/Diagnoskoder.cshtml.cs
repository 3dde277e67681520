using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>
/// Looks a diagnosis code up, for people and for the suggestions in field 6. What is searched for is posted, as all words that people type
/// are (decision 0007), and what looks like a personnummer is refused.
/// </summary>
public sealed class DiagnoskoderModel(DiagnosisRegister register) : StaffPageModel
{
    /// <summary>No code has so many digits in a row; a personnummer has.</summary>
    private const int DigitsOfANumber = 5;

    [BindProperty]
    [ReadAsMeant]
    public string Q { get; set; } = "";

    /// <summary>Which register is searched; null when none is loaded.</summary>
    public LoadedRegister? Loaded { get; private set; }

    /// <summary>Best first.</summary>
    public IReadOnlyList<DiagnosisTitle> Hits { get; private set; } = [];

    public bool IsAnswered { get; private set; }

    [ForSignedIn]
    public async Task OnGetAsync() => Loaded = await register.LoadedAsync(Cancel);

    [ForSignedIn]
    public async Task<IActionResult> OnPostAsync()
    {
        Q = Q.Trim();
        if (FaultOf(Q) is { } fault)
        {
            ModelState.AddModelError(nameof(Q), fault);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (Q.Length > 0)
        {
            Hits = await register.SearchAsync(Q, Cancel);
            IsAnswered = true;
        }

        if (Request.WantsJson())
        {
            return new JsonResult(Hits);
        }

        Loaded = await register.LoadedAsync(Cancel);
        return Page();
    }

    private static string? FaultOf(string query) =>
        query.Length > DiagnosisRegister.LongestQuery ? $"Skriv högst {DiagnosisRegister.LongestQuery} tecken."
        : LongestRunOfDigits(query) >= DigitsOfANumber ? "Sök på en kod eller ett ord. Skriv aldrig personnummer här."
        : null;

    private static int LongestRunOfDigits(string text)
    {
        var (run, longest) = (0, 0);
        foreach (var c in text)
        {
            run = char.IsDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
