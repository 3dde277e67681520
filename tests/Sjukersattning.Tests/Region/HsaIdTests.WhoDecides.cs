using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Region;

/// <summary>Whose HSA-id no administrator takes away, what ends with one, and what two approve at once.</summary>
public sealed partial class HsaIdTests
{
    /// <summary>Who says yes comes in by it, so no administrator takes it away; a new one is hers to answer.</summary>
    [Fact]
    public async Task HsaId_OfTheVerksamhetschef_IsNotTakenAwayByAnAdministrator()
    {
        var (admin, person) = (await EnterAsync("admin"), await _clinic.ActorAsync("chef"));
        var told = await _desk.EventsAsync(person.Id);
        var page = await EditAsync(admin, person.Id, "");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("ta bort HSA-id:t", page.ErrorBeside(Field), StringComparison.Ordinal);
        Assert.Equal(told, await _desk.EventsAsync(person.Id));
        Assert.Equal("/", await TryAsync(RegionClinic.HsaIdOf("chef")));

        await EditAsync(admin, person.Id, New);
        Assert.Contains("är ändrat", (await EditAsync(admin, person.Id, RegionClinic.HsaIdOf("chef"))).Text, StringComparison.Ordinal);
        Assert.Empty(await WaitingAsync(person.Id));
        Assert.Equal("/", await TryAsync(RegionClinic.HsaIdOf("chef")));
    }

    /// <summary>Nor does an administrator of one of two units, for it would put her out at the other.</summary>
    [Fact]
    public async Task HsaId_OfWhoWorksAtTwoUnits_IsNotTakenAwayByOne()
    {
        var (admin, person) = (await EnterAsync("admin"), await _clinic.ActorAsync("koordinator"));
        var page = await EditAsync(admin, person.Id, "");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Personen arbetar också på en annan enhet.", page.ErrorBeside(Field), StringComparison.Ordinal);
        Assert.Equal("/", await TryAsync(RegionClinic.HsaIdOf("koordinator")));
    }

    /// <summary>What was begun by the old one is over when another holds, and when none does; a request alone ends nothing.</summary>
    [Theory]
    [InlineData(New)]
    [InlineData("")]
    public async Task HsaId_ThatIsChanged_EndsWhatItBegan(string typed)
    {
        var (admin, chef, lakare) = (await EnterAsync("admin"), await EnterAsync("chef"), await EnterAsync("lakare"));
        var person = (await _clinic.ActorAsync("lakare")).Id;
        await EditAsync(admin, person, typed);
        if (typed.Length > 0)
        {
            Assert.Equal("/arenden", (await lakare.GetAsync("/arenden")).Path);
            await DecideAsync(chef, person, "ja");
        }

        Assert.StartsWith("/logga-in", (await lakare.GetAsync("/arenden")).Path, StringComparison.Ordinal);
        Assert.Equal("/admin", (await admin.GetAsync("/admin")).Path);
    }

    /// <summary>Two administrators ask for one HSA-id for two accounts, and both are approved at once.</summary>
    [Fact]
    public async Task HsaId_ThatTwoUnitsApproveAtOnce_IsOnePersons()
    {
        var answers = new List<(StaffBrowser Chef, StaffPage Page)>();
        foreach (var (admin, chef, who) in new[] { ("admin", "chef", "lakare"), ("admin2", "chef2", "kurator2") })
        {
            var person = (await _clinic.ActorAsync(who)).Id;
            await EditAsync(await EnterAsync(admin), person, New);
            var browser = await EnterAsync(chef);
            answers.Add((browser, await AskedAsync(browser, person)));
        }

        var pages = await Task.WhenAll(answers.Select(one => one.Chef.SubmitByAsync(one.Page, RoleDesk.Form, "button[value=ja]")));
        Assert.Single(pages, page => page.Text.Contains("godkänt", StringComparison.Ordinal) && page.Errors.Count == 0);
        Assert.Single(pages, page => page.Errors.Any(error => error.Contains("hör redan till ett annat konto", StringComparison.Ordinal)));
        Assert.Equal(1, await _clinic.InDatabaseAsync(db => db.Users.CountAsync(a => a.HsaId == New)));
        Assert.Equal("/", await TryAsync(New));
    }
}
