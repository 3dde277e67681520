using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>The quality check's questions come and go while somebody writes, without a new page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ConcernTests(BrowserClinic clinic)
{
    [BrowserFact]
    public async Task Questions_WhileTheKuratorWrites_ComeAndGoWithTheText()
    {
        await using var desk = await clinic.SitDownAsync("kurator");
        await desk.Page.GotoAsync("/");
        await desk.Page.Locator(".task-list a[href$='/utlatande/psykiska']").Last.ClickAsync();
        var focus = desk.Page.Locator("[name='f/10.1/text']");
        var memory = desk.Page.Locator("[name='f/11.1/minne']");
        var asked = desk.Page.Locator("#kontroll-11_1 li:visible").Filter(new() { HasText = "minnet" });
        var before = await focus.InputValueAsync();
        await focus.FillAsync("Måttlig nedsättning: tappar tråden efter tio minuter vid samtal.");
        await memory.FocusAsync();
        await Expect(asked).ToHaveCountAsync(1);
        await memory.FillAsync("Undersökt utan anmärkning.");
        await focus.FocusAsync();
        await Expect(asked).ToHaveCountAsync(0);
        await memory.FillAsync("");
        await focus.FocusAsync();
        await Expect(asked).ToHaveCountAsync(1);
        await desk.CheckAsync();
        await focus.FillAsync(before);
        await desk.SavedAsync();
    }
}
