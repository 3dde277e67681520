using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Lists;

/// <summary>The nurse on the phone: the next step and nothing more, and a trace of every look-up.</summary>
public sealed class PhoneTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task LookUp_OfAPatientWithACase_ShowsTheCardAndLogsIt()
    {
        var (subject, patient) = await PatientAsync(CaseStatus.BeingWritten);
        var nurse = await clinic.SignInAsync("sjukskoterska");

        var page = await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form",
            ("personnummer", patient.Personnummer.ToString()));

        Assert.Contains(subject.NextStep.TellPatient, page.Text, StringComparison.Ordinal);
        Assert.Contains(subject.NextStep.What, page.Text, StringComparison.Ordinal);
        Assert.Contains(patient.Name, page.Text, StringComparison.Ordinal);
        Assert.Equal("/slag-upp", page.Path);
        Assert.Equal(["/insyn"], page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.True(page.Document.QuerySelector("#personnummer")!.HasAttribute("autofocus"));
        var row = await LastRowAsync();
        Assert.Equal((CaseAction.ReadNextStep, LogKind.Read, (Guid?)patient.Id, (Guid?)subject.Id, "sjuksköterska"),
            (row.Action, row.Kind, row.PatientId, row.CaseId, row.ActorRoles));
    }

    [Fact]
    public async Task LookUp_AfterTheSignature_SaysWhetherItIsSent()
    {
        var after = new AfterSigning(clinic);
        var personnummer = MainJob.NewPersonnummer();
        await after.SignAsync(personnummer: personnummer);
        await AssertSaidAsync("Inte än.");
        await after.RegisterAsync("skickat", ("Input.Day", after.Today), ("Input.SentBy", SendingWay.Webcert.Stored()));
        await AssertSaidAsync("(version 1, Webcert).");
        await after.ApplyAsync();
        await after.KompletteringAsync();
        await after.ComplementAsync();
        await AssertSaidAsync("(version 1, Webcert). Svaret på kompletteringen är inte skickat än.");

        async Task AssertSaidAsync(string words)
        {
            var nurse = await clinic.SignInAsync("sjukskoterska");
            var card = await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form", ("personnummer", personnummer));
            Assert.True(card.Text.Contains(words, StringComparison.Ordinal), card.Text);
        }
    }

    [Fact]
    public async Task LookUp_NeverShowsTextOfTheUtlatande()
    {
        var nurse = await clinic.SignInAsync("sjukskoterska");
        var actor = await clinic.ActorAsync("sjukskoterska");
        var written =
            await clinic.InDatabaseAsync(async db => (await db.Answers.AsNoTracking().Select(row => row.Content).ToListAsync())
                .SelectMany(json => Sjukersattning.Domain.Form.Answer.FromJson(json).Parts.Select(part => part.Value))
                .Where(text => text.Length > 25).ToHashSet());
        var patients = await clinic.InDatabaseAsync(db => db.Patients.AsNoTracking().Where(p => p.UnitId == actor.UnitId).ToListAsync());
        Assert.NotEmpty(written);
        foreach (var patient in patients)
        {
            var page = await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form",
                ("personnummer", patient.Personnummer.Digits));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(written, text => page.Text.Contains(text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(CaseStatus.Cancelled)]
    [InlineData(CaseStatus.Closed)]
    public async Task LookUp_OfAPatientWhoseCaseHasEnded_SaysThatNothingGoesOnAndLogsIt(CaseStatus status)
    {
        var (_, patient) = await PatientAsync(status);
        var nurse = await clinic.SignInAsync("sjukskoterska");
        var page = await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form", ("personnummer", patient.Personnummer.Digits));
        Assert.Contains("Inget pågående ärende.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(patient.Name, page.Text, StringComparison.Ordinal);
        var row = await LastRowAsync();
        Assert.Equal((CaseAction.ReadNextStep, (Guid?)patient.Id, (Guid?)null), (row.Action, row.PatientId, row.CaseId));
    }

    [Fact]
    public async Task LookUp_OfSomebodyUnknownOrOfAnotherUnit_SaysTheSameAndLogsThatNobodyWasFound()
    {
        var nurse = await clinic.SignInAsync("sjukskoterska");
        var here = await clinic.ActorAsync("sjukskoterska");
        var elsewhere =
            await clinic.InDatabaseAsync(db => db.Patients.AsNoTracking()
                .FirstAsync(p => p.UnitId != here.UnitId
                    && !db.Patients.Any(same => same.UnitId == here.UnitId && same.Personnummer == p.Personnummer)));
        var before = (await clinic.LogIdsAsync()).LastOrDefault();
        foreach (var number in new[] { elsewhere.Personnummer.ToString(), MainJob.NewPersonnummer() })
        {
            var page = await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form", ("personnummer", number));
            Assert.Contains("Inget pågående ärende.", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(elsewhere.Name, page.Text, StringComparison.Ordinal);
        }

        var rows = await clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking().Where(row => row.Id > before).ToListAsync());
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal((CaseAction.ReadNextStep, LogKind.Missed, (Guid?)null, (Guid?)null, here.Id),
            (row.Action, row.Kind, row.PatientId, row.CaseId, row.ActorId)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("19121212-1213")]
    [InlineData("<script>")]
    [InlineData("191212")]
    [InlineData("20991212-1212")]
    public async Task LookUp_OfSomethingThatIsNoNumber_SaysSoAtTheFieldAndKeepsIt(string typed)
    {
        var nurse = await clinic.SignInAsync("sjukskoterska");
        foreach (var start in new[] { "/slag-upp", "/" })
        {
            var page = await nurse.SubmitAsync(await nurse.GetAsync(start), "main form[action='/slag-upp']", ("personnummer", typed));
            Assert.Equal(Assert.Single(page.Errors), page.ErrorBeside("personnummer"));
            Assert.Equal("#personnummer", page.Document.QuerySelector(".error-list a")!.GetAttribute("href"));
            Assert.Equal((typed, "true"),
                (page.Value("personnummer"), page.Document.QuerySelector("#personnummer")!.GetAttribute("aria-invalid")));
            Assert.StartsWith("Fel: ", page.Document.Title, StringComparison.Ordinal);
            Assert.DoesNotContain("Inget pågående ärende", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task LookUp_ThatIsAnswered_ClearsTheField()
    {
        var nurse = await clinic.SignInAsync("sjukskoterska");
        var page = await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form", ("personnummer", MainJob.NewPersonnummer()));
        Assert.Equal("", page.Value("personnummer"));
        Assert.DoesNotContain("Fel:", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal("personnummer-hint", page.Document.QuerySelector("#personnummer")!.GetAttribute("aria-describedby"));
    }

    private Task<Sjukersattning.Data.AccessLogRow> LastRowAsync() =>
        clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync());

    private async Task<(UtlatandeCase Case, Patient Patient)> PatientAsync(CaseStatus status)
    {
        var nurse = await clinic.ActorAsync("sjukskoterska");
        return await clinic.InDatabaseAsync(async db =>
        {
            var subject = await db.Cases.AsNoTracking()
                .OrderBy(c => c.Number)
                .FirstAsync(c => c.UnitId == nurse.UnitId && c.Status == status);
            return (subject, await db.Patients.AsNoTracking().FirstAsync(p => p.Id == subject.PatientId));
        });
    }
}
