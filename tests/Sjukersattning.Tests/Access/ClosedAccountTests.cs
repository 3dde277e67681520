using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>An account that was closed may come back as somebody else, so it comes back without what was approved.</summary>
public sealed class ClosedAccountTests : IDisposable
{
    private readonly TestClinic _clinic = new();
    private readonly RoleDesk _desk;

    public ClosedAccountTests() => _desk = new RoleDesk(_clinic);

    [Fact]
    public async Task Closed_AndOpened_HasNoRoleThatReachesPatients_UntilItIsApprovedAnew()
    {
        var (admin, chef) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("chef"));
        var person = await _clinic.ActorAsync("sjukskoterska");
        var told = await _desk.EventsAsync(person.Id);
        await TestClinic.ByAdminAsync(admin, person.Id, "avsluta");
        Assert.False(await _desk.HoldsAsync(person.Id, Role.Sjukskoterska));
        await TestClinic.ByAdminAsync(admin, person.Id, "oppna");
        Assert.Equal([.. told, SecurityEvent.AccountClosed, SecurityEvent.RolesChanged, SecurityEvent.AccountOpened],
            await _desk.EventsAsync(person.Id));
        Assert.Equal(0, await _desk.WaitingAsync(person.Id));
        Assert.Equal("/logga-in", (await (await _clinic.SignInAsync("sjukskoterska")).GetAsync("/slag-upp")).Path.Split('?')[0]);
        Assert.Contains("Påslaget", (await chef.GetAsync("/roller")).Text, StringComparison.Ordinal);

        await _desk.SetAsync(admin, person.Id, person.UnitId, (Role.Sjukskoterska, true));
        Assert.False(await _desk.HoldsAsync(person.Id, Role.Sjukskoterska));
        await _desk.DecideAsync(chef, person.Id, Role.Sjukskoterska, "ja");
        Assert.Equal("/slag-upp", (await (await _clinic.SignInAsync("sjukskoterska")).GetAsync("/slag-upp")).Path);
    }

    /// <summary>As earlier versions closed it: with its roles.</summary>
    [Fact]
    public async Task ClosedBefore_ComesBackWithoutRolesToo_ButAdministratorStays()
    {
        var admin = await _clinic.SignInAsync("admin");
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.GiveAsync(person.Id, person.UnitId, Role.Administrator);
        await _clinic.ExecuteAsync("UPDATE \"AspNetUsers\" SET \"IsActive\" = 0 WHERE \"Email\" = 'sjukskoterska@demo.example'");
        await TestClinic.ByAdminAsync(admin, person.Id, "oppna");
        Assert.Equal(Role.Administrator, Assert.Single((await _clinic.ActorAsync("sjukskoterska")).Roles));
    }

    /// <summary>Without a role it is still its own unit's, whatever other units there are.</summary>
    [Fact]
    public async Task Closed_IsStillItsUnitsAlone()
    {
        var (admin, admin2) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("admin2"));
        var person = await _clinic.ActorAsync("sjukskoterska");
        await TestClinic.ByAdminAsync(admin, person.Id, "avsluta");
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/admin/{person.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin2.GetAsync($"/admin/{person.Id}")).Status);
        Assert.DoesNotContain(person.Name, (await admin2.GetAsync("/admin")).Text, StringComparison.Ordinal);
    }

    /// <summary>What keeps it open leaves the roles, too.</summary>
    [Fact]
    public async Task NotClosed_KeepsItsRoles()
    {
        var admin = await _clinic.SignInAsync("admin");
        var person = await _clinic.ActorAsync("kurator");
        var refused = await TestClinic.ByAdminAsync(admin, person.Id, "avsluta");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.True(await _desk.HoldsAsync(person.Id, Role.Kurator));
        Assert.True(await _clinic.InDatabaseAsync(db => db.Users.AnyAsync(a => a.Id == person.Id && a.IsActive)));
    }

    public void Dispose() => _clinic.Dispose();
}
