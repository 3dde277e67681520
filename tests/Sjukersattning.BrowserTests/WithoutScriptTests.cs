using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>Every page works without script: signing in, saving by button, a whole step.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WithoutScriptTests(BrowserClinic clinic)
{
    [BrowserFact]
    public async Task SectionPage_WhenScriptIsOff_SavesByItsButton()
    {
        await using var desk = await WithoutScriptAsync("fysioterapeut");
        await desk.Page.Locator(".task-list a").Last.ClickAsync();
        await Expect(desk.SaveState).ToBeEmptyAsync();
        await desk.WriteAsync("12. Sinnesfunktioner", "Sparat utan skript.");
        await desk.PressAsync("Spara");
        await Expect(desk.Page.GetByText("Allt är sparat.")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByLabel("12. Sinnesfunktioner")).ToHaveValueAsync("Sparat utan skript.");
    }

    [BrowserFact]
    public async Task ConditionalFields_WhenScriptIsOff_AreThereFromTheStart()
    {
        await using var desk = await WithoutScriptAsync("lakare");
        await desk.Page.Locator(".task-list a[href$='/medicinsk']").First.ClickAsync();
        var questions = desk.Page.Locator(".question[data-shown-when]");
        await Expect(questions).Not.ToHaveCountAsync(0);
        foreach (var question in await questions.AllAsync())
        {
            await Expect(question).ToBeVisibleAsync();
        }
    }

    [BrowserFact]
    public async Task NewCase_WhenScriptIsOff_IsOpenedAndCancelled()
    {
        await using var desk = await WithoutScriptAsync("koordinator2");
        await desk.Page.GotoAsync("/arenden/nytt");
        await desk.PressAsync("Öppna ärendet");
        await Expect(desk.Errors).ToContainTextAsync("Skriv patientens namn.");
        await desk.WriteAsync("Personnummer", TestPatient.Number("19550214", 981));
        await desk.WriteAsync("Patientens namn", "Utan Skript");
        await desk.Page.GetByText("Läkaren", new() { Exact = true }).ClickAsync();
        await desk.PressAsync("Öppna ärendet");
        await Expect(desk.Page.GetByText("Ärendet är öppnat.")).ToBeVisibleAsync();
        await desk.FollowAsync("Avbryt ärendet");
        await desk.Page.Locator(".radio-button__label").First.ClickAsync();
        await desk.PressAsync("Avbryt ärendet");
        await Expect(desk.Page.Locator(".case-header__status")).ToContainTextAsync("Avbrutet");
    }

    private async Task<Desk> WithoutScriptAsync(string key)
    {
        var desk = await clinic.OpenAsync(new() { JavaScriptEnabled = false });
        await desk.SignInAsync(key);
        return desk;
    }
}
