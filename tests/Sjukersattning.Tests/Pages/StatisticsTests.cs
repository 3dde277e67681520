using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Sjukersattning.Tests.Pages;

/// <summary>The statistics page over figures that were entered by hand: the clinic's own of 2023 and 2024 (clinic-figures.json).</summary>
public sealed partial class StatisticsTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Nbsp = "\u00a0";

    /// <summary>Columns of the CSV file that name a figure.</summary>
    private const int Names = 5;

    [Fact]
    public async Task ClinicsOwnFigures_WhenEnteredAsBaselines_AreTooFewToProveAnything()
    {
        var chef = await clinic.SignInAsync("chef2");
        await EnterAsync(chef, "2023", "2023-12-31", ("Certificates", "25"), ("Applications", "19"), ("Kompletteringar", "6"),
            ("Granted", "2"));
        await EnterAsync(chef, "2024", "2024-10-31", ("Started", "28"), ("Applications", "17"), ("Kompletteringar", "5"), ("Granted", "7"));
        var page = await chef.GetAsync("/statistik/2024");

        foreach (var words in new[] { "2 av 19 (10,5 %, troligt intervall 2,9–31,4 %)", "7 av 17 (41,2 %, troligt intervall 21,6–64,0 %)",
            "6 av 19 (31,6 %", "5 av 17 (29,4 %", "17 (1,70 per månad)", "19 (1,58 per månad)" })
        {
            Assert.Contains(words, page.Text.Replace(Nbsp, " ", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Contains("1 januari–31 oktober 2024 (10 månader), hela 2023 (12 månader)", page.Text, StringComparison.Ordinal);
        Assert.Contains("inmatat för hand", page.Text, StringComparison.Ordinal);
        Assert.Equal("Skillnaden kan bero på slumpen (p ≈ 0,055). Underlaget räcker inte för att avgöra det.",
            Cell(page, "Andel beviljade", 3).Replace(Nbsp, " ", StringComparison.Ordinal));
        Assert.StartsWith("Ingen skillnad kan visas", Cell(page, "Andel med komplettering", 3), StringComparison.Ordinal);
        Assert.All(new[] { "bevisar", "ledde till", "tack vare", "ökade", "minskade", "trots" },
            claim => Assert.DoesNotContain(claim, page.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Granted", "18", "Granted", "Fler beviljade (18) än ansökningar (17) kan inte stämma.")]
    [InlineData("Applications", "sjutton", "Applications", "Skriv ett heltal, eller lämna tomt.")]
    [InlineData("Started", "-1", "Started", "Skriv ett antal från 0 och uppåt.")]
    [InlineData("To", "2021-12-31", "To", "Skriv en dag i 2022, som åååå-mm-dd.")]
    [InlineData("To", "2022-02-30", "To", "Skriv en dag i 2022, som åååå-mm-dd.")]
    [InlineData("Source", "", "Source", "Skriv varifrån siffrorna kommer, med högst 300 tecken.")]
    [InlineData("Year", "i fjol", "Year", "Skriv ett årtal, till exempel 2024.")]
    public async Task Baseline_WhenAFigureIsWrong_SaysSoBesideTheFieldAndSavesNothing(string field, string value, string wrong,
        string sentence)
    {
        var chef = await clinic.SignInAsync("chef2");
        var form = await chef.GetAsync("/enhet/basvarden");
        var fields = new Dictionary<string, string>
        {
            ["Year"] = "2022", ["From"] = "2022-01-01", ["To"] = "2022-12-31", ["Applications"] = "17", ["Granted"] = "7",
            ["Source"] = "Räknat för hand", [field] = value,
        };
        var again = await chef.SubmitAsync(form, "form.narrow", [.. fields.Select(one => ($"Input.{one.Key}", one.Value))]);
        Assert.Equal(sentence, again.ErrorBeside($"Input.{wrong}"));
        Assert.All(fields, one => Assert.Equal(one.Value, again.Value($"Input.{one.Key}")));
        Assert.DoesNotContain("hela 2022", (await chef.GetAsync("/enhet/basvarden")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Year_WithNoCases_SaysSo()
    {
        var chef = await clinic.SignInAsync("chef2");
        Assert.Contains("Inga ärenden hela 2019.", (await chef.GetAsync("/statistik/2019")).Text, StringComparison.Ordinal);
        Assert.Contains("År 2099 har inte börjat.", (await chef.GetAsync("/statistik/2099")).Text, StringComparison.Ordinal);
        Assert.True((await chef.GetAsync("/statistik/2000000000")).Html.Length < 20_000);
        Assert.Contains("Inga ärenden hela 2019.", Encoding.UTF8.GetString(await chef.BytesAsync("/statistik/2019.csv")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/statistik?enhet=6a1f0c1e-0000-4000-8000-000000000000")]
    [InlineData("/statistik?enhet=x")]
    [InlineData("/statistik?uppdelning=Lakare")]
    [InlineData("/statistik?uppdelning=1")]
    [InlineData("/statistik?jamfor=i-fjol")]
    [InlineData("/statistik/2024.pdf?jamfor=x")]
    [InlineData("/statistik/0")]
    [InlineData("/statistik/99999999999")]
    public async Task Choice_ThatIsNone_OrNotMine_IsNotFound(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await clinic.SignInAsync("chef")).GetAsync(path)).Status);

    [Fact]
    public async Task Form_WhenAnEarlierYearIsChosen_ComparesWithTheYearBeforeIt()
    {
        var chef = await clinic.SignInAsync("chef");
        var page = await chef.GetAsync("/statistik");
        Assert.Equal($"{DateTime.UtcNow.Year - 1}", page.Value("jamfor"));
        var earlier = await chef.GetAsync($"/statistik?ar=2024&jamfor={page.Value("jamfor")}&uppdelning=Kon");
        Assert.Equal((HttpStatusCode.OK, "2024", "2023", "Kon"),
            (earlier.Status, earlier.Value("ar"), earlier.Value("jamfor"), earlier.Value("uppdelning")));
    }

    [Fact]
    public async Task Unit_OfAnother_IsNotFound()
    {
        var other =
            await clinic.InDatabaseAsync(async db => await Task.FromResult(db.Units.Single(unit => unit.Name.Contains("Reftele")).Id));
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await clinic.SignInAsync("koordinator")).GetAsync($"/statistik?enhet={other}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await clinic.SignInAsync("koordinator2")).GetAsync($"/statistik?enhet={other}")).Status);
    }

    [Fact]
    public async Task Breakdown_ByAnything_HidesGroupsUnderFive()
    {
        var chef = await clinic.SignInAsync("chef");
        foreach (var breakdown in new[] { "Kon", "Alder", "Diagnoskapitel", "Enhet", "Initiativ" })
        {
            var page = await chef.GetAsync($"/statistik?uppdelning={breakdown}");
            var cells = page.Document.QuerySelectorAll("h3")
                .Where(heading => heading.TextContent.StartsWith("Uppdelat efter", StringComparison.Ordinal))
                .SelectMany(heading => heading.ParentElement!.QuerySelectorAll("table")[^1].QuerySelectorAll("td"))
                .Select(cell => cell.TextContent.Trim()).ToList();
            Assert.NotEmpty(cells);
            Assert.Contains("dolt", cells);
            if (breakdown != "Enhet")
            {
                Assert.All(cells, cell => Assert.DoesNotContain(cell, new[] { "1", "2", "3", "4" }));
            }
        }
    }

    [Fact]
    public async Task Goal_WhenSet_ShowsHowItGoes()
    {
        var chef = await clinic.SignInAsync("chef");
        var year = DateTime.UtcNow.Year;
        var form = await chef.GetAsync("/enhet/mal");
        var wrong = await chef.SubmitAsync(form, "form.narrow", ("Input.Indicator", "AndelBeviljade"), ("Input.Target", "140"));
        Assert.Equal("Skriv procent som ett heltal från 0 till 100.", wrong.ErrorBeside("Input.Target"));
        await chef.SubmitAsync(form, "form.narrow", ("Input.Year", $"{year}"), ("Input.Indicator", "Startade"), ("Input.Target", "2"));
        var page = await chef.GetAsync("/statistik");
        Assert.Contains("Startade ärenden: minst 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nått så här långt", page.Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// The goals name their measure as it is stored, so a page that was open while the program was updated removes what it says.
    /// </summary>
    [Fact]
    public async Task Goal_WhenRemoved_IsTheOneNamedAndNoOther()
    {
        const string Page = "/enhet/mal";
        const string Remove = "li:last-child form[action*=TaBort]";
        var chef = await clinic.SignInAsync("chef2");
        foreach (var measure in new[] { "Startade", "AndelMedKomplettering" })
        {
            await chef.SubmitAsync(await chef.GetAsync(Page), "form.narrow", ("Input.Year", "2031"), ("Input.Indicator", measure),
                ("Input.Target", "7"));
        }

        var page = await chef.GetAsync(Page);
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name='year'][value='2031']").Length);
        Assert.Equal("AndelMedKomplettering", page.Document.QuerySelector($"{Remove} input[name='indicator']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await chef.SubmitAsync(page, Remove, ("indicator", "Okant"))).Status);
        await chef.SubmitAsync(page, Remove);
        Assert.Equal("Startade", (await chef.GetAsync(Page)).Document
            .QuerySelector("form:has(input[name='year'][value='2031']) input[name='indicator']")!.GetAttribute("value"));
    }

    /// <summary>A spreadsheet goes on with the numbers: no cell but a name holds anything else, and the page tells the same.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("?uppdelning=Kon")]
    [InlineData("?uppdelning=Diagnoskapitel")]
    [InlineData("?jamfor=2025-hela")]
    public async Task Csv_HoldsANumberOrNothingInEveryCellThatIsNoName(string choice)
    {
        var chef = await clinic.SignInAsync("chef");
        var path = $"/statistik{choice}";
        var page = await chef.GetAsync(path);
        var file = page.Document.QuerySelector("a[href*='.csv']")!.GetAttribute("href")!;
        var lines = Encoding.UTF8.GetString(await chef.BytesAsync(file)).TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => CsvCell().Matches(line).Select(cell => cell.Groups["cell"].Value).ToArray()).ToList();
        Assert.All(lines[0].Skip(Names), name => Assert.Matches(@"\((st|%|dagar|0–1|1 ja|1 ja, 0 nej)\)$", name));
        Assert.All(lines.Skip(1), line => Assert.All(line.Skip(Names), cell => Assert.Matches("^([0-9]+(,[0-9]+)?)?$", cell)));
        Assert.All(lines.Skip(1).Where(line => line[^1] == "1"), line => Assert.All(line[Names..^1], Assert.Empty));
        var told = lines.Skip(1).Where(line => line[Names..].Any(cell => cell.Length > 0)).ToList();
        Assert.True(told.Count > 20);
        var table = page.Document.QuerySelectorAll("[aria-label='Tabell: Antal, Startade i perioden'] tbody tr");
        Assert.All(table, row => Assert.StartsWith(
            told.First(line => line[1] == "Startade i perioden" && line[2] == "Antal"
                && line[3] == row.QuerySelector("th")!.TextContent.Trim())[Names],
            row.QuerySelector("td")!.TextContent.Trim().Replace(Nbsp, "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Csv_OfFreeTextThatLooksLikeAFormula_IsHarmless()
    {
        var chef = await clinic.SignInAsync("chef2");
        await EnterAsync(chef, "2018", "2018-12-31", ("Applications", "4"), ("Note", "=HYPERLINK(\"http://x\")"));
        var koordinator = await clinic.SignInAsync("koordinator2");
        var unit = await chef.GetAsync("/enhet");
        await chef.SubmitAsync(unit, "form.narrow", ("Input.Name", "=1+1"));
        var csv = await koordinator.BytesAsync("/statistik/2018.csv");
        Assert.Equal(Encoding.UTF8.GetPreamble(), csv[..3]);
        var lines = Encoding.UTF8.GetString(csv[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Enhet;Del;Tabell;Rad;Kolumn;Antal (st);", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("\"'=1+1\"", line, StringComparison.Ordinal));
    }

    [GeneratedRegex("(^|;)(?<cell>\"([^\"]|\"\")*\"|[^;]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex CsvCell();

    private static async Task EnterAsync(StaffBrowser chef, string year, string to, params (string Field, string Value)[] figures)
    {
        var form = await chef.GetAsync("/enhet/basvarden");
        var fields = figures.Select(one => ($"Input.{one.Field}", one.Value))
            .Concat([("Input.Year", year), ("Input.From", $"{year}-01-01"), ("Input.To", to), ("Input.Source", "Rehabstöd")]);
        var done = await chef.SubmitAsync(form, "form.narrow", [.. fields]);
        Assert.Contains($"Siffrorna för {year} är sparade.", done.Text, StringComparison.Ordinal);
    }

    private static string Cell(StaffPage page, string row, int column) =>
        page.Document.QuerySelectorAll("tr")
            .First(line => line.QuerySelector("th")?.TextContent.Trim() == row && line.QuerySelectorAll("td").Length >= column)
            .QuerySelectorAll("td")[column - 1].TextContent.Trim();
}
