using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>The läkare's own section: dates, choices, diagnoses and texts.</summary>
public static class MedicalPart
{
    /// <summary>First tries with nothing in it, then fills in all that must be there.</summary>
    public static async Task WriteAsync(Desk lakare, string path)
    {
        var page = lakare.Page;
        await lakare.VisitAsync(path);
        await lakare.PressAsync("Spara och markera som klart");
        await Expect(lakare.Errors).ToBeFocusedAsync();
        await lakare.CheckAsync();

        await Expect(Group(page, "Underlag 1")).ToBeHiddenAsync();
        await page.GetByText("Egen bedömning", new() { Exact = true }).ClickAsync();
        await lakare.WriteAsync("min undersökning av patienten", Calendar.Day(-3));
        await lakare.WriteAsync("2. Jag har känt patienten sedan den", Calendar.Day(-700));
        await ChooseAsync(page, "3. Är utlåtandet även baserat på", "Ja");
        await Group(page, "Underlag 1")
            .GetByLabel("Typ")
            .SelectOptionAsync(new SelectOptionValue { Label = "Underlag från fysioterapeut" });
        await Group(page, "Underlag 1").GetByLabel("Datum").FillAsync(Calendar.Day(-20));
        await Group(page, "Underlag 1").GetByLabel("Från vilken vårdgivare").FillAsync(TeamTexts.Source);
        await Group(page, "Diagnos 1").GetByLabel("Kod").FillAsync("F33");
        await Group(page, "Diagnos 1").GetByLabel("Beskrivning").FillAsync(TeamTexts.Diagnosis);
        await lakare.SavedAsync();
        await Expect(page.GetByText("Koder som börjar på F eller Z73 behöver minst fyra tecken, till exempel F329.")).ToBeVisibleAsync();
        await lakare.CheckAsync();
        await Group(page, "Diagnos 1").GetByLabel("Kod").FillAsync("F331");
        await lakare.WriteAsync("7. När och var ställdes", TeamTexts.Diagnosed);
        await ChooseAsync(page, "45. Finns skäl", "Nej");
        await lakare.WriteAsync("5. Bakgrund", TeamTexts.Background);
        await lakare.WriteAsync("19. Pågående medicinska behandlingar", TeamTexts.Treatment);
        await lakare.WriteAsync("22. Hur bedömer du", TeamTexts.Prospects);
        await lakare.SavedAsync();
        await Expect(page.GetByText("Koder som börjar på F eller Z73 behöver minst fyra tecken, till exempel F329.")).ToHaveCountAsync(0);
        await lakare.CheckAsync();
    }

    private static ILocator Group(IPage page, string name) =>
        page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^" + Regex.Escape(name)), IncludeHidden = true });

    private static Task ChooseAsync(IPage page, string question, string answer) =>
        Group(page, question).GetByText(answer, new() { Exact = true }).ClickAsync();
}
