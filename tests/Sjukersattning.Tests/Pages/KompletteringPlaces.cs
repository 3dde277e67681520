using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Tests.Calendar;
using Sjukersattning.Web;

namespace Sjukersattning.Tests.Pages;

/// <summary>Every place that tells where a case is, read over HTTP by somebody who sees it there.</summary>
internal sealed class KompletteringPlaces(TestClinic clinic, AfterSigning after, string personnummer)
{
    private string? _calendar;

    /// <summary>All of them must say the same.</summary>
    /// <param name="step">The step on the case, the card, the list and the stepper.</param>
    /// <param name="beside">What is written beside the version that holds; null for nothing.</param>
    /// <param name="standing">How card and letter begin; days are left out.</param>
    /// <param name="next">The next step.</param>
    /// <param name="tell">What the patient may be told, in card and letter.</param>
    public async Task AssertAsync(string step, string? beside, string standing, string next, string tell)
    {
        var overview = await after.SeeAsync();
        AssertStep(overview.Document.QuerySelector(".case-header__status").Words(), step, beside);
        Assert.Equal($"Nu: {step}",
            overview.Document.QuerySelector("[aria-current=step]").Words().Replace("\u00AD", "", StringComparison.Ordinal));
        Assert.Equal(beside is null, overview.Document.QuerySelector(".case-header__begun") is null);
        Assert.Contains(next, overview.Document.QuerySelector(".next-step").Words(), StringComparison.Ordinal);

        var nurse = await clinic.SignInAsync("sjukskoterska");
        var card = (await nurse.SubmitAsync(await nurse.GetAsync(To.LookUp), "main form", ("personnummer", personnummer)))
            .Document.QuerySelectorAll(".next-step dt").ToDictionary(term => term.Words(), term => term.NextElementSibling.Words());
        AssertStep(card["Läge"], step, beside);
        Assert.Equal((standing, next, tell), (WithoutDays(card["Så här står det"]), card["Nästa steg"], card["Till patienten"]));

        var letter = string.Join(' ', PdfText.Of(await after.Job.Koordinator.BytesAsync(To.StatusLetterPdf(after.CaseId)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(standing, WithoutDays(letter), StringComparison.Ordinal);
        Assert.Contains(tell, letter, StringComparison.Ordinal);
        Assert.DoesNotContain("behöver inte göra något", letter, StringComparison.Ordinal);

        var koordinator = await clinic.SignInAsync("koordinator");
        var row = (await koordinator.SubmitAsync(await koordinator.GetAsync(To.Cases), "form.filters", ("sok", personnummer)))
            .Document.QuerySelector("tbody tr")!.QuerySelectorAll("td").Select(cell => cell.Words()).ToList();
        Assert.StartsWith(step, row[2], StringComparison.Ordinal);
        Assert.EndsWith(beside ?? "", row[2], StringComparison.Ordinal);
        Assert.StartsWith(next, row[4], StringComparison.Ordinal);
        var begun = await koordinator.SubmitAsync(await koordinator.GetAsync(To.Cases), "form.filters", ("sok", personnummer),
            ("lage", "NyVersion"));
        Assert.Equal(beside is null ? 0 : 1, begun.Document.QuerySelectorAll("tbody tr").Length);
    }

    /// <summary>What waits for somebody in the case, as Mitt arbete says it, without days.</summary>
    public async Task AssertWorkAsync(string who, params string[] what)
    {
        var lines = (await (await clinic.SignInAsync(who)).GetAsync("/")).Document
            .QuerySelectorAll($".task-list__item:has(a[href^='{after.CaseUrl}'])")
            .Select(line => line.QuerySelector(".task-list__what").Words().Split(" · ")[0]);
        Assert.Equal(what.Order(), lines.Order());
    }

    /// <summary>What the statistics count of the case, by kind.</summary>
    public async Task AssertCountedAsync(params (Counted What, int Times)[] expected)
    {
        var counted = await clinic.InDatabaseAsync(db => db.Figures.AsNoTracking().Where(row => row.CaseId == after.CaseId)
            .Select(row => row.What).ToListAsync());
        Assert.Equal(expected, expected.Select(one => (one.What, counted.Count(what => what == one.What))));
    }

    /// <summary>What the läkare's calendar program shows of the case; null for nothing.</summary>
    public async Task<string?> CalendarAsync()
    {
        if (_calendar is null)
        {
            var lakare = await clinic.SignInAsync("lakare");
            var page = await lakare.SubmitAsync(await lakare.GetAsync("/tidbok"), "form[action='/tidbok/adress']");
            _calendar = new Uri(page.Document.QuerySelector(".copy-text")!.TextContent.Trim()).AbsolutePath;
        }

        var file = await clinic.NewBrowser().Client.GetStringAsync(new Uri(_calendar, UriKind.Relative));
        return IndependentCalendar.Read(file).Events
            .FirstOrDefault(one => one.Uid.StartsWith($"{after.CaseId:N}", StringComparison.Ordinal))?.Summary.Split(", ärende")[0];
    }

    /// <summary>Books a time with the läkare, as the rehabkoordinator.</summary>
    public async Task BookAsync(int daysFromNow)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(To.SigningTime(after.CaseId)), "form.narrow",
            ("Input.Date", after.Day(daysFromNow)), ("Input.Time", "16.00"), ("Input.Until", "16.30"));
        Assert.Contains("Signeringstiden är", page.Text, StringComparison.Ordinal);
    }

    private static void AssertStep(string words, string step, string? beside)
    {
        Assert.StartsWith($"{step}, ", words, StringComparison.Ordinal);
        Assert.Equal(beside, words.Split("; ") is [_, var more] ? more : null);
    }

    private static string WithoutDays(string text) => Regex.Replace(text,
        " \\d{1,2} (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)( \\d{4})?", "");
}
