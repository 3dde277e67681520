using Sjukersattning.Data;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Tests.Access;

namespace Sjukersattning.Tests.Pages;

/// <summary>
/// One case's whole way, and what the statistics of that year then say. The clock stands in a year that the demo has nothing in.
/// </summary>
public sealed class StatisticsJourneyTests(TimedClinic clinic) : IClassFixture<TimedClinic>
{
    [Fact]
    public async Task Komplettering_OnField11_IsCountedOnce()
    {
        Assert.NotNull(clinic.Services);
        var year = DateTimeOffset.UtcNow.Year + 1;
        clinic.Time.SetUtcNow(new(year, 6, 1, 9, 0, 0, TimeSpan.Zero));
        var after = new AfterSigning(clinic, () => DateOnly.FromDateTime(ClinicClock.Local(clinic.Time.GetUtcNow()).DateTime));
        await after.SignAsync();
        await after.InformAsync();
        await after.ApplyAsync(level: Ersattningsniva.Hel);
        await after.KompletteringAsync("11.1", "MINNE");
        await after.ComplementAsync();
        await after.DecideAsync(Beslutsutfall.Beviljad, Ersattningsniva.Halv);
        await after.CloseAsync();
        Assert.Equal("Avslutat", await after.StatusAsync());

        var page = await (await clinic.SignInAsync("chef")).GetAsync($"/statistik/{year}");
        var fields = page.Document.QuerySelectorAll("figure")
            .Single(figure => figure.QuerySelector("h3")!.TextContent == "Kompletteringar per fält");
        Assert.Equal("11 Annan psykisk funktion 1",
            Words(string.Join(' ', fields.QuerySelectorAll("tbody :is(th, td)").Select(cell => cell.TextContent))));
        Assert.Equal("MINNE 1 11", Words(RowOf(page, "handelser", "MINNE")));
        Assert.Equal("Kompletteringar 1", Words(RowOf(page, "handelser", "Kompletteringar"))[.."Kompletteringar 1".Length]);
        Assert.Equal("Kompletterande versioner 1",
            Words(RowOf(page, "startade", "Kompletterande versioner"))[.."Kompletterande versioner 1".Length]);
        Assert.Contains("startade ärenden 1 → utfärdade utlåtanden 1 → ansökningar 1 → beviljade 1", page.Text, StringComparison.Ordinal);
    }

    private static string RowOf(StaffPage page, string view, string heading) =>
        string.Join(' ',
            page.Document.QuerySelectorAll($"section[aria-labelledby={view}] tr")
                .First(row => row.QuerySelector("th")?.TextContent.Trim() == heading).Children.Select(cell => cell.TextContent));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
