using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Persons;

/// <summary>Skyddad identitet is marked with a reason, follows the person to every case and number, and is lifted with a reason.</summary>
public sealed class SkyddadKeptTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private readonly PersonDesk _desk = new(clinic);

    [Fact]
    public async Task Mark_WithoutAReason_MarksNothing()
    {
        var url = await _desk.OpenAsync(MainJob.NewPersonnummer(), "Gun Asp");
        var page = await MarkAsync(url, " ");
        Assert.NotNull(page.ErrorBeside("Input.Reason"));
        Assert.False((await _desk.ReadAsync(url)).Patient.IsSkyddad);
    }

    [Fact]
    public async Task Mark_ReachesEveryCase_IsTraced_AndFollowsToTheNextOne()
    {
        var number = MainJob.NewPersonnummer();
        var earlier = await _desk.OpenAsync(number, "Gun Asp");
        await _desk.CancelAsync(earlier);
        var url = await _desk.OpenAsync(number, "Gun Asp");

        await MarkAsync(url, "Intyg visat.");

        foreach (var one in new[] { earlier, url })
        {
            Assert.True((await _desk.ReadAsync(one)).Case.IsSkyddad);
            Assert.Contains("Markera skyddad identitet", await _desk.HistoryAsync(one), StringComparison.Ordinal);
            Assert.Contains("Intyg visat.", await _desk.HistoryAsync(one), StringComparison.Ordinal);
        }

        await _desk.CancelAsync(url);
        var next = await _desk.OpenAsync(number, "Gun Asp");
        var (subject, patient) = await _desk.ReadAsync(next);
        Assert.True(subject.IsSkyddad && patient.IsSkyddad);
        var rows = await clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking()
            .Where(row => row.PatientId == patient.Id && row.Kind == LogKind.Write).ToListAsync());
        Assert.Equal(2, rows.Count(row => row.Action == CaseAction.MarkSkyddad));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Join_KeepsIt_WhicheverOfTheTwoHadIt(bool goneHadIt)
    {
        var (old, right) = (PersonDesk.NewSamordningsnummer(), MainJob.NewPersonnummer());
        var kept = await _desk.OpenAsync(right, "Siv Alm");
        await _desk.CancelAsync(kept);
        var gone = await _desk.OpenAsync(old, "Siv Alm");
        await MarkAsync(goneHadIt ? gone : kept, "Intyg visat.");

        await _desk.JoinAsync(gone, right, "DenHar");

        foreach (var url in new[] { gone, kept })
        {
            var (subject, patient) = await _desk.ReadAsync(url);
            Assert.True(subject.IsSkyddad && patient.IsSkyddad);
            Assert.Equal(right, patient.Personnummer.Digits);
        }

        // By the old number too she is nobody to the nurse.
        Assert.DoesNotContain("Siv Alm", (await _desk.LookUpAsync(old)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Siv Alm", (await _desk.LookUpAsync(right)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lift_ShowsHerAgain_WithItsReasonInTheHistory()
    {
        var number = MainJob.NewPersonnummer();
        var url = await _desk.OpenAsync(number, "Gun Asp");
        await MarkAsync(url, "Intyg visat.");
        Assert.DoesNotContain("Gun Asp", (await _desk.LookUpAsync(number)).Text, StringComparison.Ordinal);
        var koordinator = await _desk.AsAsync("koordinator");

        await koordinator.SubmitAsync(await koordinator.GetAsync($"{url}/skyddad-identitet/hav"), "form.narrow",
            ("Input.Reason", "Upphörde i maj."));

        Assert.Contains("Gun Asp", (await _desk.LookUpAsync(number)).Text, StringComparison.Ordinal);
        Assert.Contains("Upphörde i maj.", await _desk.HistoryAsync(url), StringComparison.Ordinal);
        Assert.Null((await koordinator.GetAsync(url)).Document.QuerySelector(".skyddad"));
    }

    [Fact]
    public async Task Rehabkoordinator_IsChosenAmongThemAlone_AndNotClosedWhileSheLeads()
    {
        var url = await _desk.OpenAsync(MainJob.NewPersonnummer(), "Gun Asp");
        await MarkAsync(url, "Intyg visat.");
        var koordinator = await _desk.AsAsync("koordinator");
        var chef = await clinic.ActorAsync("chef");
        var page = await koordinator.GetAsync($"{url}/skyddad-identitet/rehabkoordinator");
        foreach (var wrong in new[] { "", "x", chef.Id.ToString() })
        {
            var refused = await koordinator.SubmitAsync(page, "form.narrow", ("Input.Rehabkoordinator", wrong));
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Equal("Välj en rehabkoordinator på enheten.", Assert.Single(refused.Errors));
        }

        await clinic.InDatabaseAsync(db =>
        {
            db.Memberships.Add(new Membership
            {
                AccountId = chef.Id, UnitId = chef.UnitId, Role = Role.Rehabkoordinator,
            });
            return db.SaveChangesAsync();
        });
        var chosen = await koordinator.SubmitAsync(page, "form.narrow", ("Input.Rehabkoordinator", chef.Id.ToString()));
        Assert.Equal("/arenden", chosen.Path);
        Assert.Equal(HttpStatusCode.NotFound, (await koordinator.GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await clinic.SignInAsync("chef")).GetAsync(url)).Status);
    }

    private async Task<StaffPage> MarkAsync(string url, string reason)
    {
        var koordinator = await _desk.AsAsync("koordinator");
        return await koordinator.SubmitAsync(await koordinator.GetAsync($"{url}/skyddad-identitet"), "form.narrow",
            ("Input.Reason", reason));
    }
}
