using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;
using Sjukersattning.Tests.Persons;

namespace Sjukersattning.Tests.Access;

/// <summary>A patient's loggutdrag: all of her rows, under whatever number, and nobody else's.</summary>
public sealed class LogExtractTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private readonly PersonDesk _desk = new(clinic);

    /// <summary>Two numbers by correction and two persons that were joined; the same rows by each of the numbers.</summary>
    [Fact]
    public async Task Extract_OfAPatientWithEarlierNumbersAndAJoinedPerson_EqualsTheRows()
    {
        var (first, second, right) = (PersonDesk.NewSamordningsnummer(), PersonDesk.NewSamordningsnummer(), MainJob.NewPersonnummer());
        var kept = await _desk.OpenAsync(right, "Tyra Två");
        await _desk.CancelAsync(kept);
        var url = await _desk.OpenAsync(first, "Tyra Två");
        await _desk.CorrectAsync(url, ("Input.Personnummer", second), ("Input.NumberWas", "Utbytt"), ("Input.Reason", "Nytt."));
        var (_, gone) = await _desk.ReadAsync(url);
        Assert.Contains("nu en person", (await _desk.JoinAsync(url, right, "DenAndra")).Text, StringComparison.Ordinal);
        var (subject, patient) = await _desk.ReadAsync(kept);
        Assert.NotEqual(gone.Id, patient.Id);
        await RefusedElsewhereAsync(subject.Id);

        foreach (var number in new[] { first, second, right })
        {
            var page = await ExtractAsync(number);
            var rows = await RowsAsync(gone.Id, patient.Id);
            Assert.Contains(rows, row => row.Kind == LogKind.Denied);
            Assert.Equal(rows.Select(row => row.ActorTitle), Cells(page, 1));
            Assert.Equal(rows.Select(row => $"{row.Kind.Done()}: {row.Action.Swedish}"), Cells(page, 3));
            Assert.Equal((StaffAction.ReadLogExtract, LogKind.Read), (rows[^1].Action, rows[^1].Kind));
        }

        var pdf = await PdfAsync(await ExtractAsync(right));
        var all = await RowsAsync(gone.Id, patient.Id);
        Assert.Equal((StaffAction.ReadLogExtract, LogKind.Print), (all[^1].Action, all[^1].Kind));
        Assert.Contains("Tyra Två", pdf, StringComparison.Ordinal);
        Assert.Contains($"{all.Count}", pdf, StringComparison.Ordinal);
        Assert.Equal(all.Count(row => row.Kind == LogKind.Denied) + 1, pdf.Split("Försökte och nekades").Length - 1);
    }

    [Fact]
    public async Task Names_AreThereOnlyWhereTheUnitHasChosenSo()
    {
        var number = MainJob.NewPersonnummer();
        await _desk.OpenAsync(number, "Nanna Namn");
        var koordinator = await clinic.ActorAsync("koordinator");
        var chef = await clinic.SignInAsync("chef");
        Assert.DoesNotContain(koordinator.Name, (await ExtractAsync(number)).Text, StringComparison.Ordinal);

        await chef.SubmitAsync(await chef.GetAsync("/logg"), "form.narrow", ("Input.NamesStaff", "true"));

        var page = await ExtractAsync(number);
        Assert.Contains($"{koordinator.Name}, {koordinator.Title}", page.Text, StringComparison.Ordinal);
        Assert.Contains(koordinator.Name, await PdfAsync(page), StringComparison.Ordinal);
        var routine = await chef.GetAsync("/logg");
        Assert.True(routine.Document.QuerySelector("[name='Input.NamesStaff']")!.HasAttribute("checked"));
        await chef.SubmitAsync(routine, "form.narrow", ("Input.NamesStaff", "false"));
    }

    [Fact]
    public async Task Number_ThatNeverWasHers_LeadsToNobody_AndTheAttemptIsLogged()
    {
        var (wrong, right) = (PersonDesk.NewSamordningsnummer(), MainJob.NewPersonnummer());
        var url = await _desk.OpenAsync(wrong, "Frida Fel");
        await _desk.CorrectAsync(url, ("Input.Personnummer", right), ("Input.NumberWas", "Fel"), ("Input.Reason", "Felskrivet."));

        foreach (var number in new[] { wrong, MainJob.NewPersonnummer() })
        {
            var page = await ExtractAsync(number);
            Assert.Contains("Ingen patient hos er", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Frida", page.Text, StringComparison.Ordinal);
            var row = await clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking().OrderByDescending(one => one.Id).FirstAsync());
            Assert.Equal((StaffAction.ReadLogExtract, LogKind.Missed, (Guid?)null), (row.Action, row.Kind, row.PatientId));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("19121212-1213")]
    public async Task Number_ThatIsNone_IsToldBesideTheFieldAndKept(string typed)
    {
        var page = await ExtractAsync(typed);
        Assert.NotNull(page.ErrorBeside("Input.Personnummer"));
        Assert.Equal(typed, page.Value("Input.Personnummer"));
    }

    private static IEnumerable<string> Cells(StaffPage page, int column) =>
        page.Document.QuerySelectorAll("tbody tr").Select(row => row.Children[column].TextContent.Trim());

    private async Task<StaffPage> ExtractAsync(string number)
    {
        var chef = await _desk.AsAsync("chef");
        return await chef.SubmitAsync(await chef.GetAsync("/logg/utdrag"), "form.filters", ("Input.Personnummer", number));
    }

    private async Task<string> PdfAsync(StaffPage page)
    {
        using var request = StaffBrowser.Post(page, "form[action$=pdf], form[action$=Pdf]");
        using var response = await (await _desk.AsAsync("chef")).Client.SendAsync(request);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        return string.Join(' ', PdfText.Of(await response.Content.ReadAsByteArrayAsync()).Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task RefusedElsewhereAsync(Guid caseId)
    {
        using var response = await (await clinic.SignInAsync("koordinator2")).Client
            .GetAsync(new Uri($"/arenden/{caseId}", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<List<Sjukersattning.Data.AccessLogRow>> RowsAsync(params Guid[] patients) => clinic.InDatabaseAsync(db =>
        db.AccessLog.AsNoTracking().Where(row => patients.Contains(row.PatientId!.Value)).OrderBy(row => row.Id).ToListAsync());
}
