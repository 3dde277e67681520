using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Work;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Persons;

/// <summary>A patient who has died: reading stays, nothing new is begun or told to her, the case is closed; and it can be undone.</summary>
public sealed class DeceasedTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private readonly PersonDesk _desk = new(clinic);

    [Fact]
    public async Task Noted_EndsWhatIsWrittenSignedAndTold_AndReadingStays()
    {
        var after = new AfterSigning(clinic);
        var number = MainJob.NewPersonnummer();
        await after.SignAsync(personnummer: number);
        await after.ApplyAsync();
        await after.KompletteringAsync();

        var done = await NoteAsync(after.CaseUrl, after.Day(-1));

        Assert.Contains("Det är registrerat", done.Text, StringComparison.Ordinal);
        Assert.NotNull(done.Document.QuerySelector(".deceased"));
        Assert.Contains("Avsluta ärendet: patienten är avliden.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Dottern ringde.", await _desk.HistoryAsync(after.CaseUrl), StringComparison.Ordinal);
        Assert.Contains("Patienten är avliden", (await _desk.LookUpAsync(number)).Text, StringComparison.Ordinal);
        Assert.Contains("Prov Provsson", (await after.SeeAsync("/versioner/1")).Text, StringComparison.Ordinal);
        var koordinator = await _desk.AsAsync("koordinator");
        foreach (var paper in new[] { "brev.pdf", "lagesbrev.pdf", "samtyckesblankett.pdf" })
        {
            var refused = await koordinator.GetAsync($"{after.CaseUrl}/{paper}");
            Assert.Contains("Patienten är avliden", refused.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        }

        var work = await clinic.InDatabaseAsync(db => db.OpenWork.AsNoTracking().Where(w => w.CaseId == after.CaseId).ToListAsync());
        Assert.Equal(WorkKind.NextStep, Assert.Single(work).Kind);
        var asked = await after.SeeAsync("/kompletteringar/1");
        Assert.Null(asked.Document.QuerySelector("form[action$='handler=Komplettera']"));
        Assert.Contains("Patienten är avliden", asked.Text, StringComparison.Ordinal);

        // Neither the unanswered komplettering nor the decision that nobody awaits keeps it open.
        await after.CloseAsync();
        Assert.Equal(CaseStatus.Closed, (await _desk.ReadAsync(after.CaseUrl)).Case.Status);
        Assert.Contains($"Patienten är avliden {after.Day(-1)}.", await _desk.HistoryAsync(after.CaseUrl), StringComparison.Ordinal);
        var again = await _desk.TryOpenAsync(number, "Prov Provsson");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains(again.Errors, error => error.Contains("Patienten är avliden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Undone_WithAReason_GoesOnWhereItWas()
    {
        var number = MainJob.NewPersonnummer();
        var url = await _desk.OpenAsync(number, "Gun Asp");
        await NoteAsync(url, "2026-01-02");
        var koordinator = await _desk.AsAsync("koordinator");
        var page = await koordinator.GetAsync($"{url}/avliden/angra");
        Assert.NotNull((await koordinator.SubmitAsync(page, "form.narrow", ("Input.Reason", " "))).ErrorBeside("Input.Reason"));

        await koordinator.SubmitAsync(page, "form.narrow", ("Input.Reason", "Fel person."));

        Assert.Null((await _desk.ReadAsync(url)).Patient.DeceasedOn);
        Assert.Contains("Fel person.", await _desk.HistoryAsync(url), StringComparison.Ordinal);
        Assert.DoesNotContain("avliden", (await _desk.LookUpAsync(number)).Text, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await koordinator.Client.GetAsync(new Uri($"{url}/lagesbrev.pdf", UriKind.Relative)))
            .Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Closed_WithAVersionBegun_StaysAsItWas_AndComesBackToBeClosed()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync(personnummer: MainJob.NewPersonnummer());
        await after.KompletteringAsync();
        await after.BeginComplementAsync();
        await NoteAsync(after.CaseUrl, after.Day(-1));

        await after.CloseAsync();

        Assert.Equal(CaseStatus.Closed, (await _desk.ReadAsync(after.CaseUrl)).Case.Status);
        await after.ReopenAsync();
        var step = (await _desk.ReadAsync(after.CaseUrl)).Case.NextStep;
        Assert.StartsWith("Avsluta ärendet", step.What, StringComparison.Ordinal);
        var changed = await (await _desk.AsAsync("koordinator")).GetAsync($"{after.CaseUrl}/nasta-steg");
        Assert.Contains("Patienten är avliden", changed.Text, StringComparison.Ordinal);
        Assert.Equal(step, (await _desk.ReadAsync(after.CaseUrl)).Case.NextStep);
    }

    [Fact]
    public async Task Cancelled_AndTakenUpAgain_IsToBeClosed_NotPlanned()
    {
        var url = await _desk.OpenAsync(MainJob.NewPersonnummer(), "Gun Asp");
        await _desk.CancelAsync(url);
        await NoteAsync(url, "2026-01-02");
        var koordinator = await _desk.AsAsync("koordinator");

        await koordinator.SubmitAsync(await koordinator.GetAsync($"{url}/ateruppta"), "form.narrow", ("Input.Reason", "Ny uppgift."));

        var subject = (await _desk.ReadAsync(url)).Case;
        Assert.Equal(CaseStatus.Opened, subject.Status);
        Assert.StartsWith("Avsluta ärendet", subject.NextStep.What, StringComparison.Ordinal);
        Assert.DoesNotContain("Ring", subject.NextStep.TellPatient.Replace("Ring inte upp", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2999-01-01")]
    [InlineData("1900-01-01")]
    [InlineData("2026-02-30")]
    [InlineData("")]
    public async Task Noted_OnADayThatCannotBe_NotesNothing(string day)
    {
        var url = await _desk.OpenAsync(MainJob.NewPersonnummer(), "Gun Asp");
        var page = await NoteAsync(url, day);
        Assert.NotNull(page.ErrorBeside("Input.Day"));
        Assert.Equal("Dottern ringde.", page.Value("Input.Reason"));
        Assert.Null((await _desk.ReadAsync(url)).Patient.DeceasedOn);
    }

    [Fact]
    public async Task Noted_AtAnEarlierCase_ReachesTheOpenOne_AndCancellingProposesTheReason()
    {
        var number = MainJob.NewPersonnummer();
        var earlier = await _desk.OpenAsync(number, "Gun Asp");
        await _desk.CancelAsync(earlier);
        var url = await _desk.OpenAsync(number, "Gun Asp");

        await NoteAsync(earlier, "2026-01-02");

        var subject = (await _desk.ReadAsync(url)).Case;
        Assert.Equal(new DateOnly(2026, 1, 2), subject.DeceasedOn);
        Assert.StartsWith("Avsluta ärendet", subject.NextStep.What, StringComparison.Ordinal);
        var koordinator = await _desk.AsAsync("koordinator");
        await koordinator.SubmitAsync(await koordinator.GetAsync($"{url}/avbryt"), "form.narrow");
        Assert.Equal(CancelReason.Deceased, (await _desk.ReadAsync(url)).Case.CancelReason);
    }

    private async Task<StaffPage> NoteAsync(string url, string day)
    {
        var koordinator = await _desk.AsAsync("koordinator");
        return await koordinator.SubmitAsync(await koordinator.GetAsync($"{url}/avliden"), "form.narrow", ("Input.Day", day),
            ("Input.Reason", "Dottern ringde."));
    }
}
