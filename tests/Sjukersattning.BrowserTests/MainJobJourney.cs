using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sjukersattning.Data.Demo;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>
/// The main job, from an opened case to a signed PDF, as the team does it: five people, five browsers, every page looked at by axe.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class MainJobJourney(BrowserClinic clinic)
{
    private const string Patient = "Testperson Resan";
    private static readonly string Number = TestPatient.Number("19610607", 984);
    private string _case = "";

    [BrowserFact]
    public async Task MainJob_WhenTheWholeTeamWorks_GivesASignedPdf()
    {
        await using var koordinator = await clinic.SitDownAsync("koordinator");
        await OpensAsync(koordinator);
        await PlansAsync(koordinator);
        await BooksAsync(koordinator);

        await using var kurator = await clinic.SitDownAsync("kurator");
        await using var fysioterapeut = await clinic.SitDownAsync("fysioterapeut");
        await using var arbetsterapeut = await clinic.SitDownAsync("arbetsterapeut");
        await using var lakare = await clinic.SitDownAsync("lakare");
        await TeamWritesAsync(kurator, fysioterapeut, arbetsterapeut);
        await CollidesAsync(kurator, lakare);
        await SectionIsDoneAsync(kurator, "psykiska");
        await SectionIsDoneAsync(fysioterapeut, "fysiska");
        await SectionIsDoneAsync(arbetsterapeut, "aktivitet");
        await ReturnsAsync(koordinator, arbetsterapeut);

        await MedicalPart.WriteAsync(lakare, $"{_case}/utlatande/medicinsk");
        await SectionIsDoneAsync(lakare, "medicinsk");
        await SignsAsync(lakare);
        await ReadsThePdfAsync(koordinator);
        await IsLockedAsync(kurator, koordinator);
    }

    private async Task OpensAsync(Desk koordinator)
    {
        await koordinator.VisitAsync("/");
        await koordinator.VisitAsync("/arenden");
        await koordinator.FollowAsync("Öppna nytt ärende");
        await koordinator.CheckAsync();
        await koordinator.PressAsync("Öppna ärendet");
        await Expect(koordinator.Errors).ToBeFocusedAsync();
        await Expect(koordinator.Page).ToHaveTitleAsync(Wrong());
        await koordinator.CheckAsync();

        await koordinator.WriteAsync("Personnummer", Number);
        await koordinator.WriteAsync("Patientens namn", Patient);
        await koordinator.Page.GetByText("Patienten", new() { Exact = true }).ClickAsync();
        await koordinator.PressAsync("Öppna ärendet");
        await Expect(koordinator.Heading).ToHaveTextAsync(CaseHeading());
        await Expect(koordinator.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Ärendet är öppnat.");
        await koordinator.CheckAsync();
        _case = new Uri(koordinator.Page.Url).AbsolutePath;
    }

    private async Task PlansAsync(Desk koordinator)
    {
        await koordinator.FollowAsync("Planera ärendet");
        await koordinator.CheckAsync();
        var fysiska = koordinator.Page.GetByLabel("Vem skriver fysiska funktionsnedsättningar?");
        var name = await fysiska.Locator("option", new() { HasText = "fysioterapeut" }).First.TextContentAsync();
        await fysiska.SelectOptionAsync(new SelectOptionValue { Label = name });
        await koordinator.WriteAsync("Signeras senast", "i morgon");
        await koordinator.PressAsync("Spara planen");
        await Expect(koordinator.Errors).ToBeFocusedAsync();
        await koordinator.CheckAsync();
        await koordinator.WriteAsync("Signeras senast", Calendar.Day(30));
        await koordinator.Page.GetByText("Muntligt", new() { Exact = true }).ClickAsync();
        await koordinator.WriteAsync("Datum för samtycket", Calendar.Day(-1));
        await koordinator.PressAsync("Spara planen");
        await Expect(koordinator.Heading).ToHaveTextAsync(CaseHeading());
        await Expect(koordinator.Page.Locator("table tbody tr")).ToHaveCountAsync(4);
        await koordinator.CheckAsync();
    }

    private async Task BooksAsync(Desk koordinator)
    {
        await koordinator.FollowAsync("Boka signeringstid");
        await koordinator.CheckAsync();
        await koordinator.WriteAsync("Dag (åååå-mm-dd)", Calendar.Day(20));
        await koordinator.WriteAsync("Klockslag", "13.30");
        await koordinator.PressAsync("Boka tiden");
        await Expect(koordinator.Page.GetByText("kl. 13.30–14.00 hos")).ToBeVisibleAsync();
        await koordinator.VisitAsync($"{_case}/nasta-steg");
        await koordinator.VisitAsync($"{_case}/avbryt");
        await koordinator.VisitAsync($"{_case}/plan");
    }

    private async Task TeamWritesAsync(Desk kurator, Desk fysioterapeut, Desk arbetsterapeut)
    {
        await Task.WhenAll(
            WritesAsync(kurator, "psykiska", ("9. Övergripande psykosociala funktioner", TeamTexts.Psykosocialt),
                ("11. Annan psykisk funktion", TeamTexts.Psykiskt), ("Minnesfunktioner", TeamTexts.Minne)),
            WritesAsync(fysioterapeut, "fysiska", ("12. Sinnesfunktioner och smärta", TeamTexts.Smarta)),
            WritesAsync(arbetsterapeut, "aktivitet", ("17. Aktivitetsbegränsningar", TeamTexts.Aktivitet),
                ("23. Beskriv vad patienten kan göra", TeamTexts.Formaga)));
        foreach (var desk in new[] { kurator, fysioterapeut, arbetsterapeut })
        {
            await desk.CheckAsync();
        }
    }

    private async Task WritesAsync(Desk desk, string section, params (string Label, string Text)[] fields)
    {
        await desk.Page.GotoAsync($"{_case}/utlatande/{section}");
        await desk.Page.GetByText("Egen bedömning", new() { Exact = true }).ClickAsync();
        foreach (var (label, text) in fields)
        {
            await desk.WriteAsync(label, text);
        }

        await desk.SavedAsync();
    }

    private async Task CollidesAsync(Desk kurator, Desk lakare)
    {
        const string Field = "8. Intellektuell funktion";
        var path = $"{_case}/utlatande/psykiska";
        await lakare.VisitAsync(path);
        await kurator.Page.GotoAsync(path);
        await kurator.WriteAsync(Field, "Kuratorns text hann först.");
        await kurator.SavedAsync();

        await lakare.WriteAsync(Field, TeamTexts.Intellekt);
        await lakare.Page.Locator(":focus").BlurAsync();
        await Expect(lakare.SaveState).ToContainTextAsync("En kollega har sparat i samma fält");
        await Expect(lakare.Page.Locator(".question__conflict", new() { HasText = "Kuratorns text hann först." })).ToBeVisibleAsync();
        await Expect(lakare.Page.GetByLabel(Field)).ToHaveValueAsync(TeamTexts.Intellekt);
        await lakare.CheckAsync();
        await lakare.PressAsync("Behåll min text");
        await lakare.SavedAsync();
        await lakare.CheckAsync();
        await lakare.Page.ReloadAsync();
        await Expect(lakare.Page.GetByLabel(Field)).ToHaveValueAsync(TeamTexts.Intellekt);
        await kurator.Page.ReloadAsync();
        await Expect(kurator.Page.GetByText("sparade här")).ToBeVisibleAsync();
        await kurator.CheckAsync();
    }

    private async Task SectionIsDoneAsync(Desk desk, string section)
    {
        await desk.Page.GotoAsync($"{_case}/utlatande/{section}");
        await desk.PressAsync("Spara och markera som klart");
        await Expect(desk.Heading).ToHaveTextAsync(CaseHeading());
        await Expect(desk.Page.GetByText("är klarmarkerat.")).ToBeVisibleAsync();
        await desk.VisitAsync($"{_case}/utlatande/{section}");
        await Expect(desk.Page.GetByText("Klarmarkerat 20")).ToBeVisibleAsync();
    }

    private async Task ReturnsAsync(Desk koordinator, Desk arbetsterapeut)
    {
        var path = $"{_case}/utlatande/aktivitet";
        await koordinator.VisitAsync(path);
        await koordinator.PressAsync("Skicka tillbaka avsnittet");
        await Expect(koordinator.Errors).ToBeFocusedAsync();
        await koordinator.CheckAsync();
        await koordinator.WriteAsync("Vad behöver ändras?", TeamTexts.Comment);
        await koordinator.PressAsync("Skicka tillbaka avsnittet");
        await Expect(koordinator.Page.GetByText(TeamTexts.Comment)).ToBeVisibleAsync();
        await koordinator.CheckAsync();

        await arbetsterapeut.VisitAsync(path);
        await Expect(arbetsterapeut.Page.GetByText(TeamTexts.Comment)).ToBeVisibleAsync();
        await arbetsterapeut.WriteAsync("17. Aktivitetsbegränsningar", TeamTexts.Aktivitet + TeamTexts.Example);
        await arbetsterapeut.SavedAsync();
        await SectionIsDoneAsync(arbetsterapeut, "aktivitet");
    }

    private async Task SignsAsync(Desk lakare)
    {
        await lakare.VisitAsync(_case);
        await lakare.FollowAsync("Läs hela utlåtandet");
        await Expect(lakare.Heading).ToContainTextAsync("Utlåtandet i ärende");
        await lakare.CheckAsync();
        await lakare.VisitAsync(_case);
        await lakare.FollowAsync("Granska och signera");
        await Expect(lakare.Page.GetByText("Allt som måste vara ifyllt är ifyllt")).ToBeVisibleAsync();
        await Expect(lakare.Page.GetByText(TeamTexts.Minne)).ToBeVisibleAsync();
        await lakare.CheckAsync();
        await lakare.WriteAsync("Ditt lösenord", "fel lösenord");
        await lakare.PressAsync("Signera utlåtandet");
        await Expect(lakare.Errors).ToContainTextAsync("Utlåtandet är inte signerat.");
        await lakare.CheckAsync();
        await lakare.WriteAsync("Ditt lösenord", DemoClinic.Password);
        await lakare.PressAsync("Signera utlåtandet");
        await Expect(lakare.Page.GetByText("Utlåtandet är signerat.")).ToBeVisibleAsync();
        await lakare.CheckAsync();
        await lakare.VisitAsync($"{_case}/granska");
        await lakare.VisitAsync($"{_case}/ersatt");
    }

    private async Task ReadsThePdfAsync(Desk koordinator)
    {
        await koordinator.VisitAsync($"{_case}/versioner/1");
        await Expect(koordinator.Page.Locator(".facts")).ToContainTextAsync(" stämmer");
        var download = await koordinator.Page.RunAndWaitForDownloadAsync(() => koordinator.FollowAsync("Hämta som PDF"));
        var file = await download.PathAsync();
        Assert.Equal("%PDF", Encoding.ASCII.GetString((await File.ReadAllBytesAsync(file))[..4]));
        var text = string.Concat(PdfText.PagesOf(file));
        Assert.All([Patient, Number, .. TeamTexts.InThePdf],
            part => Assert.Contains(PdfText.Letters(part), PdfText.Letters(text), StringComparison.Ordinal));
        Assert.DoesNotContain("UTKAST", text, StringComparison.Ordinal);
    }

    private async Task IsLockedAsync(Desk kurator, Desk koordinator)
    {
        await kurator.VisitAsync($"{_case}/utlatande/psykiska");
        await Expect(kurator.Page.Locator("main textarea")).ToHaveCountAsync(0);
        await Expect(kurator.Page.GetByText(TeamTexts.Psykosocialt)).ToBeVisibleAsync();
        await koordinator.VisitAsync($"{_case}/historik");
        await koordinator.VisitAsync(_case);
        await Expect(koordinator.Page.Locator(".steps [aria-current]")).ToContainTextAsync("Signerat");
    }

    [GeneratedRegex(@"^Ärende \d\d-\d{4}$")]
    private static partial Regex CaseHeading();

    [GeneratedRegex("^Fel: ")]
    private static partial Regex Wrong();
}
