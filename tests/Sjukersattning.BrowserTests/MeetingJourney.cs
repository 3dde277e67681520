using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>Beside the cases: the nurse on the phone with keys alone, and a team meeting on five cases with its minutes on paper.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MeetingJourney(BrowserClinic clinic)
{
    private const int Cases = 5;
    private const string Place = "Resans mötesrum";

    [BrowserFact]
    public async Task LookUp_WhenOnlyKeysAreUsed_GivesTheNextStepAndTheNextPatientAtOneKey()
    {
        await using var koordinator = await clinic.SitDownAsync("koordinator");
        var patients = await PatientsAsync(koordinator);
        await using var nurse = await clinic.SitDownAsync("sjukskoterska");
        var (page, keys) = (nurse.Page, nurse.Page.Keyboard);
        await nurse.VisitAsync("/slag-upp");
        foreach (var (name, number, what) in patients.Take(2))
        {
            await Expect(page.Locator("#personnummer")).ToBeFocusedAsync();
            await Expect(page.Locator("#personnummer")).ToHaveValueAsync("");
            await keys.TypeAsync(number);
            await keys.PressAsync("Enter");
            var card = page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex(Regex.Escape(name)) });
            await Expect(card).ToContainTextAsync("Till patienten");
            await Expect(card).ToContainTextAsync(what);
            Assert.EndsWith("/slag-upp", page.Url, StringComparison.Ordinal);
            await nurse.CheckAsync();
        }
    }

    [BrowserFact]
    public async Task Meeting_OnFiveCases_GivesMinutesOnPaper()
    {
        await using var koordinator = await clinic.SitDownAsync("koordinator");
        await MakesAsync(koordinator);
        await ChoosesAsync(koordinator);
        var numbers = await koordinator.Page.Locator(".meeting-case h3 a").AllTextContentsAsync();
        Assert.Equal(Cases, numbers.Count);
        for (var i = 0; i < Cases; i++)
        {
            await DecidesAsync(koordinator, numbers[i], i);
        }

        await EndsAsync(koordinator);
        await ReadsThePdfAsync(koordinator, numbers);
        await using var kurator = await clinic.SitDownAsync("kurator");
        await kurator.VisitAsync("/moten");
        await kurator.VisitAsync(new Uri(koordinator.Page.Url).AbsolutePath);
        await Expect(kurator.Page.Locator("main form")).ToHaveCountAsync(0);
    }

    /// <summary>Name, number and next step of patients with an open case.</summary>
    private static async Task<List<(string Name, string Number, string What)>> PatientsAsync(Desk koordinator)
    {
        await koordinator.Page.GotoAsync("/arenden");
        var patients = new List<(string, string, string)>();
        foreach (var row in (await koordinator.Page.Locator("table tbody tr").AllAsync()).Take(2))
        {
            var who = (await row.Locator("td").Nth(1).InnerTextAsync()).Split('\n');
            patients.Add((who[0].Trim(), who[1].Trim(), (await row.Locator("td").Nth(4).InnerTextAsync()).Split('\n')[0].Trim()));
        }

        return patients;
    }

    private static async Task MakesAsync(Desk koordinator)
    {
        await koordinator.VisitAsync("/moten");
        await koordinator.PressAsync("Skapa");
        await Expect(koordinator.Errors).ToBeFocusedAsync();
        await koordinator.CheckAsync();
        await koordinator.WriteAsync("Dag (åååå-mm-dd)", Calendar.Day(0));
        await koordinator.WriteAsync("Klockslag", "08.15");
        await koordinator.WriteAsync("Plats", Place);
        await koordinator.PressAsync("Skapa");
        await Expect(koordinator.Page.GetByText("Mötet är skapat.")).ToBeVisibleAsync();
        await koordinator.Page.Locator(".task-list__item", new() { HasText = Place }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(koordinator.Heading).ToContainTextAsync("Teammöte ");
        await koordinator.CheckAsync();
    }

    private static async Task ChoosesAsync(Desk koordinator)
    {
        await koordinator.FollowAsync("Välj ärenden till dagordningen");
        await koordinator.CheckAsync();
        await TickAsync(koordinator, 0);
        await koordinator.PressAsync("Spara dagordningen");
        await Expect(koordinator.Errors).ToContainTextAsync("Mötet har inget ärende. Välj minst ett.");
        await koordinator.CheckAsync();
        await TickAsync(koordinator, Cases);
        await koordinator.PressAsync("Spara dagordningen");
        await Expect(koordinator.Page.GetByText("Dagordningen är sparad.")).ToBeVisibleAsync();
        await koordinator.CheckAsync();
    }

    /// <summary>Ticks the first boxes and no others.</summary>
    private static async Task TickAsync(Desk koordinator, int count)
    {
        foreach (var (i, box) in (await koordinator.Page.GetByRole(AriaRole.Checkbox).AllAsync()).Index())
        {
            if (await box.IsCheckedAsync() != i < count)
            {
                await koordinator.Page.Locator($"label[for='{await box.GetAttributeAsync("id")}']").ClickAsync();
            }
        }
    }

    private static async Task DecidesAsync(Desk koordinator, string number, int i)
    {
        var here = koordinator.Page.Locator(".meeting-case:has(form)");
        await Expect(here.GetByRole(AriaRole.Heading)).ToContainTextAsync(number);
        await koordinator.WriteAsync("Vad sades om ärendet?", Note(i));
        await koordinator.WriteAsync("Vad händer härnäst?", What(i));
        if (i == 0)
        {
            await koordinator.PressAsync("Spara och gå till nästa ärende");
            await Expect(koordinator.Errors).ToBeFocusedAsync();
            await Expect(koordinator.Page.GetByLabel("Vad händer härnäst?")).ToHaveValueAsync(What(i));
            await koordinator.CheckAsync();
        }

        await koordinator.WriteAsync("Vem gör det?", "Rehabkoordinatorn");
        await koordinator.WriteAsync("Senast (åååå-mm-dd)", Calendar.Day(7));
        await koordinator.WriteAsync("Vad får patienten veta?", "Vi ringer dig inom en vecka.");
        await koordinator.PressAsync("Spara och gå till nästa ärende");
        await Expect(koordinator.Page.Locator(".meeting-case", new() { HasText = number })).ToContainTextAsync($"Beslut: {What(i)}");
        await koordinator.CheckAsync();
    }

    private static async Task EndsAsync(Desk koordinator)
    {
        await koordinator.PressAsync("Avsluta mötet");
        await Expect(koordinator.Errors).ToContainTextAsync("Kryssa för vilka som var med först.");
        await koordinator.CheckAsync();
        await TickAsync(koordinator, 3);
        await koordinator.WriteAsync("Annat som togs upp", "Rutinen för klarmarkering.");
        await koordinator.PressAsync("Avsluta mötet");
        await Expect(koordinator.Page.GetByText("Mötet är avslutat. Det här är protokollet.")).ToBeVisibleAsync();
        await Expect(koordinator.Page.Locator("main form")).ToHaveCountAsync(0);
        await koordinator.CheckAsync();
    }

    private static async Task ReadsThePdfAsync(Desk koordinator, IReadOnlyList<string> numbers)
    {
        var download = await koordinator.Page.RunAndWaitForDownloadAsync(() => koordinator.FollowAsync("Hämta protokollet som PDF"));
        Assert.Equal($"protokoll-{Calendar.Day(0)}.pdf", download.SuggestedFilename);
        var file = await download.PathAsync();
        Assert.Equal("%PDF", Encoding.ASCII.GetString((await File.ReadAllBytesAsync(file))[..4]));
        var text = string.Concat(PdfText.PagesOf(file));
        Assert.All(
            [Place, "Rutinen för klarmarkering.", .. numbers,
                .. Enumerable.Range(0, Cases).SelectMany(i => new[] { Note(i), What(i) })],
            part => Assert.Contains(PdfText.Letters(part), PdfText.Letters(text), StringComparison.Ordinal));
        Assert.DoesNotContain("UTKAST", text, StringComparison.Ordinal);
    }

    private static string Note(int i) => string.Create(CultureInfo.InvariantCulture, $"Teamet sade detta om ärende {i + 1}.");

    private static string What(int i) => string.Create(CultureInfo.InvariantCulture, $"Ring patienten, samtal {i + 1}.");
}
