using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Persons;

/// <summary>Skyddad identitet is led by one rehabkoordinator, hides by every number, and is lifted with a reason.</summary>
public sealed class SkyddadKeptTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private readonly PersonDesk _desk = new(clinic);

    [Fact]
    public async Task Join_HidesHerByBothNumbers()
    {
        var (old, right) = (PersonDesk.NewSamordningsnummer(), MainJob.NewPersonnummer());
        await _desk.CancelAsync(await _desk.OpenAsync(right, "Siv Alm"));
        var gone = await _desk.OpenAsync(old, "Siv Alm");
        await MarkAsync(gone, "Intyg visat.");
        await _desk.JoinAsync(gone, right, "DenHar");
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

    /// <summary>Nobody else sees a closed one either, so its leader goes when another one leads it.</summary>
    [Fact]
    public async Task Rehabkoordinator_OfAClosedCase_GoesWhenAnotherLeadsIt()
    {
        var desk = new RoleDesk(clinic);
        var person = await clinic.ActorAsync("fysioterapeut");
        await desk.GiveAsync(person.Id, person.UnitId, Role.Rehabkoordinator);
        var (admin, herself) = (await clinic.SignInAsync("admin"), await _desk.AsAsync("fysioterapeut"));
        var url = (await _desk.TryOpenAsync(MainJob.NewPersonnummer(), "Gun Asp", "fysioterapeut")).Path;
        await herself.SubmitAsync(await herself.GetAsync($"{url}/avbryt"), "form.narrow", ("Input.Reason", "Flyttat"));
        await MarkAsync(url, "Intyg visat.", "fysioterapeut");
        Assert.Equal((CaseStatus.Cancelled, person.Id),
            ((await _desk.ReadAsync(url)).Case.Status, (await _desk.ReadAsync(url)).Case.RehabkoordinatorId!.Value));

        const string Why = "Personen leder 1 ärende med skyddad identitet";
        StaffPage[] refused =
        [
            await desk.SetAsync(admin, person.Id, person.UnitId, (Role.Rehabkoordinator, false)),
            await TestClinic.ByAdminAsync(admin, person.Id, "avsluta"),
        ];
        Assert.All(refused, page => Assert.Equal(HttpStatusCode.Conflict, page.Status));
        Assert.All(refused, page => Assert.Contains(Why, page.Text, StringComparison.Ordinal));
        Assert.All(refused, page => Assert.DoesNotContain("Gun Asp", page.Html, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await herself.GetAsync(url)).Status);

        var koordinator = await clinic.ActorAsync("koordinator");
        await herself.SubmitAsync(await herself.GetAsync($"{url}/skyddad-identitet/rehabkoordinator"), "form.narrow",
            ("Input.Rehabkoordinator", koordinator.Id.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await (await _desk.AsAsync("koordinator")).GetAsync(url)).Status);
        var done = await desk.SetAsync(admin, person.Id, person.UnitId, (Role.Rehabkoordinator, false));
        Assert.Contains("är ändrat", done.Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// A number that was only written for her by mistake is anybody's: whoever does not see her is answered, and logged, as for one that
    /// nobody has; whoever sees her is asked whom it is about.
    /// </summary>
    [Fact]
    public async Task Number_ThatWasOnlyWrittenForHer_TellsNothing()
    {
        var (wrong, right) = (MainJob.NewPersonnummer(), MainJob.NewPersonnummer());
        var url = await _desk.OpenAsync(wrong, "Gun Asp");
        await _desk.CorrectAsync(url, ("Input.Personnummer", right), ("Input.NumberWas", "Fel"), ("Input.Reason", "Fel siffra."));
        await _desk.CancelAsync(url);
        var other = await clinic.ActorAsync("arbetsterapeut");
        await new RoleDesk(clinic).GiveAsync(other.Id, other.UnitId, Role.Rehabkoordinator);
        Assert.True(Asks(await _desk.TryOpenAsync(wrong, "Annan Person", "arbetsterapeut")));
        await MarkAsync(url, "Intyg visat.");
        var last = (await RowsAsync())[^1].Id;

        var answer = await _desk.LookUpAsync(wrong);
        Assert.Equal((await _desk.LookUpAsync(MainJob.NewPersonnummer())).Text, answer.Text);
        Assert.True(Asks(await _desk.TryOpenAsync(wrong, "Annan Person")));
        var opened = await _desk.TryOpenAsync(wrong, "Annan Person", "arbetsterapeut");
        Assert.Contains("Ärendet är öppnat", opened.Text, StringComparison.Ordinal);

        var hers = (await _desk.ReadAsync(url)).Patient.Id;
        Assert.NotEqual(hers, (await _desk.ReadAsync(opened.Path)).Patient.Id);
        var koordinator = (await clinic.ActorAsync("koordinator")).Id;
        Assert.DoesNotContain(await RowsAsync(), row => row.Id > last && row.PatientId == hers && row.ActorId != koordinator);
    }

    private static bool Asks(StaffPage page) => page.Document.QuerySelector("input[name='Input.Which'][value='Annan']") is not null;

    private Task<List<AccessLogRow>> RowsAsync() =>
        clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    private async Task<StaffPage> MarkAsync(string url, string reason, string who = "koordinator")
    {
        var leader = await _desk.AsAsync(who);
        return await leader.SubmitAsync(await leader.GetAsync($"{url}/skyddad-identitet"), "form.narrow", ("Input.Reason", reason));
    }
}
