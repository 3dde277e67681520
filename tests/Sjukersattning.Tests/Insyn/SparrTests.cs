using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Insyn;

/// <summary>Other units of the vårdgivare, the patient's spärr against them, and what ends an insyn.</summary>
public sealed class SparrTests : IDisposable
{
    private readonly TestClinic _clinic = new();
    private readonly InsynRoom _room;

    public SparrTests() => _room = new InsynRoom(_clinic);

    [Fact]
    public async Task OtherUnit_OfTheSameVardgivare_IsReadByAktivtVal()
    {
        await _room.MakeAsync("koordinator2");
        var unit = await _room.UnitOfAsync("koordinator2");
        Assert.Contains("Inget ärende", (await _room.AskAsync("lakare", "Vard")).Text, StringComparison.Ordinal);
        Assert.Equal("Det skälet gäller bara ärenden på din egen vårdenhet. Välj ett annat.",
            (await _room.AskAsync("lakare", "Ersatter", unit: unit)).ErrorBeside("Input.Reason"));

        var page = await _room.AskAsync("lakare", "Vard", unit: unit);

        Assert.Equal((_room.Url, HttpStatusCode.OK), (page.Path, page.Status));
        Assert.Contains("Ärendet hör till Vårdcentralen Reftele", page.Document.QuerySelector(".insyn")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await _room.StatusAsync("lakare", "/utlatande"));
        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("kurator"));
        var chef = await (await _room.Desk.AsAsync("chef")).GetAsync("/insyn");
        Assert.Null(chef.Document.QuerySelector("[name='Input.Unit']"));
        Assert.NotEmpty((await _room.AskAsync("chef", "Klagomal", "Klagomål.", unit: unit)).Errors);
        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("chef"));
    }

    [Theory]
    [InlineData("SE2321000016-ANNAN")]
    [InlineData("")]
    public async Task OtherVardgivare_OrOneThatIsNotKnown_IsNeverReached(string vardgivare)
    {
        await _room.MakeAsync("koordinator2");
        var unit = await _room.UnitOfAsync("koordinator2");
        await _room.AskAsync("lakare", "Vard", unit: unit);
        Assert.Equal(HttpStatusCode.OK, await _room.StatusAsync("lakare"));

        await _clinic.InDatabaseAsync(async db =>
        {
            (await db.Units.FirstAsync(one => one.Id == Guid.Parse(unit))).VardgivareHsaId = vardgivare;
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("lakare"));
        var page = await (await _room.Desk.AsAsync("lakare")).GetAsync("/insyn");
        Assert.Null(page.Document.QuerySelector("[name='Input.Unit']"));
        page = await _room.AskAsync("lakare", "FaraForLiv", "Akut.", unit: unit);
        Assert.NotEmpty(page.Errors);
        Assert.Equal(1, await _room.HeldAsync());
    }

    [Fact]
    public async Task Sparr_IsToldAndNothingElse_AndOpensByConsentOrNodatkomst()
    {
        await _room.MakeAsync("koordinator2");
        await _room.BarAsync("koordinator2");
        var unit = await _room.UnitOfAsync("koordinator2");

        foreach (var (who, acute) in new[] { ("lakare", true), ("kurator", false) })
        {
            var page = await _room.AskAsync(who, "Vard", unit: unit);
            Assert.Contains("Det finns spärrade uppgifter", page.Text, StringComparison.Ordinal);
            Assert.Equal(acute, page.Text.Contains("fara för patientens liv eller", StringComparison.Ordinal));
            Assert.DoesNotContain(InsynRoom.Name, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(_room.Url, page.Html, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector("option[value=Samtycke]"));
            Assert.Equal(LogKind.Denied, (await _room.LastAsync()).Kind);
            Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync(who));
        }

        Assert.Equal(_room.Url, (await _room.AskAsync("kurator", "Samtycke", "Sade ja i telefon i dag.", unit: unit)).Path);
        Assert.Equal(_room.Url, (await _room.AskAsync("lakare", "RiskForHalsa", "Kramper.", unit: unit)).Path);
        Assert.Equal([LogKind.HavdSparr, LogKind.Nodoppning],
            (await _room.RowsAsync()).Select(row => row.Kind).Where(kind => kind is LogKind.HavdSparr or LogKind.Nodoppning));

        // The unit itself goes on as before, and a colleague there states a reason as ever.
        Assert.Equal(_room.Url, (await _room.AskAsync("kurator2", "Vard")).Path);
    }

    [Fact]
    public async Task Sparr_NotedAfterwards_EndsWhatOtherUnitsRead_ForGood_AndNothingAtItsOwn()
    {
        await _room.MakeAsync("koordinator2");
        await _room.AskAsync("lakare", "Vard", unit: await _room.UnitOfAsync("koordinator2"));
        await _room.AskAsync("kurator2", "Vard");
        Assert.Equal(HttpStatusCode.OK, await _room.StatusAsync("lakare"));

        await _room.BarAsync("koordinator2");
        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("lakare"));
        Assert.Equal(HttpStatusCode.OK, await _room.StatusAsync("kurator2"));

        await _room.BarAsync("koordinator2", "sparr/hav");
        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("lakare"));
        Assert.Equal(HttpStatusCode.OK, await _room.StatusAsync("kurator2"));
    }

    [Fact]
    public async Task Sparr_IsSeenOnTheOverview_AndLiftedInEveryCase()
    {
        var number = MainJob.NewPersonnummer();
        var earlier = await _room.Desk.OpenAsync(number, "Gun Asp");
        await _room.Desk.CancelAsync(earlier);
        var url = await _room.Desk.OpenAsync(number, "Gun Asp");
        var leader = await _room.Desk.AsAsync("koordinator");
        await leader.SubmitAsync(await leader.GetAsync($"{url}/sparr"), "form.narrow", ("Input.Reason", "Bad om det."));
        Assert.NotNull((await leader.GetAsync(url)).Document.QuerySelector(".sparr"));

        await leader.SubmitAsync(await leader.GetAsync($"{url}/sparr/hav"), "form.narrow", ("Input.Reason", "Bad om att häva."));
        Assert.False((await _room.Desk.ReadAsync(earlier)).Case.IsSparrad);
        Assert.Null((await leader.GetAsync(url)).Document.QuerySelector(".sparr"));
    }

    [Fact]
    public async Task Insyn_EndsWithTheRoleAndWithTheAccount()
    {
        await _room.MakeAsync();
        await _room.AskAsync("kurator", "Vard");
        await _room.AskAsync("fysioterapeut", "Vard");
        var (kurator, fysioterapeut) = (await _clinic.ActorAsync("kurator"), await _clinic.ActorAsync("fysioterapeut"));
        await _clinic.InDatabaseAsync(async db =>
        {
            db.Memberships.RemoveRange(db.Memberships.Where(one => one.AccountId == kurator.Id));
            db.Memberships.Add(new Membership { AccountId = kurator.Id, UnitId = kurator.UnitId, Role = Role.Administrator });
            (await db.Users.FirstAsync(one => one.Id == fysioterapeut.Id)).IsActive = false;
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("kurator"));
        var page = await (await _room.Desk.AsAsync("fysioterapeut")).GetAsync(_room.Url);
        Assert.StartsWith("/logga-in", page.Path, StringComparison.Ordinal);
    }

    public void Dispose() => _clinic.Dispose();
}
