using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>What changes an account and gives nobody anything is told as what it is, or not at all.</summary>
public sealed class RehashTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Password_OfAnEarlierKind_IsHashedAnewOnce_AndNoSignInEnds()
    {
        var open = await clinic.SignInAsync("kurator");
        var id = (await clinic.ActorAsync("kurator")).Id;
        var earlier = new PasswordHasher<StaffAccount>(Options.Create(new PasswordHasherOptions
        {
            IterationCount = TestClinic.PasswordIterations / 2,
        })).HashPassword(new StaffAccount(), DemoClinic.Password);
        await clinic.ExecuteAsync($"UPDATE \"AspNetUsers\" SET \"PasswordHash\" = '{earlier}' WHERE \"Email\" = 'kurator@demo.example'");
        var before = await EventsAsync(id);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("/arenden", (await (await clinic.SignInAsync("kurator")).GetAsync("/arenden")).Path);
        }

        Assert.Equal([.. before, SecurityEvent.PasswordRehashed, SecurityEvent.SignedIn, SecurityEvent.SignedIn], await EventsAsync(id));
        Assert.NotEqual(earlier,
            await clinic.InDatabaseAsync(db => db.Users.Where(a => a.Id == id).Select(a => a.PasswordHash).SingleAsync()));
        Assert.Equal("/arenden", (await open.GetAsync("/arenden")).Path);
    }

    [Fact]
    public async Task Stamps_Alone_LeaveNoRow_AndWithAPasswordTheyDo()
    {
        var id = (await clinic.ActorAsync("fysioterapeut")).Id;
        var before = await EventsAsync(id);
        await ChangeAsync(id, account => (account.SecurityStamp, account.ConcurrencyStamp) = ("en annan", "ännu en"));
        Assert.Equal(before, await EventsAsync(id));
        await ChangeAsync(id, account => (account.SecurityStamp, account.PasswordHash) = ("en tredje", "ett annat"));
        Assert.Equal([.. before, SecurityEvent.Changed], await EventsAsync(id));
    }

    private Task ChangeAsync(Guid id, Action<StaffAccount> change) => clinic.InDatabaseAsync(async db =>
    {
        change(await db.Users.FirstAsync(a => a.Id == id));
        return await db.Context.SaveChangesAsync();
    });

    private Task<List<SecurityEvent>> EventsAsync(Guid id) => clinic.InDatabaseAsync(db => db.Set<SecurityRow>()
        .Where(row => row.AccountId == id).OrderBy(row => row.Id).Select(row => row.Event).ToListAsync());
}
