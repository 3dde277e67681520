using System.Text;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Pages;

/// <summary>
/// The clinic's year as it could have been counted: 28 cases opened in 2024, 17 applications, 7 granted, some of it in 2025. All over HTTP.
/// </summary>
public sealed class StatisticsCohortTests(TimedClinic clinic) : IClassFixture<TimedClinic>
{
    private const int Opened = 28;
    private const int Applied = 17;
    private const int AppliedLater = 5;
    private const int Granted = 7;

    [Fact]
    public async Task Cohort_OfTwentyEight_IsToldAlikeOnPageInCsvAndInPdf()
    {
        // The demo's own cases belong to the year before.
        Set(new DateTime(2023, 12, 15, 9, 0, 0, DateTimeKind.Utc));
        Assert.NotNull(clinic.Services);
        Set(new DateTime(2024, 3, 4, 9, 0, 0, DateTimeKind.Utc));
        var koordinator = await clinic.SignInAsync("koordinator2");
        var lakare = await clinic.SignInAsync("lakare2");
        var cases = new List<string>();
        for (var i = 0; i < Opened; i++)
        {
            cases.Add(await OpenAsync(koordinator));
        }

        foreach (var path in cases.Take(Applied))
        {
            await SignAsync(koordinator, lakare, path);
            await RegisterAsync(koordinator, path, "information", ("Day", "2024-03-04"));
        }

        foreach (var path in cases.Take(Applied - AppliedLater))
        {
            await RegisterAsync(koordinator, path, "ansokan", ("Day", "2024-03-04"), ("ToldBy", "Patienten"), ("Level", "Hel"));
        }

        Set(new DateTime(2025, 6, 2, 9, 0, 0, DateTimeKind.Utc));
        koordinator = await clinic.SignInAsync("koordinator2");
        foreach (var path in cases.Take(Applied).Skip(Applied - AppliedLater))
        {
            await RegisterAsync(koordinator, path, "ansokan", ("Day", "2025-01-15"), ("ToldBy", "Patienten"));
        }

        foreach (var path in cases.Take(Granted))
        {
            await RegisterAsync(koordinator, path, "beslut", ("Day", "2025-05-20"), ("Utfall", "Beviljad"), ("Level", "Halv"),
                ("ToldBy", "Patienten"));
        }

        await AssertToldAlikeAsync(koordinator);
        await AssertEventsOf2025Async(koordinator);
    }

    private static async Task AssertToldAlikeAsync(StaffBrowser koordinator)
    {
        var page = await koordinator.GetAsync("/statistik/2024");
        var funnel = page.Document.QuerySelector("#startade ~ figure.chart-figure, section[aria-labelledby=startade] figure.chart-figure")!;
        Assert.Equal("hela 2024: startade ärenden 28 → utfärdade utlåtanden 17 → ansökningar 17 → beviljade 7.",
            funnel.QuerySelector("figcaption p")!.TextContent.Trim());
        Assert.Contains("28", funnel.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);

        var csv = Encoding.UTF8.GetString(await koordinator.BytesAsync("/statistik/2024.csv"));
        Assert.Contains("Startade i perioden;Hur långt ärendena har kommit;Startade ärenden;hela 2024;28", csv, StringComparison.Ordinal);
        Assert.Contains("Startade i perioden;Hur långt ärendena har kommit;Ansökningar;hela 2024;17", csv, StringComparison.Ordinal);
        Assert.Contains("Startade i perioden;Hur långt ärendena har kommit;Beviljade;hela 2024;7", csv, StringComparison.Ordinal);

        var pdf = string.Join(' ',
            PdfText.Of(await koordinator.BytesAsync("/statistik/2024.pdf"))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("startade ärenden 28 → utfärdade utlåtanden 17 → ansökningar 17 → beviljade 7", pdf, StringComparison.Ordinal);
    }

    private static async Task AssertEventsOf2025Async(StaffBrowser koordinator)
    {
        var page = await koordinator.GetAsync("/statistik/2025");
        var events = page.Document.QuerySelector("section[aria-labelledby=handelser]")!;
        var counts = events.QuerySelectorAll("tr")
            .Where(row => row.QuerySelector("th[scope=row]") is not null && row.QuerySelector("td") is not null)
            .GroupBy(row => row.QuerySelector("th")!.TextContent.Trim())
            .ToDictionary(rows => rows.Key, rows => rows.First().QuerySelector("td")!.TextContent.Trim());
        Assert.Equal(("0", "0", $"{AppliedLater}", $"{Granted}"),
            (counts["Startade ärenden"], counts["Utfärdade utlåtanden"], counts["Ansökningar"], counts["Beviljade"]));

        // More were granted than applied that year: a share of them would mix two years, so none is told.
        Assert.Contains("Går inte att räkna", events.TextContent, StringComparison.Ordinal);
        var cohort = page.Document.QuerySelector("section[aria-labelledby=startade]")!;
        Assert.Contains("startade ärenden 0", cohort.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> OpenAsync(StaffBrowser koordinator) => (await koordinator.SubmitAsync(
        await koordinator.GetAsync("/arenden/nytt"), "form.narrow", ("Input.Personnummer", MainJob.NewPersonnummer()),
        ("Input.Name", "Prov Provsson"), ("Input.Initiator", "Lakaren"))).Path;

    private static async Task SignAsync(StaffBrowser koordinator, StaffBrowser lakare, string path)
    {
        await koordinator.SubmitAsync(await koordinator.GetAsync($"{path}/plan"), "form.narrow", ("Input.Consent", "Muntligt"),
            ("Input.ConsentOn", "2024-03-04"));
        var sheet = SheetSamples.Minimal().Put("1", ("UNDERSOKNING", "2024-03-01")).Put("2.1", (DateQuestion.DatePart, "2024-02-01"));
        foreach (var part in sheet.Form.Sections)
        {
            var form = await lakare.GetAsync($"{path}/utlatande/{part.Slug}");
            await lakare.SubmitByAsync(form, "form.answers", "button[formaction*=Klar]", MainJob.FieldsOf(part.Key, sheet));
        }

        var done = await lakare.SubmitAsync(await lakare.GetAsync($"{path}/granska"), "form.narrow",
            ("Input.Password", DemoClinic.Password));
        Assert.Contains("Utlåtandet är signerat.", done.Text, StringComparison.Ordinal);
    }

    private static async Task RegisterAsync(StaffBrowser koordinator, string path, string slug, params (string Field, string Value)[] told)
    {
        var done = await koordinator.SubmitAsync(await koordinator.GetAsync($"{path}/utfall/{slug}"), "form.narrow",
            [.. told.Select(one => ($"Input.{one.Field}", one.Value))]);
        Assert.Empty(done.Errors);
    }

    private void Set(DateTime moment) => clinic.Time.AdjustTime(new(moment, TimeSpan.Zero));
}
