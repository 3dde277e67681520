using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>What administrators and the verksamhetschef do with roles, in their browsers.</summary>
internal sealed class RoleDesk(TestClinic clinic)
{
    public const string Form = "main form.narrow";

    /// <summary>Ticks and unticks roles of an account at a unit; the others stay as they are.</summary>
    public async Task<StaffPage> SetAsync(StaffBrowser admin, Guid account, Guid unit, params (Role Role, bool IsTicked)[] roles)
    {
        var page = await admin.GetAsync($"/admin/{account}");
        foreach (var (role, isTicked) in roles)
        {
            page.Document.QuerySelectorAll<IHtmlInputElement>("[name='Input.Places']")
                .Single(box => box.Value == $"{unit}/{role}").IsChecked = isTicked;
        }

        return await admin.SubmitAsync(page, Form);
    }

    public async Task<StaffPage> AskAsync(StaffBrowser admin, string who, Role role)
    {
        var actor = await clinic.ActorAsync(who);
        return await SetAsync(admin, actor.Id, actor.UnitId, (role, true));
    }

    /// <summary>The page where a role that waits is decided.</summary>
    public async Task<string> PageAsync(Guid account, Role role) => $"/roller/{await clinic.InDatabaseAsync(db => db.Set<RoleRequest>()
        .Where(one => one.AccountId == account && one.Role == role && one.State == RoleRequestState.Waiting)
        .Select(one => one.Id).SingleAsync())}";

    public async Task<StaffPage> DecideAsync(StaffBrowser chef, Guid account, Role role, string answer, string reason = "") =>
        await chef.SubmitByAsync(await chef.GetAsync(await PageAsync(account, role)), Form, $"button[value={answer}]", ("Reason", reason));

    public Task<bool> HoldsAsync(Guid account, Role role) =>
        clinic.InDatabaseAsync(db => db.Memberships.AnyAsync(m => m.AccountId == account && m.Role == role));

    public Task<List<SecurityEvent>> EventsAsync(Guid account) => clinic.InDatabaseAsync(db => db.Set<SecurityRow>()
        .Where(row => row.AccountId == account && SecurityEvents.Changes.Contains(row.Event)).OrderBy(row => row.Id)
        .Select(row => row.Event).ToListAsync());

    public Task<int> WaitingAsync(Guid account) => clinic.InDatabaseAsync(db =>
        db.Set<RoleRequest>().CountAsync(one => one.AccountId == account && one.State == RoleRequestState.Waiting));

    /// <summary>Runs create-admin or create-chef for somebody of the demo clinic, at her unit.</summary>
    public async Task AppointAsync(string who, Role role, string hsaId = "")
    {
        var actor = await clinic.ActorAsync(who);
        var unit = await clinic.InDatabaseAsync(db => db.Units.Where(u => u.Id == actor.UnitId).Select(u => u.Name).SingleAsync());
        Assert.Equal(0, await clinic.AskAsync<IServiceProvider, int>(
            services => Commands.AppointAsync(services, role, $"{who}@demo.example", actor.Name, unit, hsaId)));
    }

    /// <summary>Gives a role past the program.</summary>
    public Task GiveAsync(Guid account, Guid unit, Role role) => clinic.InDatabaseAsync(async db =>
    {
        db.Memberships.Add(new Membership { AccountId = account, UnitId = unit, Role = role });
        return await db.SaveChangesAsync();
    });
}
