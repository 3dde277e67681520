using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Tests.Concurrency;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Notices;

/// <summary>An account that is closed holds no open work.</summary>
public sealed class CloseAccountTests : IDisposable
{
    private const string Unit = "Vårdcentralen Smålandsstenar (påhittad)";
    private readonly TestClinic _clinic = new();

    [Fact]
    public async Task Close_WhenTheAccountHoldsOpenWork_IsRefusedAndChangesNothing()
    {
        var admin = await _clinic.SignInAsync("admin");
        var kurator = await _clinic.SignInAsync("kurator");
        var id = (await _clinic.ActorAsync("kurator")).Id;
        var cases =
            await _clinic.InDatabaseAsync(db => db.OpenWork.Where(work => work.PersonId == id)
                .Select(work => work.CaseId)
                .Distinct()
                .CountAsync());
        Assert.True(cases > 1);

        var refused = await CloseAsync(admin, id);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal($"Personen har öppet arbete i {cases} ärenden på {Unit}. Rehabkoordinatorn där lämnar över det först.",
            Assert.Single(refused.Errors));
        Assert.True(await IsActiveAsync(id));
        Assert.Equal("/", (await kurator.GetAsync("/")).Path);
    }

    [Fact]
    public async Task Close_WhenTheWorkIsSomebodyElses_IsDone()
    {
        var admin = await _clinic.SignInAsync("admin");
        var id = await HireAsync(admin, "ny-kurator");
        var job = new MainJob(_clinic);
        await job.OpenAsync();
        await PlanAsync(job, id);
        Assert.Equal($"Personen har öppet arbete i 1 ärende på {Unit}. Rehabkoordinatorn där lämnar över det först.",
            Assert.Single((await CloseAsync(admin, id)).Errors));

        await PlanAsync(job, (await _clinic.ActorAsync("kurator")).Id);
        var closed = await CloseAsync(admin, id);
        Assert.Equal((HttpStatusCode.OK, 0), (closed.Status, closed.Errors.Count));
        Assert.NotNull(closed.Document.QuerySelector($"form:has(input[value='{id}']) button[value=oppna]"));
        Assert.False(await IsActiveAsync(id));
    }

    [Fact]
    public async Task Close_OnesOwnAccount_IsRefused()
    {
        var admin = await _clinic.SignInAsync("admin");
        var id = (await _clinic.ActorAsync("admin")).Id;
        var refused = await CloseAsync(admin, id);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Du kan inte stänga av ditt eget konto. Be en annan administratör.", Assert.Single(refused.Errors));
        Assert.True(await IsActiveAsync(id));
    }

    [Theory]
    [InlineData("radera")]
    [InlineData("")]
    public async Task Account_WhenNobodyKnowsWhatToDo_IsLeftAlone(string does)
    {
        var admin = await _clinic.SignInAsync("admin");
        var id = (await _clinic.ActorAsync("sjukskoterska")).Id;
        Assert.Equal(HttpStatusCode.NotFound, (await admin.SubmitAsync(await admin.GetAsync("/admin"), FormOf(id), ("gor", does))).Status);
        Assert.True(await IsActiveAsync(id));
    }

    [Fact]
    public async Task Close_WhileAPlanAssigns_NeverLeavesAClosedAccountWithOpenWork()
    {
        var admin = await _clinic.SignInAsync("admin");
        using var neighbour = new NeighbourClinic(_clinic);
        var elsewhere = await neighbour.SignInAsync("admin");
        for (var round = 0; round < 8; round++)
        {
            var id = await HireAsync(admin, $"kurator-{round}");
            var job = new MainJob(_clinic);
            await job.OpenAsync();
            var closer = round % 2 == 0 ? admin : elsewhere;
            var plan = await job.Koordinator.GetAsync($"{job.CaseUrl}/plan");
            var asked = await closer.GetAsync($"/admin/{id}/stang-av");
            var outcomes =
                await Race.RunAsync([(job.Koordinator, StaffBrowser.Post(plan, "form.narrow", null, PlanOf(id))),
                    (closer, StaffBrowser.Post(asked, "main form.narrow"))]);
            var holds = await _clinic.InDatabaseAsync(db => db.OpenWork.AnyAsync(work => work.PersonId == id));
            Assert.Equal((holds, !holds), (await IsActiveAsync(id), outcomes[1].Status == HttpStatusCode.Redirect));
        }
    }

    public void Dispose() => _clinic.Dispose();

    private static string FormOf(Guid id) => $"form:has(input[value='{id}'])";

    private static (string Name, string Value)[] PlanOf(Guid kurator) =>
        [("Input.Consent", "Muntligt"), ("Input.ConsentOn", "2026-01-02"), ("Input.Sections[0].OwnerId", $"{kurator}")];

    private static async Task PlanAsync(MainJob job, Guid kurator) =>
        NoticeStory.Done(
            await job.Koordinator.SubmitAsync(await job.Koordinator.GetAsync($"{job.CaseUrl}/plan"), "form.narrow", PlanOf(kurator)));

    private static async Task<StaffPage> CloseAsync(StaffBrowser admin, Guid id) =>
        await TestClinic.ByAdminAsync(admin, id, "avsluta");

    /// <summary>Makes the account of another kurator.</summary>
    private async Task<Guid> HireAsync(StaffBrowser admin, string key)
    {
        var page = await admin.GetAsync("/admin");
        var unit = page.Document.QuerySelectorAll("select[name='Input.UnitId'] option")
            .Single(option => option.TextContent == Unit)
            .GetAttribute("value")!;
        NoticeStory.Done(
            await admin.SubmitAsync(page, "form.narrow", ("Input.Name", $"Ny {key}"), ("Input.Title", "kurator"),
                ("Input.Email", $"{key}@demo.example"), ("Input.UnitId", unit), ("Input.Roles", "Kurator")));
        await _clinic.ApproveRolesAsync();
        return (await _clinic.ActorAsync(key)).Id;
    }

    private Task<bool> IsActiveAsync(Guid id) =>
        _clinic.InDatabaseAsync(db => db.Users.Where(account => account.Id == id).Select(account => account.IsActive).SingleAsync());
}
