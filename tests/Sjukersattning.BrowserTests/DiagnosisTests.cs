using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>Suggestions in field 6 and characters that cannot be sent, while somebody types.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DiagnosisTests(BrowserClinic clinic)
{
    [BrowserFact]
    public async Task FieldSix_WhenACodeIsTyped_SuggestsAndDescribesIt()
    {
        await using var desk = await clinic.SitDownAsync("lakare");
        await OpenSectionAsync(desk, "medicinsk");
        var code = desk.Page.Locator("[name='f/6/3.kod']");
        var text = desk.Page.Locator("[name='f/6/3.text']");
        await code.FillAsync("");
        await text.FillAsync("");
        await code.PressSequentiallyAsync("m79");
        await Expect(desk.Page.Locator("#diagnoskoder option[value='M797']")).ToHaveTextAsync("Fibromyalgi");
        await code.PressSequentiallyAsync("7");
        await Expect(text).ToHaveValueAsync("");
        await code.PressAsync("Tab");
        await Expect(text).ToHaveValueAsync("Fibromyalgi");
        await desk.SavedAsync();
        await text.FillAsync("utmattn");
        await Expect(desk.Page.Locator("#diagnoskoder option[value='Utmattningssyndrom']")).ToHaveTextAsync("F438A");
        await desk.CheckAsync();
    }

    [BrowserFact]
    public async Task FieldSix_WhenAnEarlierAnswerComesLast_SuggestsForWhatStandsThere()
    {
        await using var desk = await clinic.SitDownAsync("lakare");
        await OpenSectionAsync(desk, "medicinsk");
        var slow = new TaskCompletionSource<IRoute>();
        await desk.Page.RouteAsync("**/diagnoskoder", async route =>
        {
            if (route.Request.PostData?.Contains("f32", StringComparison.Ordinal) == true)
            {
                slow.TrySetResult(route);
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        var code = desk.Page.Locator("[name='f/6/3.kod']");
        await code.FillAsync("f32");
        await code.FillAsync("m79");
        await Expect(desk.Page.Locator("#diagnoskoder option[value='M797']")).ToHaveCountAsync(1);

        await desk.Page.RunAndWaitForRequestFinishedAsync(async () => await (await slow.Task).ContinueAsync());
        await desk.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        Assert.Equal(1, await desk.Page.Locator("#diagnoskoder option[value='M797']").CountAsync());
        await code.FillAsync("");
        await desk.SavedAsync();
    }

    [BrowserFact]
    public async Task Characters_ThatCannotBeSent_AreToldOnceAndMendedByOnePress()
    {
        await using var desk = await clinic.SitDownAsync("fysioterapeut");
        await OpenSectionAsync(desk, "fysiska");
        var field = desk.Page.GetByLabel("14. Annan kroppslig funktion");
        var question = desk.Page.Locator("[data-question]").Filter(new() { Has = field });
        await field.FillAsync("2019–2021 €");
        await Expect(question.Locator(".question__findings")).ToContainTextAsync("\"€\" (skriv euro)");
        await Expect(question.GetByText("kan inte ta emot")).ToHaveCountAsync(1);
        await Expect(field).ToHaveValueAsync("2019–2021 €");
        await desk.PressAsync("Byt ut tecknen");
        await Expect(desk.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Tecknen är utbytta" })).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync("2019-2021 euro");
        await field.FillAsync("");
        await desk.SavedAsync();
    }

    /// <summary>The first section of a kind that waits for the person.</summary>
    private static async Task OpenSectionAsync(Desk desk, string slug)
    {
        await desk.Page.GotoAsync("/");
        await desk.Page.Locator($".task-list a[href$='/utlatande/{slug}']").First.ClickAsync();
    }
}
