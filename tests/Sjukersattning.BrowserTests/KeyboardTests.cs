using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>Keyboard alone: everything is reached, and it is always seen where one is.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BrowserClinic clinic)
{
    private const int MostStops = 120;

    // Where focus is shown: on the element, or on the label that FKUI draws a choice with.
    private const string FocusIsSeen = """
        () => {
          const element = document.activeElement;
          const drawn = /radio|checkbox/.test(element.type) ? [element, element.nextElementSibling] : [element];
          return element === document.body || drawn.some(one => getComputedStyle(one).outlineStyle !== 'none');
        }
        """;

    [BrowserFact]
    public async Task AWorkingRound_WhenOnlyKeysAreUsed_ReachesEverythingInSight()
    {
        await using var desk = await clinic.OpenAsync();
        var (page, keys) = (desk.Page, desk.Page.Keyboard);
        await page.GotoAsync("/logga-in");
        await TabToAsync(page, page.Locator("button[value='kurator@demo.example']"));
        await keys.PressAsync("Enter");
        await Expect(desk.Heading).ToHaveTextAsync("Mitt arbete");

        await keys.PressAsync("Tab");
        await Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip-link")).ToBeInViewportAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await TabToAsync(page, page.Locator(".task-list a").First);
        await keys.PressAsync("Enter");
        await Expect(desk.Heading).ToContainTextAsync("Psykiska funktionsnedsättningar");

        var field = page.GetByLabel("8. Intellektuell funktion");
        await TabToAsync(page, field);
        await keys.TypeAsync("Skrivet med tangenter.");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }));
        await keys.PressAsync("Enter");
        await Expect(page.GetByText("Allt är sparat.")).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync("Skrivet med tangenter.");

        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Spara och markera som klart" }));
        await keys.PressAsync("Space");
        await Expect(desk.Errors).ToBeFocusedAsync();
        await TabToAsync(page, desk.Errors.GetByRole(AriaRole.Link, new() { Name = "Ange om bedömningen" }));
        await keys.PressAsync("Enter");
        var basis = page.GetByRole(AriaRole.Group, new() { Name = "Vad bygger bedömningen på?" });
        await Expect(basis).ToBeInViewportAsync();
        await TabToAsync(page, basis.GetByRole(AriaRole.Radio).First);
        await keys.PressAsync("ArrowDown");
        await Expect(basis.GetByRole(AriaRole.Radio, new() { Name = "Journalanteckningar", Exact = true })).ToBeCheckedAsync();
        Assert.Empty(desk.Complaints);
    }

    private static async Task TabToAsync(IPage page, ILocator goal)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var where = await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)");
            Assert.True(await page.EvaluateAsync<bool>(FocusIsSeen), $"{page.Url}: focus is not seen on {where}");
            if (await goal.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{page.Url}: {goal} is not reached in {MostStops} stops."));
    }
}
