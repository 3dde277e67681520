using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Persons;

/// <summary>Name and number are corrected with reason and trace; what is signed stays.</summary>
public sealed class CorrectionTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private readonly PersonDesk _desk = new(clinic);

    [Fact]
    public async Task Name_WhenCorrected_IsNewEverywhereAndTheReasonIsKeptInEveryCase()
    {
        var number = MainJob.NewPersonnummer();
        var earlier = await _desk.OpenAsync(number, "Gun Asp");
        await _desk.CancelAsync(earlier);
        var url = await _desk.OpenAsync(number, "Gun Asp");

        var done = await _desk.CorrectAsync(url, ("Input.Name", "Gun  Björk"), ("Input.Reason", "Gift i maj."));

        Assert.Contains("Personuppgifterna är rättade.", done.Text, StringComparison.Ordinal);
        Assert.StartsWith("Gun Björk", await _desk.HeaderAsync(url), StringComparison.Ordinal);
        Assert.Contains("Gun Björk", (await _desk.LookUpAsync(number)).Text, StringComparison.Ordinal);
        var letter = PdfText.Of(await (await _desk.AsAsync("koordinator")).BytesAsync($"{url}/lagesbrev.pdf"));
        Assert.Contains("Gun Björk", letter, StringComparison.Ordinal);
        foreach (var one in new[] { earlier, url })
        {
            Assert.Contains("Namn: Gun Asp → Gun Björk. Gift i maj.", await _desk.HistoryAsync(one), StringComparison.Ordinal);
        }

        var (_, patient) = await _desk.ReadAsync(url);
        var rows = await clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking()
            .Where(row => row.PatientId == patient.Id && row.Kind == LogKind.Write).ToListAsync());
        Assert.Equal(2, rows.Count(row => row.Action == CaseAction.CorrectPerson));
    }

    [Theory]
    [InlineData("Utbytt", "ett tidigare nummer")]
    [InlineData("Fel", "felskrivet")]
    public async Task Number_WhenCorrected_IsFoundByBothAndTheOldOneIsToldAsOld(string why, string told)
    {
        var (old, right) = (PersonDesk.NewSamordningsnummer(), MainJob.NewPersonnummer());
        var url = await _desk.OpenAsync(old, "Siv Alm");

        await _desk.CorrectAsync(url, ("Input.Personnummer", right), ("Input.NumberWas", why), ("Input.Reason", "Fick personnummer."));

        Assert.Contains(PersonDesk.Dashed(right), await _desk.HeaderAsync(url), StringComparison.Ordinal);
        Assert.Contains($"{PersonDesk.Dashed(old)} → {PersonDesk.Dashed(right)}", await _desk.HistoryAsync(url), StringComparison.Ordinal);
        foreach (var number in new[] { old, right, PersonDesk.Dashed(old)[2..] })
        {
            Assert.Equal([url], await _desk.FoundAsync(number));
        }

        Assert.DoesNotContain("tidigare nummer", (await _desk.LookUpAsync(right)).Text, StringComparison.Ordinal);
        var card = await _desk.LookUpAsync(old);
        Assert.Contains(told, card.Text, StringComparison.Ordinal);
        Assert.Contains(PersonDesk.Dashed(right), card.Text, StringComparison.Ordinal);
        await AssertFiguresAsync(url);

        // The number that was written wrong may be somebody else's; one that was exchanged is hers for ever.
        var asked = await _desk.TryOpenAsync(old, "Tor Ek");
        Assert.Equal(why == "Fel", asked.Document.QuerySelector("input[value='Annan']") is not null);
    }

    [Fact]
    public async Task Number_ThatWasWrittenWrong_CanBeTheNextPatients()
    {
        var (wrong, right) = (MainJob.NewPersonnummer(), MainJob.NewPersonnummer());
        var url = await _desk.OpenAsync(wrong, "Siv Alm");
        await _desk.CorrectAsync(url, ("Input.Personnummer", right), ("Input.NumberWas", "Fel"), ("Input.Reason", "Fel siffra."));
        await _desk.CancelAsync(url);

        var asked = await _desk.TryOpenAsync(wrong, "Tor Ek");
        var opened = await (await _desk.AsAsync("koordinator")).SubmitAsync(asked, "form.narrow", ("Input.Which", "Annan"));

        Assert.StartsWith($"Tor Ek, {PersonDesk.Dashed(wrong)}", await _desk.HeaderAsync(opened.Path), StringComparison.Ordinal);
        Assert.Contains("Tor Ek", (await _desk.LookUpAsync(wrong)).Text, StringComparison.Ordinal);
        Assert.NotEqual((await _desk.ReadAsync(url)).Patient.Id, (await _desk.ReadAsync(opened.Path)).Patient.Id);
    }

    [Fact]
    public async Task SignedVersion_WhenThePersonIsCorrected_IsAsItWasSigned()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        var koordinator = await _desk.AsAsync("koordinator");
        var number = (await _desk.ReadAsync(after.CaseUrl)).Patient.Personnummer;
        var xml = await koordinator.BytesAsync($"{after.CaseUrl}/versioner/1.xml");
        var pdf = await koordinator.BytesAsync($"{after.CaseUrl}/versioner/1.pdf");

        var right = MainJob.NewPersonnummer();
        await _desk.CorrectAsync(after.CaseUrl, ("Input.Name", "Nya Namnsson"), ("Input.Personnummer", right),
            ("Input.NumberWas", "Utbytt"), ("Input.Reason", "Nytt nummer."));

        var version = await koordinator.GetAsync($"{after.CaseUrl}/versioner/1");
        Assert.Contains("stämmer", version.Text, StringComparison.Ordinal);
        Assert.Contains("Prov Provsson", version.Text, StringComparison.Ordinal);
        Assert.Contains(number.ToString(), version.Text, StringComparison.Ordinal);
        Assert.Equal(xml, await koordinator.BytesAsync($"{after.CaseUrl}/versioner/1.xml"));
        Assert.Contains(number.Digits, Encoding.UTF8.GetString(xml), StringComparison.Ordinal);
        Assert.Equal(PdfText.Of(pdf), PdfText.Of(await koordinator.BytesAsync($"{after.CaseUrl}/versioner/1.pdf")));
        Assert.StartsWith("Nya Namnsson", await _desk.HeaderAsync(after.CaseUrl), StringComparison.Ordinal);
        Assert.Contains("Nya Namnsson", PdfText.Of(await koordinator.BytesAsync($"{after.CaseUrl}/brev.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_OfAReviewFromBeforeTheCorrection_IsNotMade()
    {
        var after = new AfterSigning(clinic);
        await after.Job.OpenAsync();
        await after.Job.PlanAsync();
        await after.Job.WriteAllAsync(Domain.SheetSamples.Full());
        var lakare = await clinic.SignInAsync("lakare");
        var review = await lakare.GetAsync($"{after.CaseUrl}/granska");
        await _desk.CorrectAsync(after.CaseUrl, ("Input.Name", "Annat Namn"), ("Input.Reason", "Fel namn."));

        var refused = await lakare.SubmitAsync(review, "form.narrow", ("Input.Password", DemoClinic.Password));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var signed = await lakare.SubmitAsync(refused, "form.narrow", ("Input.Password", DemoClinic.Password));
        Assert.Contains("Utlåtandet är signerat.", signed.Text, StringComparison.Ordinal);
        Assert.Contains("Annat Namn", (await lakare.GetAsync($"{after.CaseUrl}/versioner/1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name", " ", "Skriv patientens namn.")]
    [InlineData("Input.Name", "Eva 😀", "😀")]
    [InlineData("Input.Personnummer", "19121212-1213", "sista siffra")]
    [InlineData("Input.Personnummer", "TSTNMT2321", "tolv siffror")]
    [InlineData("Input.Reason", " ", "Skriv varför")]
    public async Task WrongInput_IsToldBesideTheFieldAndCorrectsNothing(string field, string typed, string said)
    {
        var url = await _desk.OpenAsync(MainJob.NewPersonnummer(), "Per Rot");
        var header = await _desk.HeaderAsync(url);

        var page = await _desk.CorrectAsync(
            url, [.. new[] { ("Input.Name", "Per Ris"), ("Input.Reason", "Byte.") }.Where(one => one.Item1 != field), (field, typed)]);

        Assert.Contains(said, page.ErrorBeside(field), StringComparison.Ordinal);
        Assert.Equal(header, await _desk.HeaderAsync(url));
    }

    [Fact]
    public async Task Number_WithoutWhy_AndNothingChanged_AreTold()
    {
        var url = await _desk.OpenAsync(MainJob.NewPersonnummer(), "Per Rot");

        var noReason = await _desk.CorrectAsync(url, ("Input.Personnummer", MainJob.NewPersonnummer()), ("Input.Reason", "Byte."));
        var nothing = await _desk.CorrectAsync(url, ("Input.Reason", "Byte."));

        Assert.Contains("Numret är ändrat. Välj varför.", noReason.Text, StringComparison.Ordinal);
        Assert.Contains("Ingenting är ändrat.", nothing.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, nothing.Status);
    }

    [Fact]
    public async Task TwoPatients_ThatAreOnePerson_GoOnAsOne()
    {
        var (coordination, personal) = (PersonDesk.NewSamordningsnummer(), MainJob.NewPersonnummer());
        var first = await _desk.OpenAsync(coordination, "Ada Holm");
        await _desk.CancelAsync(first);
        var second = await _desk.OpenAsync(personal, "Ada Holm-Lind");
        var (gone, kept) = ((await _desk.ReadAsync(first)).Patient, (await _desk.ReadAsync(second)).Patient);
        var logged = await LoggedAsync(gone.Id);

        var taken = await _desk.CorrectAsync(
            first, ("Input.Personnummer", personal), ("Input.NumberWas", "Utbytt"), ("Input.Reason", "Nytt."));
        Assert.Contains("Ada Holm-Lind", taken.Text, StringComparison.Ordinal);
        var koordinator = await _desk.AsAsync("koordinator");
        var asked = await koordinator.SubmitAsync(taken, "form.join");
        Assert.Contains("Vilket namn är rätt?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Det går inte att ångra.", asked.Text, StringComparison.Ordinal);
        var done = await koordinator.SubmitAsync(asked, "form.narrow", ("Input.KeepName", "DenHar"));

        Assert.Contains("De två är nu en person", done.Text, StringComparison.Ordinal);
        foreach (var url in new[] { first, second })
        {
            Assert.Equal(kept.Id, (await _desk.ReadAsync(url)).Patient.Id);
            Assert.StartsWith($"Ada Holm, {PersonDesk.Dashed(personal)}", await _desk.HeaderAsync(url), StringComparison.Ordinal);
            Assert.Contains("är samma person", await _desk.HistoryAsync(url), StringComparison.Ordinal);
            await AssertFiguresAsync(url);
        }

        foreach (var typed in new[] { coordination, personal, "lind ada", "Holm-Lind" })
        {
            Assert.Equal([second, first], await _desk.FoundAsync(typed));
            Assert.Equal([first], await _desk.FoundAsync(typed, CaseStatus.Cancelled.Stored()));
        }

        Assert.Contains("ett tidigare nummer", (await _desk.LookUpAsync(coordination)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await _desk.TryOpenAsync(coordination, "Ada Holm")).Status);

        // Rows of the log stay where they were written, and the row they name leads to the person.
        Assert.Equal(logged, (await LoggedAsync(gone.Id)).Take(logged.Count));
        Assert.Equal(
            kept.Id, await clinic.InDatabaseAsync(db => db.Patients.Where(p => p.Id == gone.Id).Select(p => p.JoinedToId).FirstAsync()));
        Assert.NotEmpty(await LoggedAsync(kept.Id));
    }

    [Fact]
    public async Task TwoPatients_WithAnOpenCaseEach_AreNotJoinedBeforeOneIsEnded()
    {
        var number = MainJob.NewPersonnummer();
        var first = await _desk.OpenAsync(PersonDesk.NewSamordningsnummer(), "Ida Berg");
        var second = await _desk.OpenAsync(number, "Ida Berg");

        var refused = await _desk.JoinAsync(first, number, null);

        Assert.Contains("Båda har ett öppet ärende", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector($"main a[href='{second}']"));
        Assert.NotEqual((await _desk.ReadAsync(first)).Patient.Id, (await _desk.ReadAsync(second)).Patient.Id);

        await _desk.CancelAsync(second);
        Assert.Contains("nu en person", (await _desk.JoinAsync(first, number, "DenAndra")).Text, StringComparison.Ordinal);
        var (subject, patient) = await _desk.ReadAsync(first);
        Assert.Equal((patient.Id, (Guid?)patient.Id), (subject.PatientId, subject.OpenPatientId));
        var reopened = await (await _desk.AsAsync("koordinator")).GetAsync($"{second}/ateruppta");
        Assert.Contains("redan ett öppet ärende", reopened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThreePatients_JoinedOneByOne_AreFoundByEveryNumber()
    {
        string[] numbers = [PersonDesk.NewSamordningsnummer(), PersonDesk.NewSamordningsnummer(), MainJob.NewPersonnummer()];
        var urls = new List<string>();
        foreach (var number in numbers)
        {
            urls.Add(await _desk.OpenAsync(number, "Bo Trana"));
            await _desk.CancelAsync(urls[^1]);
        }

        await _desk.JoinAsync(urls[0], numbers[1], "DenAndra");
        await _desk.JoinAsync(urls[1], numbers[2], "DenAndra");

        foreach (var number in numbers)
        {
            Assert.Equal(urls.Order(), (await _desk.FoundAsync(number, CaseStatus.Cancelled.Stored())).Order());
        }

        var persons = await Task.WhenAll(urls.Select(async url => (await _desk.ReadAsync(url)).Patient.Id));
        Assert.Single(persons.Distinct());
    }

    [Theory]
    [InlineData("own")]
    [InlineData("nobody")]
    public async Task Joining_WithNobodyElse_IsTold(string whose)
    {
        var number = MainJob.NewPersonnummer();
        var url = await _desk.OpenAsync(number, "Per Rot");

        var page = await _desk.JoinAsync(url, whose == "own" ? number : MainJob.NewPersonnummer(), null);

        Assert.Contains("Ingen annan person", page.ErrorBeside("Input.Personnummer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLakare_IsNotToldWhoHasANumber()
    {
        var number = MainJob.NewPersonnummer();
        await _desk.OpenAsync(number, "Hemlig Granne");
        var opened = await _desk.TryOpenAsync(MainJob.NewPersonnummer(), "Per Rot", "lakare");
        var lakare = await clinic.SignInAsync("lakare");

        var page = await lakare.SubmitAsync(await lakare.GetAsync($"{opened.Path}/personuppgifter"), "form.narrow",
            ("Input.Personnummer", number), ("Input.NumberWas", "Fel"), ("Input.Reason", "Fel siffra."));

        Assert.Contains("rehabkoordinatorn", page.ErrorBeside("Input.Personnummer"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig Granne", page.Html, StringComparison.Ordinal);
    }

    private Task<List<long>> LoggedAsync(Guid patientId) => clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking()
        .Where(row => row.PatientId == patientId).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());

    /// <summary>What is counted follows the number that the person has now.</summary>
    private async Task AssertFiguresAsync(string caseUrl)
    {
        var (subject, patient) = await _desk.ReadAsync(caseUrl);
        var traits = CaseFigures.TraitsOf(subject, patient.Personnummer);
        var figures = await clinic.InDatabaseAsync(db => db.Figures.AsNoTracking().Where(row => row.CaseId == subject.Id).ToListAsync());
        Assert.NotEmpty(figures);
        Assert.All(figures, row => Assert.Equal((traits.Sex, traits.AgeGroup), (row.Sex, row.AgeGroup)));
    }
}
