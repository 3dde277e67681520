using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>The unit's own phrases, one list per section.</summary>
public sealed class FraserModel(UnitSettings settings, FormEditions editions) : StaffPageModel
{
    /// <summary>The sections, in the order of <see cref="FraserInput.Lists"/>.</summary>
    public IReadOnlyList<Section> Sections { get; } = editions.Sections;

    [BindProperty]
    public FraserInput Input { get; set; } = new();

    [NeedsRight(StaffAction.KeepPhrases)]
    public async Task OnGetAsync()
    {
        var phrases = await settings.PhrasesAsync(Me.Actor.UnitId, Cancel);
        Input.Lists = [.. Sections.Select(part => string.Join('\n', phrases[part.Key]))];
    }

    [NeedsRight(StaffAction.KeepPhrases)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Lists.Count != Sections.Count)
        {
            ModelState.AddModelError("", "Sidan är ofullständig. Ladda om den och försök igen.");
            Input.Lists = [.. Sections.Select((_, i) => Input.Lists.ElementAtOrDefault(i) ?? "")];
        }

        var lists = Input.Lists.Select(PhraseList.Read).ToList();
        for (var i = 0; i < lists.Count; i++)
        {
            if (PhraseList.FaultOf(lists[i]) is { } fault)
            {
                ModelState.AddModelError($"Input.Lists[{i}]", fault);
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var before = await settings.PhrasesAsync(Me.Actor.UnitId, Cancel);
        foreach (var (part, phrases) in Sections.Zip(lists).Where(one => !one.Second.SequenceEqual(before[one.First.Key])))
        {
            await settings.SavePhrasesAsync(Right, part.Key, phrases, Cancel);
        }

        Notice = "Fraserna är sparade.";
        return RedirectToPage();
    }
}

public sealed class FraserInput
{
    /// <summary>One list per section, one phrase per line.</summary>
    public List<string> Lists { get; set; } = [];
}
