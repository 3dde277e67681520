using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>A role is taken, or an account closed, only where no work is left without somebody who does it.</summary>
public sealed class AccountRolesTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string OpenWork = "öppet arbete";
    private const string LastLeader = "den enda rehabkoordinatorn";
    private static Task<StaffBrowser>? _admin;

    /// <summary>Each holds open work in her own profession; the läkare is responsible for cases too.</summary>
    [Theory]
    [InlineData("lakare", "Lakare Kurator Rehabkoordinator", "Lakare", null)]
    [InlineData("lakare", "Lakare Kurator Rehabkoordinator", "Lakare Kurator", null)]
    [InlineData("lakare", "Lakare Kurator", "Kurator", OpenWork)]
    [InlineData("lakare", "Lakare Rehabkoordinator", "Rehabkoordinator", OpenWork)]
    [InlineData("kurator", "Kurator Rehabkoordinator", "Kurator", null)]
    [InlineData("kurator", "Kurator Rehabkoordinator", "Rehabkoordinator", OpenWork)]
    [InlineData("kurator", "Kurator Fysioterapeut", "Fysioterapeut", OpenWork)]
    [InlineData("kurator", "Kurator Lakare", "Lakare", null)]
    [InlineData("fysioterapeut", "Fysioterapeut", "Verksamhetschef", OpenWork)]
    [InlineData("koordinator", "Rehabkoordinator", "Verksamhetschef", LastLeader)]
    [InlineData("koordinator", "Rehabkoordinator Kurator", "Kurator", LastLeader)]
    [InlineData("koordinator", "Rehabkoordinator Kurator", "Rehabkoordinator", null)]
    public async Task Roles_WhenTaken_AreRefusedWhereTheirWorkIsLeft(string who, string before, string after, string? refusal)
    {
        var original = await RolesAsync(who);
        await SetAsync(who, before);
        var page = await SetAsync(who, after);
        Assert.Equal(refusal is null ? HttpStatusCode.OK : HttpStatusCode.Conflict, page.Status);
        Assert.Equal(refusal is not null, page.Errors.Any(error => error.Contains(refusal ?? "", StringComparison.Ordinal)));
        Assert.Equal((refusal is null ? after : before).Split(' ').Order(), (await RolesAsync(who)).Split(' ').Order());
        await SetAsync(who, original);
    }

    [Fact]
    public async Task Leader_MayGo_WhenAnotherOneIsThereAndCanSignIn()
    {
        var (other, leader) = (await RolesAsync("sjukskoterska"), await RolesAsync("koordinator"));
        await SetAsync("sjukskoterska", $"{other} Rehabkoordinator");
        await CloseAsync("sjukskoterska");
        Assert.Contains(LastLeader, Assert.Single((await SetAsync("koordinator", "Kurator")).Errors), StringComparison.Ordinal);
        Assert.Contains(LastLeader, Assert.Single((await CloseAsync("koordinator")).Errors), StringComparison.Ordinal);

        // Who was closed is asked for anew.
        await PressAsync("sjukskoterska", "oppna");
        await SetAsync("sjukskoterska", $"{other} Rehabkoordinator");
        Assert.Empty((await CloseAsync("koordinator")).Errors);
        Assert.Contains(LastLeader, Assert.Single((await CloseAsync("sjukskoterska")).Errors), StringComparison.Ordinal);
        await PressAsync("koordinator", "oppna");
        await SetAsync("koordinator", leader);
        await SetAsync("sjukskoterska", other);
    }

    /// <summary>
    /// Closing is one change: what is refused leaves no trace, what is done tells of the account and of the role that went with it, and
    /// ends the sign-ins.
    /// </summary>
    [Theory]
    [InlineData("kurator", OpenWork)]
    [InlineData("lakare", OpenWork)]
    [InlineData("koordinator", LastLeader)]
    [InlineData("sjukskoterska", null)]
    public async Task Close_IsWholeOrNotAtAll(string who, string? refusal)
    {
        var browser = await clinic.SignInAsync(who);
        var id = (await clinic.ActorAsync(who)).Id;
        var (before, roles) = (await TraceAsync(id), await RolesAsync(who));
        var page = await CloseAsync(who);
        Assert.Equal(refusal is null, page.Errors.Count == 0);
        Assert.All(page.Errors, error => Assert.Contains(refusal!, error, StringComparison.Ordinal));
        var after = await TraceAsync(id);
        Assert.Equal(refusal is null ? (false, before.Changes + 2) : (true, before.Changes), after);
        Assert.Equal(refusal is null ? "/logga-in" : "/", (await browser.GetAsync("/")).Path.Split('?')[0]);
        if (refusal is null)
        {
            await PressAsync(who, "oppna");
            await SetAsync(who, roles);
        }
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("admin2")]
    public async Task NewAccount_IsForTheAdministratorsOwnUnit_UnlessAnotherIsChosen(string who)
    {
        var page = await (await clinic.SignInAsync(who)).GetAsync("/admin");
        Assert.Equal($"{(await clinic.ActorAsync(who)).UnitId}", page.Value("Input.UnitId"));
    }

    /// <summary>Sets the roles at the unit where somebody works.</summary>
    private async Task<StaffPage> SetAsync(string who, string roles)
    {
        var actor = await clinic.ActorAsync(who);
        var admin = await AdminAsync();
        var page = await admin.GetAsync($"/admin/{actor.Id}");
        var unit = (await clinic.ActorAsync("arbetsterapeut")).UnitId;
        foreach (var box in page.Document.QuerySelectorAll<IHtmlInputElement>("[name='Input.Places']"))
        {
            box.IsChecked = roles.Split(' ').Any(role => box.Value == $"{unit}/{role}");
        }

        var done = await admin.SubmitAsync(page, "main form.narrow");
        await clinic.ApproveRolesAsync();
        return done;
    }

    private async Task<string> RolesAsync(string who)
    {
        var id = (await clinic.ActorAsync(who)).Id;
        return string.Join(' ', await clinic.InDatabaseAsync(
            db => db.Memberships.Where(m => m.AccountId == id).Select(m => m.Role.ToString()).ToListAsync()));
    }

    private Task<StaffPage> CloseAsync(string who) => PressAsync(who, "avsluta");

    private async Task<StaffPage> PressAsync(string who, string button)
    {
        return await TestClinic.ByAdminAsync(await AdminAsync(), (await clinic.ActorAsync(who)).Id, button);
    }

    /// <summary>Signed in once: more sign-ins a minute than people make are slowed down.</summary>
    private Task<StaffBrowser> AdminAsync() => _admin ??= clinic.SignInAsync("admin");

    private Task<(bool IsActive, int Changes)> TraceAsync(Guid id) => clinic.InDatabaseAsync(async db =>
        ((await db.Users.AsNoTracking().SingleAsync(a => a.Id == id)).IsActive,
            await db.Set<SecurityRow>().CountAsync(row => row.AccountId == id)));
}
