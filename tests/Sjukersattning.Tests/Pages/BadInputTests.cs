using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Pages;

/// <summary>Wrong input: a Swedish sentence in the right place, the typed text kept, nothing half-saved, never a 5xx.</summary>
public sealed class BadInputTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Theory]
    [InlineData("19121212-1213", "sista siffra")]
    [InlineData("19121312-1212", "inget datum")]
    [InlineData("20991212-1212", "inte har varit")]
    [InlineData("hej", "tolv siffror")]
    [InlineData("", "tolv siffror")]
    public async Task Personnummer_WhenWrong_IsExplainedBesideTheField(string typed, string sentence)
    {
        var browser = await clinic.SignInAsync("koordinator");
        var page = await browser.SubmitAsync(await browser.GetAsync("/arenden/nytt"), "form.narrow", ("Input.Personnummer", typed),
            ("Input.Name", "Typad Person"), ("Input.Initiator", "Lakaren"));
        Assert.Contains(sentence, page.ErrorBeside("Input.Personnummer"), StringComparison.Ordinal);
        Assert.Equal((typed, "Typad Person"), (page.Value("Input.Personnummer"), page.Value("Input.Name")));
        Assert.NotEmpty(page.Errors);
        Assert.StartsWith("Fel:", page.Document.Title, StringComparison.Ordinal);
        Assert.False(await clinic.InDatabaseAsync(db => db.Patients.AnyAsync(patient => patient.Name == "Typad Person")));
    }

    [Theory]
    [InlineData("19800191-0002")]
    [InlineData("121212+1212")]
    public async Task Personnummer_WhenSamordningsnummerOrWithPlus_IsRight(string typed)
    {
        var browser = await clinic.SignInAsync("koordinator2");
        var page = await browser.SubmitAsync(await browser.GetAsync("/arenden/nytt"), "form.narrow", ("Input.Personnummer", typed),
            ("Input.Name", "Rätt Skriven"), ("Input.Initiator", "Lakaren"));
        Assert.Contains("Ärendet är öppnat.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WhenThePatientHasAnOpenCase_LinksToIt()
    {
        var job = new MainJob(clinic);
        var number = MainJob.NewPersonnummer();
        await job.OpenAsync(number);
        var page = await job.Koordinator.SubmitAsync(await job.Koordinator.GetAsync("/arenden/nytt"), "form.narrow",
            ("Input.Personnummer", number), ("Input.Name", "Samma"), ("Input.Initiator", "Lakaren"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{job.CaseUrl}']"));
    }

    [Fact]
    public async Task Write_WhenFieldsAreWrong_SavesThemAndSaysSoBesideEach()
    {
        var (job, kurator) = await PlannedAsync("kurator");
        var tooLong = new string('å', 3501);
        await kurator.SubmitAsync(await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers", ("f/8.1/text", tooLong),
            ("f/9.1/text", "Pris 5 €"));
        var page = await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        Assert.Contains("1 tecken för lång", page.ErrorBeside("f/8.1/text"), StringComparison.Ordinal);
        Assert.Contains("€", page.ErrorBeside("f/9.1/text"), StringComparison.Ordinal);
        Assert.Equal(tooLong, page.Value("f/8.1/text"));
    }

    [Theory]
    [InlineData("f/6/1.kod", "F3.29", "utan punkt")]
    [InlineData("f/6/1.kod", "F32", "minst fyra")]
    [InlineData("f/2.1/datum", "2026-02-30", "datum som finns")]
    [InlineData("f/1/UNDERSOKNING", "2031-01-01", "framtiden")]
    public async Task Write_WhenAValueIsWrong_IsExplainedBesideTheField(string field, string typed, string sentence)
    {
        var (job, lakare) = await PlannedAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk)), "form.answers", (field, typed));
        var page = await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk));
        Assert.Contains(sentence, page.ErrorBeside(field), StringComparison.Ordinal);
        Assert.Equal(typed, page.Value(field));
    }

    [Fact]
    public async Task Write_WhenADateIsAfterTheOneItMustPrecede_IsExplained()
    {
        var (job, lakare) = await PlannedAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk)), "form.answers",
            ("f/1/UNDERSOKNING", "2026-03-01"), ("f/2.1/datum", "2026-03-02"));
        var page = await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk));
        Assert.Contains("din undersökning", page.ErrorBeside("f/2.1/datum"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f/6/4.kod", "högst tre diagnoser")]
    [InlineData("f/4/4.typ", "högst tre underlag")]
    [InlineData("f/999/text", "hör inte till avsnittet")]
    [InlineData("f/8.1/text", "hör inte till avsnittet")]
    public async Task Write_WhenTheFormHasNoSuchField_SavesNothingAndKeepsTheText(string field, string sentence)
    {
        var (job, lakare) = await PlannedAsync("lakare");
        var page = await lakare.SubmitAsync(await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk)), "form.answers", (field, "x"),
            ("f/5.1/text", "Min text finns kvar"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal("Min text finns kvar", page.Value("f/5.1/text"));
        Assert.Equal("", (await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk))).Value("f/5.1/text"));
    }

    [Fact]
    public async Task Write_WhenTheVersionIsStale_ShowsBothTextsAndKeepsMine()
    {
        var (job, lakare) = await PlannedAsync("lakare");
        var kurator = await clinic.SignInAsync("kurator");
        var mine = await lakare.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        await kurator.SubmitAsync(await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers",
            ("f/8.1/text", "Kuratorns text"));
        var page = await lakare.SubmitAsync(mine, "form.answers", ("f/8.1/text", "Läkarens text"), ("f/9.1/text", "Annat fält"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("Läkarens text", page.Value("f/8.1/text"));
        Assert.Contains("Kuratorns text", page.Document.QuerySelector("#fraga-8_1 .question__conflict")!.TextContent,
            StringComparison.Ordinal);
        var merged = await lakare.SubmitAsync(page, "form.answers", ("f/8.1/text", "Båda texterna"));
        Assert.Contains("Allt är sparat.", merged.Text, StringComparison.Ordinal);
        Assert.Equal(("Båda texterna", "Annat fält"), (merged.Value("f/8.1/text"), merged.Value("f/9.1/text")));
    }

    [Fact]
    public async Task MarkDone_WhenSomethingIsMissing_ListsItAndKeepsTheText()
    {
        var (job, arbetsterapeut) = await PlannedAsync("arbetsterapeut");
        var section = await arbetsterapeut.GetAsync(job.SectionUrl(SectionKey.Aktivitet));
        var page = await arbetsterapeut.SubmitByAsync(section, "form.answers", "button[formaction*=Klar]",
            ("f/23.1/text", "Klarar korta promenader."));
        Assert.Contains(page.Errors, error => error.Contains("fält 17", StringComparison.Ordinal));
        Assert.NotNull(page.ErrorBeside("f/17.1/text"));
        Assert.Equal("Klarar korta promenader.", page.Value("f/23.1/text"));
    }

    [Fact]
    public async Task Sign_WhenThePasswordIsWrong_SignsNothing()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        await job.WriteAllAsync(SheetSamples.Minimal());
        var lakare = await clinic.SignInAsync("lakare");
        var page = await lakare.SubmitAsync(await lakare.GetAsync($"{job.CaseUrl}/granska"), "form.narrow",
            ("Input.Password", "fel lösenord"));
        Assert.Contains("inte signerat", page.ErrorBeside("Input.Password"), StringComparison.Ordinal);
        Assert.Contains("Granskas", (await lakare.GetAsync(job.CaseUrl)).Document.QuerySelector(".case-header__status")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/arenden/00000000-0000-0000-0000-000000000000")]
    [InlineData("/arenden/inte-ett-id")]
    [InlineData("/finns-inte")]
    public async Task Address_WhenItLeadsNowhere_Answers404InSwedish(string path)
    {
        var browser = await clinic.SignInAsync("koordinator");
        var page = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Sidan finns inte", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan", "Input.SignDeadline", "2026-13-01", "datum som finns")]
    [InlineData("signeringstid", "Input.Date", "2020-01-01", "redan varit")]
    [InlineData("signeringstid", "Input.Time", "25.00", "klockslag")]
    [InlineData("nasta-steg", "Input.What", "", "vad som händer")]
    [InlineData("nasta-steg", "Input.By", "2020-01-01", "redan varit")]
    [InlineData("avbryt", "Input.Text", "Ett skäl", null)]
    public async Task Form_WhenAValueIsWrong_KeepsWhatWasTyped(string path, string field, string typed, string? sentence)
    {
        var (job, _) = await PlannedAsync("lakare");
        var page = await job.Koordinator.SubmitAsync(await job.Koordinator.GetAsync($"{job.CaseUrl}/{path}"), "form.narrow",
            (field, typed));
        Assert.NotEmpty(page.Errors);
        Assert.Equal(typed, page.Value(field));
        if (sentence is not null)
        {
            Assert.Contains(sentence, page.ErrorBeside(field), StringComparison.Ordinal);
        }
    }

    private async Task<(MainJob Job, StaffBrowser Writer)> PlannedAsync(string who)
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        return (job, await clinic.SignInAsync(who));
    }
}
