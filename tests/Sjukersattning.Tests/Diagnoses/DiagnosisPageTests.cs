using System.Net;
using System.Text.Json;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Diagnoses;

/// <summary>The search page, as people and as the page's own script use it, and field 6 that leads there.</summary>
public sealed class DiagnosisPageTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Form = "form[role=search]";

    [Fact]
    public async Task Search_ByCodeOrWord_ListsCodesWithButtonsThatCopy()
    {
        var lakare = await clinic.SignInAsync("lakare");
        var empty = await lakare.GetAsync("/diagnoskoder");
        Assert.Contains("Skriv aldrig uppgifter om patienter här.", empty.Text, StringComparison.Ordinal);
        Assert.Contains("Register: Demolista", empty.Text, StringComparison.Ordinal);
        Assert.Null(empty.Document.QuerySelector("table"));
        var form = empty.Document.QuerySelector("form[role=search]")!;
        Assert.Equal(("post", "Q"), (form.GetAttribute("method"), form.QuerySelector("input")!.GetAttribute("name")));

        var page = await SearchAsync(lakare, "F43");
        Assert.Equal(["F430", "F431", "F432", "F438", "F438A", "F439"],
            page.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal("F43", page.Value("Q"));
        foreach (var button in page.Document.QuerySelectorAll("button[data-copy]"))
        {
            Assert.NotNull(page.Document.QuerySelector(button.GetAttribute("data-copy")!));
            Assert.StartsWith(button.TextContent, button.GetAttribute("aria-label"), StringComparison.Ordinal);
        }

        Assert.Equal(["M797"], (await SearchAsync(lakare, "FIBRO")).Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Search_WithoutHits_SaysSo() =>
        Assert.Contains("Inga träffar.", (await SearchAsync(await clinic.SignInAsync("kurator"), "finns inte alls")).Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("19121212-1212", "Skriv aldrig personnummer här.")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Skriv högst 60 tecken.")]
    public async Task Search_WhenItIsNoWord_IsRefusedBesideTheFieldWithTheTextKept(string typed, string sentence)
    {
        var page = await SearchAsync(await clinic.SignInAsync("lakare"), typed);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.ErrorBeside("Q"), StringComparison.Ordinal);
        Assert.Equal(typed, page.Value("Q"));
        Assert.DoesNotContain(typed, page.Document.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(typed, clinic.TechnicalLog, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utmattning", "F438A Utmattningssyndrom")]
    [InlineData("f33.1", "F331 Återkommande depression, medelsvår episod")]
    [InlineData("", "")]
    [InlineData("1912121212", "")]
    public async Task Search_ByTheScript_AnswersCodesAndTitles(string query, string hits)
    {
        var lakare = await clinic.SignInAsync("lakare");
        using var request = StaffBrowser.AsScript(StaffBrowser.Post(await lakare.GetAsync("/diagnoskoder"), Form, null, ("Q", query)));
        using var response = await lakare.Client.SendAsync(request);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(hits,
            string.Join("; ",
                answer.RootElement.EnumerateArray()
                    .Select(hit => $"{hit.GetProperty("code").GetString()} {hit.GetProperty("title").GetString()}")));
    }

    [Fact]
    public async Task Search_WhenNobodyIsSignedIn_AsksForIt() =>
        Assert.StartsWith("/logga-in", (await clinic.NewBrowser().GetAsync("/diagnoskoder")).Path, StringComparison.OrdinalIgnoreCase);

    private static async Task<StaffPage> SearchAsync(StaffBrowser browser, string words) =>
        await browser.SubmitAsync(await browser.GetAsync("/diagnoskoder"), Form, ("Q", words));

    [Fact]
    public async Task FieldSix_LeadsToTheSearch_AndItsFieldsHaveSuggestions()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        var page = await (await clinic.SignInAsync("lakare")).GetAsync(job.SectionUrl(SectionKey.Medicinsk));
        var link = page.Document.QuerySelector("#fraga-6 a[href='/diagnoskoder']")!;
        Assert.Equal("_blank", link.GetAttribute("target"));
        Assert.Contains("Sök diagnoskod", link.TextContent, StringComparison.Ordinal);
        var list = page.Document.QuerySelector("#fraga-6 datalist")!.Id;
        Assert.Equal(6, page.Document.QuerySelectorAll($"#fraga-6 input[list='{list}']").Length);
        Assert.All(page.Document.QuerySelectorAll("#fraga-6 input[name$='.text']"),
            field => Assert.Equal("81", field.GetAttribute("data-max")));
    }
}
