using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.People;
using Sjukersattning.Pdf;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Exchange;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Persons;

/// <summary>What is asked and told about a person when a case is opened.</summary>
public sealed class OpeningTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private readonly PersonDesk _desk = new(clinic);

    public static TheoryData<string, string> Names => new()
    {
        { "Łukasz Nowák", "Łukasz Nowák" }, { "O’Brien Ann", "O’Brien Ann" }, { "A\u030Asa Ek", "Åsa Ek" },
        { " Nguyễn \u00A0Hà ", "Nguyễn Hà" }, { "Σοφία Παππά", "Σοφία Παππά" }, { "李小龍", "李小龍" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Name_WhateverItsLetters_IsKeptShownAndPrinted(string typed, string kept)
    {
        var url = await _desk.OpenAsync(MainJob.NewPersonnummer(), typed);

        Assert.StartsWith(kept, await _desk.HeaderAsync(url), StringComparison.Ordinal);
        Assert.Equal(kept, (await _desk.ReadAsync(url)).Patient.Name);
        var koordinator = await _desk.AsAsync("koordinator");
        var paper = PdfText.Of(await koordinator.BytesAsync($"{url}/samtyckesblankett.pdf"));
        var missing = PdfWriter.Undrawable(kept);
        Assert.Equal(missing.Count == 0, paper.Contains(kept, StringComparison.Ordinal));
        var remarks = RemarksOf(await koordinator.GetAsync(url));
        Assert.All(missing, sign => Assert.Contains($"\"{sign}\"", remarks, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Anna \uE000 Berg", "U+E000")]
    [InlineData("Anna 😀", "😀")]
    [InlineData("Anna\u0001Svensson", "U+0001")]
    [InlineData("   ", "Skriv patientens namn.")]
    public async Task Name_ThatCannotBeKept_IsToldBesideTheField(string typed, string said)
    {
        var page = await _desk.TryOpenAsync(MainJob.NewPersonnummer(), typed);
        Assert.Contains(said, page.ErrorBeside("Input.Name"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kand", "Eva Berg")]
    [InlineData("NyttNamn", "Eva Lund")]
    public async Task KnownNumber_WithAnotherName_AsksWhichIsRight(string answer, string right)
    {
        var number = MainJob.NewPersonnummer();
        var first = await _desk.OpenAsync(number, "Eva Berg");
        await _desk.CancelAsync(first);

        var asked = await _desk.TryOpenAsync(number, "Eva  Lund");

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains("Eva Berg", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Eva Lund", asked.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CasesOfAsync(number));
        var opened = await (await _desk.AsAsync("koordinator")).SubmitAsync(asked, "form.narrow", ("Input.Which", answer));
        Assert.Contains("Ärendet är öppnat", opened.Text, StringComparison.Ordinal);
        Assert.StartsWith(right, await _desk.HeaderAsync(opened.Path), StringComparison.Ordinal);
        Assert.Equal(right == "Eva Lund", (await _desk.HistoryAsync(first)).Contains("Eva Berg → Eva Lund", StringComparison.Ordinal));
        Assert.Contains(opened.Path, await _desk.FoundAsync("berg eva"));
    }

    [Theory]
    [InlineData("eva BERG")]
    [InlineData(" Eva\u00A0Berg ")]
    public async Task KnownNumber_WithTheSameNameOtherwiseTyped_AsksNothing(string typed)
    {
        var number = MainJob.NewPersonnummer();
        await _desk.CancelAsync(await _desk.OpenAsync(number, "Eva Berg"));
        Assert.StartsWith("Eva Berg", await _desk.HeaderAsync(await _desk.OpenAsync(number, typed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OfAQuestionThatIsNoLongerTheSame_IsAskedAgain()
    {
        var number = MainJob.NewPersonnummer();
        var first = await _desk.OpenAsync(number, "Eva Berg");
        await _desk.CancelAsync(first);
        var asked = await _desk.TryOpenAsync(number, "Eva Lund");
        await _desk.CorrectAsync(first, ("Input.Name", "Eva Gran"), ("Input.Reason", "Gift."));

        var again = await (await _desk.AsAsync("koordinator")).SubmitAsync(asked, "form.narrow", ("Input.Which", "Kand"));

        Assert.Contains("Eva Gran", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CasesOfAsync(number));
    }

    [Fact]
    public async Task File_OfAKnownNumber_WithAnotherName_AsksWhichIsRight()
    {
        var number = MainJob.NewPersonnummer();
        await _desk.CancelAsync(await _desk.OpenAsync(number, "Eva Berg"));
        var koordinator = await _desk.AsAsync("koordinator");
        var file = ExchangeSamples.Bytes(ExchangeSamples.Of(SheetSamples.Full()) with { Patient = Personnummer.FromStored(number) });

        var asked = await ReadInAsync(koordinator, file, ("Input.Name", "Eva Lund"));

        Assert.Contains("Eva Berg", asked.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CasesOfAsync(number));
        var opened = await ReadInAsync(koordinator, file, ("Input.Name", "Eva Lund"), ("Input.Which", "NyttNamn"),
            ("Input.KnownName", asked.Value("Input.KnownName")!));
        Assert.StartsWith("Eva Lund", await _desk.HeaderAsync(opened.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "juli")]
    [InlineData(18, "19 år")]
    [InlineData(25, "bara hel sjukersättning")]
    [InlineData(40, "")]
    [InlineData(64, "reglerna för äldre")]
    [InlineData(68, "passerad")]
    [InlineData(71, "passerad")]
    public async Task Age_ThatARuleIsAbout_IsToldAtTheCaseAndBeforeSigning(int age, string rule)
    {
        var today = await clinic.AskAsync<ClinicClock, DateOnly>(clock => Task.FromResult(clock.Today));
        var born = today.AddYears(-age).ToString("yyyyMMdd", null);
        var url = await _desk.OpenAsync(AgeRulesTests.BornOn(born, today).Digits, "Ålder Åldersson");

        var koordinator = await _desk.AsAsync("koordinator");
        foreach (var path in new[] { url, $"{url}/granska" })
        {
            var said = RemarksOf(await koordinator.GetAsync(path));
            Assert.True(rule.Length == 0 ? said.Length == 0 : said.Contains(rule, StringComparison.Ordinal), said);
        }
    }

    [Theory]
    [InlineData("/arenden/nytt")]
    [InlineData("/arenden/inlasning")]
    public async Task Ages_AreToldBeforeACaseIsOpened(string path)
    {
        var page = await (await _desk.AsAsync("koordinator")).GetAsync(path);
        Assert.Contains("fyller 19", page.Text, StringComparison.Ordinal);
        Assert.Contains("67 år för den som är född 1960 eller senare", page.Text, StringComparison.Ordinal);
    }

    private static async Task<StaffPage> ReadInAsync(StaffBrowser browser, byte[] file, params (string Name, string Value)[] values)
    {
        var form = await browser.GetAsync("/arenden/inlasning");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in values.Append(("Input.Initiator", "Lakaren"))
            .Append(("__RequestVerificationToken", form.Value("__RequestVerificationToken")!)))
        {
            content.Add(new StringContent(value, Encoding.UTF8), name);
        }

        content.Add(new ByteArrayContent(file), "Input.File", "utlatande.xml");
        using var response = await browser.Client.PostAsync(new Uri("/arenden/inlasning", UriKind.Relative), content);
        if (response.Headers.Location is { } target)
        {
            return await browser.GetAsync(target.OriginalString);
        }

        var html = await response.Content.ReadAsStringAsync();
        return new StaffPage("/arenden/inlasning", response.StatusCode, html, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html));
    }

    private static string RemarksOf(StaffPage page) => string.Join(' ', page.Document.QuerySelectorAll(".person-remarks li")
        .Select(item => item.Words()));

    private Task<int> CasesOfAsync(string number)
    {
        var patient = Personnummer.FromStored(number);
        return clinic.InDatabaseAsync(
            db => db.Cases.CountAsync(c => db.Patients.Any(p => p.Id == c.PatientId && p.Personnummer == patient)));
    }
}
