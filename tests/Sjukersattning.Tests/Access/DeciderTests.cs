using System.Net;
using Microsoft.AspNetCore.Hosting;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>Who says yes to roles is nobody whom an administrator can become, put out or make.</summary>
public sealed class DeciderTests : IDisposable
{
    private const string Why = "En annan verksamhetschef på enheten tar först bort rollen";
    private readonly TestClinic _clinic = new MaillessClinic();
    private readonly RoleDesk _desk;

    public DeciderTests() => _desk = new RoleDesk(_clinic);

    [Fact]
    public async Task Administrator_NeitherBecomesNorPutsOutTheVerksamhetschef_AndReadsWhatToDo()
    {
        var (admin, chef) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("chef"));
        var person = await _clinic.ActorAsync("chef");
        var before = await _desk.EventsAsync(person.Id);
        var list = await admin.GetAsync("/admin");
        Assert.Null(list.Document.QuerySelector($"a[href='/admin/{person.Id}/stang-av'], a[href='/admin/{person.Id}/ny-inbjudan']"));
        var account = await admin.GetAsync($"/admin/{person.Id}");
        Assert.Contains(Why, account.Text, StringComparison.Ordinal);
        Assert.Contains("create-chef", account.Text, StringComparison.Ordinal);

        var address = await admin.SubmitAsync(account, RoleDesk.Form, ("Input.Email", "angripare@demo.example"));
        Assert.Equal(HttpStatusCode.Conflict, address.Status);
        Assert.Contains(Why, address.ErrorBeside("Input.Email"), StringComparison.Ordinal);
        Assert.Equal("angripare@demo.example", address.Value("Input.Email"));
        var role = await _desk.SetAsync(admin, person.Id, person.UnitId, (Role.Verksamhetschef, false), (Role.Administrator, true));
        Assert.Equal(HttpStatusCode.Conflict, role.Status);
        Assert.Contains(Why, Assert.Single(role.Errors), StringComparison.Ordinal);
        foreach (var step in new[] { "stang-av", "ny-inbjudan" })
        {
            var page = await admin.GetAsync($"/admin/{person.Id}/{step}");
            Assert.Contains(Why, page.Text, StringComparison.Ordinal);
            Assert.Null(page.Document.QuerySelector(RoleDesk.Form));
            var other = await admin.GetAsync($"/admin/{(await _clinic.ActorAsync("sjukskoterska")).Id}/{step}");
            using var request = StaffBrowser.Post(other, RoleDesk.Form);
            request.RequestUri = new Uri($"/admin/{person.Id}/{step}", UriKind.Relative);
            using var response = await admin.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        }

        Assert.Equal(before, await _desk.EventsAsync(person.Id));
        Assert.Equal(HttpStatusCode.OK, (await chef.GetAsync("/roller")).Status);

