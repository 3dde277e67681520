using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>What is typed is never lost: a closed tab, a server out of reach, a session that has ended.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class AutosaveTests(BrowserClinic clinic)
{
    private const string Field = "14. Annan kroppslig funktion";
    private const int Tries = 20;

    [BrowserFact]
    public async Task Text_WhenTheTabClosesAtOnce_IsThereWhenOpenedAgain()
    {
        await using var desk = await clinic.SitDownAsync("fysioterapeut");
        var path = await OpenSectionAsync(desk);
        var closing = desk.Page;
        await closing.GetByLabel(Field).FillAsync("Skrivet just före stängning.");
        await desk.NewTabAsync();
        await closing.CloseAsync(new() { RunBeforeUnload = true });

        var value = "";
        for (var attempt = 0; attempt < Tries && value.Length == 0; attempt++)
        {
            await desk.Page.GotoAsync(path);
            value = await desk.Page.GetByLabel(Field).InputValueAsync();
        }

        Assert.Equal("Skrivet just före stängning.", value);
        await desk.WriteAsync(Field, "");
        await desk.SavedAsync();
    }

    [BrowserFact]
    public async Task Text_WhenTheServerIsOutOfReach_IsKeptAndSavedWhenItIsBack()
    {
        await using var desk = await clinic.SitDownAsync("fysioterapeut");
        var path = await OpenSectionAsync(desk);
        await desk.Page.RouteAsync("**/utlatande/**", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await desk.WriteAsync(Field, "Skrivet utan kontakt.");
        await desk.Page.Locator(":focus").BlurAsync();
        await Expect(desk.SaveState).ToContainTextAsync("Ingen kontakt med servern.");
        await Expect(desk.Page.GetByLabel(Field)).ToHaveValueAsync("Skrivet utan kontakt.");
        await desk.CheckAsync();

        await desk.Page.UnrouteAsync("**/utlatande/**");
        await Expect(desk.SaveState).ToContainTextAsync("Sparat ", new() { Timeout = 30_000 });
        await desk.Page.GotoAsync(path);
        await Expect(desk.Page.GetByLabel(Field)).ToHaveValueAsync("Skrivet utan kontakt.");
        await desk.WriteAsync(Field, "");
        await desk.SavedAsync();
    }

    [BrowserFact]
    public async Task Text_WhenTheSessionHasEnded_IsKeptAndSavedAfterSigningInAgain()
    {
        await using var desk = await clinic.SitDownAsync("fysioterapeut", ownSession: true);
        await OpenSectionAsync(desk);
        var (writing, state) = (desk.Page, desk.SaveState);
        await desk.NewTabAsync();
        await desk.Page.GotoAsync("/");
        await desk.PressAsync("Logga ut");
        await Expect(desk.Heading).ToHaveTextAsync("Du är utloggad");

        await writing.GetByLabel(Field).FillAsync("Skrivet efter utloggning.");
        await writing.Locator(":focus").BlurAsync();
        await Expect(state).ToContainTextAsync("Du har loggats ut.");
        await Expect(writing.GetByLabel(Field)).ToHaveValueAsync("Skrivet efter utloggning.");

        await desk.SignInAsync("fysioterapeut");
        await writing.GetByLabel(Field).FillAsync("Skrivet efter utloggning och inloggning.");
        await writing.Locator(":focus").BlurAsync();
        await Expect(state).ToContainTextAsync("Sparat ");
        Assert.Empty(desk.Complaints);
        await writing.GetByLabel(Field).FillAsync("");
        await writing.Locator(":focus").BlurAsync();
        await Expect(state).Not.ToHaveClassAsync(Unsaved());
    }

    [GeneratedRegex("--(pending|error)")]
    private static partial Regex Unsaved();

    private static async Task<string> OpenSectionAsync(Desk desk)
    {
        await desk.Page.GotoAsync("/");
        var path = await desk.Page.Locator(".task-list a").Last.GetAttributeAsync("href");
        await desk.Page.GotoAsync(path!);
        await Expect(desk.Page.GetByLabel(Field)).ToBeVisibleAsync();
        return path!;
    }
}