        var named = await admin.SubmitAsync(await admin.GetAsync($"/admin/{person.Id}"), RoleDesk.Form, ("Input.Title", "enhetschef"));
        Assert.Contains("är ändrat", named.Text, StringComparison.Ordinal);
    }

    /// <summary>A link of hers that nobody has opened is not made anew by the same account once more.</summary>
    [Fact]
    public async Task Verksamhetschef_WhoHasNotBegun_IsNotInvitedAgainByAnAdministrator()
    {
        var admin = await _clinic.SignInAsync("admin");
        var unit = (await _clinic.ActorAsync("kurator")).UnitId;
        (string, string)[] fields = [("Input.Name", "Ny Chef"), ("Input.Title", "chef"), ("Input.Email", "ny.chef@demo.example"),
            ("Input.UnitId", $"{unit}"), ("Input.Roles", "Verksamhetschef")];
        var form = await admin.GetAsync("/admin");
        await admin.SubmitAsync(form, RoleDesk.Form, fields);
        Assert.NotNull((await admin.SubmitAsync(form, RoleDesk.Form, fields)).Document.QuerySelector("code"));
        await _clinic.ApproveRolesAsync();
        var again = await admin.SubmitAsync(form, RoleDesk.Form, fields);
        Assert.Contains("används redan", again.ErrorBeside("Input.Email"), StringComparison.Ordinal);
        Assert.Null(again.Document.QuerySelector("code"));
    }

    [Fact]
    public async Task AnotherVerksamhetschef_TakesTheRole_AndTheAccountIsKeptAsOthersAre()
    {
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.GiveAsync(person.Id, person.UnitId, Role.Verksamhetschef);
        var (admin, chef, chef2) =
            (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("chef"), await _clinic.SignInAsync("chef2"));
        var (question, own) =
            ($"/roller/verksamhetschef/{person.Id}", $"/roller/verksamhetschef/{(await _clinic.ActorAsync("chef")).Id}");
        var page = await chef.GetAsync("/roller");
        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.NotNull(page.Document.QuerySelector($"a[href='{question}']"));
        Assert.Null(page.Document.QuerySelector($"a[href='{own}']"));
        Assert.Null((await chef2.GetAsync("/roller")).Document.QuerySelector($"a[href='{question}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await chef2.GetAsync(question)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chef.GetAsync(own)).Status);
        var asked = await chef.GetAsync(question);
        Assert.Contains($"Ska {person.Name} inte längre vara verksamhetschef här?", asked.Text, StringComparison.Ordinal);
        Assert.True(await _desk.HoldsAsync(person.Id, Role.Verksamhetschef));
        using var herself = StaffBrowser.Post(asked, RoleDesk.Form);
        herself.RequestUri = new Uri(own, UriKind.Relative);
        using var refused = await chef.Client.SendAsync(herself);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        var done = await chef.SubmitAsync(await chef.GetAsync(question), RoleDesk.Form);
        Assert.Equal("/roller", done.Path);
        Assert.Contains("är inte längre verksamhetschef", done.Text, StringComparison.Ordinal);
        Assert.False(await _desk.HoldsAsync(person.Id, Role.Verksamhetschef));
        Assert.True(await _desk.HoldsAsync(person.Id, Role.Sjukskoterska));
        Assert.Equal(SecurityEvent.RolesChanged, (await _desk.EventsAsync(person.Id))[^1]);

        var closed = await TestClinic.ByAdminAsync(admin, person.Id, "avsluta");
        Assert.Contains("är avstängt", closed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roller_TellsWhatWasApproved_ByWhomAndForWhom()
    {
        var (admin, chef) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("chef"));
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.AskAsync(admin, "sjukskoterska", Role.Kurator);
        Assert.DoesNotContain("godkänt av", (await chef.GetAsync("/roller")).Text, StringComparison.Ordinal);
        await _desk.DecideAsync(chef, person.Id, Role.Kurator, "ja");
        var line = (await chef.GetAsync("/roller")).Document.QuerySelector("#godkanda ~ ul li")!.TextContent;
        Assert.All([person.Name, "kurator", $"Begärt av {(await _clinic.ActorAsync("admin")).Name}",
            (await _clinic.ActorAsync("chef")).Name], words => Assert.Contains(words, line, StringComparison.Ordinal));
        Assert.DoesNotContain(person.Name, (await (await _clinic.SignInAsync("chef2")).GetAsync("/roller")).Text,
            StringComparison.Ordinal);
    }

    /// <summary>A second account of one's own is nobody else, nor is one that it made, whether one is still administrator or not.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Verksamhetschef_WhoMadeTheAskersAccount_DoesNotDecide(int accounts)
    {
        var me = await _clinic.ActorAsync("chef");
        await _desk.GiveAsync(me.Id, me.UnitId, Role.Administrator);
        var (admin, chef) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("chef"));
        var second = chef;
        for (var made = 1; made <= accounts; made++)
        {
            second = await SecondAsync(second, $"chefens.{made}", me.UnitId);
        }

        await _desk.SetAsync(admin, me.Id, me.UnitId, (Role.Administrator, false));
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.AskAsync(second, "sjukskoterska", Role.Lakare);
        await AssertNotHersAsync(chef, person.Id);

        // Another administrator asks, and it is two persons.
        await _desk.SetAsync(admin, person.Id, person.UnitId, (Role.Lakare, false));
        await _desk.AskAsync(admin, "sjukskoterska", Role.Lakare);
        Assert.Contains("Rollen gäller nu", (await _desk.DecideAsync(chef, person.Id, Role.Lakare, "ja")).Text, StringComparison.Ordinal);
    }

    /// <summary>Nor is somebody whom she renewed, gave an address where another's link went, or made administrator.</summary>
    [Theory]
    [InlineData("renewed")]
    [InlineData("addressed")]
    [InlineData("made administrator")]
    public async Task Verksamhetschef_WhoLetTheAskerIn_DoesNotDecide(string how)
    {
        var (me, asker) = (await _clinic.ActorAsync("chef"), await _clinic.ActorAsync("sjukskoterska"));
        await _desk.GiveAsync(me.Id, me.UnitId, Role.Administrator);
        var chef = await _clinic.SignInAsync("chef");
        StaffBrowser second;
        if (how == "made administrator")
        {
            await _desk.SetAsync(chef, asker.Id, asker.UnitId, (Role.Administrator, true));
            second = await _clinic.SignInAsync("sjukskoterska");
        }
        else
        {
            await _desk.GiveAsync(asker.Id, asker.UnitId, Role.Administrator);
            var renewer = chef;
            if (how == "addressed")
            {
                await chef.SubmitAsync(await chef.GetAsync($"/admin/{asker.Id}"), RoleDesk.Form, ("Input.Email", "min@demo.example"));
                renewer = await _clinic.SignInAsync("admin");
            }

            second = (await _clinic.AcceptAsync(await TestClinic.ByAdminAsync(renewer, asker.Id, "losenord"))).Browser;
        }

        await _desk.AskAsync(second, "kurator", Role.Lakare);
        await AssertNotHersAsync(chef, (await _clinic.ActorAsync("kurator")).Id);
    }

    public void Dispose() => _clinic.Dispose();

    private async Task AssertNotHersAsync(StaffBrowser chef, Guid person)
    {
        var page = await _desk.DecideAsync(chef, person, Role.Lakare, "ja");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Du har själv gett", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.False(await _desk.HoldsAsync(person, Role.Lakare));
    }

    /// <summary>Makes an administrator and signs in as her.</summary>
    private async Task<StaffBrowser> SecondAsync(StaffBrowser admin, string key, Guid unit)
    {
        var shown = await admin.SubmitAsync(await admin.GetAsync("/admin"), RoleDesk.Form, ("Input.Name", $"Extra {key}"),
            ("Input.Title", "administratör"), ("Input.Email", $"{key}@demo.example"), ("Input.UnitId", $"{unit}"),
            ("Input.Roles", "Administrator"));
        return (await _clinic.AcceptAsync(shown)).Browser;
    }

    private sealed class MaillessClinic : TestClinic
    {
        protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseSetting("Mail:Folder", "");
    }
}
