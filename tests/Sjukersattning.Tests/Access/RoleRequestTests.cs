using System.Net;
using MimeKit;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Concurrency;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>No administrator makes anybody one who reaches patients: a verksamhetschef of the unit says yes first.</summary>
public sealed class RoleRequestTests : IDisposable
{
    private readonly TestClinic _clinic = new();
    private readonly RoleDesk _desk;

    public RoleRequestTests() => _desk = new RoleDesk(_clinic);

    public static TheoryData<Role> Approved => [.. Enum.GetValues<Role>().Where(RoleApproval.IsNeededFor)];

    [Theory]
    [MemberData(nameof(Approved))]
    public async Task Role_HoldsWhenTheVerksamhetschefHasSaidYes_AndIsTakenWithoutHer_UnlessItDecides(Role role)
    {
        var who = role == Role.Sjukskoterska ? "kurator" : "sjukskoterska";
        var (admin, chef) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("chef"));
        var person = await _clinic.ActorAsync(who);
        var told = await _desk.EventsAsync(person.Id);
        await _desk.AskAsync(admin, who, role);
        Assert.False(await _desk.HoldsAsync(person.Id, role));
        Assert.Contains("väntar på godkännande", (await admin.GetAsync($"/admin/{person.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("väntar på svar", (await admin.GetAsync("/admin")).Text, StringComparison.Ordinal);
        Assert.Contains("En roll väntar på ditt svar", (await chef.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains(await LettersToAsync("chef"), letter => letter.TextBody!.Contains("begärt en roll", StringComparison.Ordinal));

        var done = await _desk.DecideAsync(chef, person.Id, role, "ja");
        Assert.Contains("Rollen gäller nu", done.Text, StringComparison.Ordinal);
        Assert.True(await _desk.HoldsAsync(person.Id, role));
        Assert.DoesNotContain("väntar på ditt svar", (await chef.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains($"godkänd av {(await _clinic.ActorAsync("chef")).Name}", (await admin.GetAsync("/admin")).Text,
            StringComparison.Ordinal);
        Assert.All(["admin", who], async key => Assert.Contains(await LettersToAsync(key),
            letter => letter.TextBody!.Contains("godkänd", StringComparison.Ordinal)));

        await _desk.SetAsync(admin, person.Id, person.UnitId, (role, false));
        Assert.Equal(RoleApproval.Decides(role), await _desk.HoldsAsync(person.Id, role));
        if (RoleApproval.Decides(role))
        {
            await chef.SubmitAsync(await chef.GetAsync($"/roller/verksamhetschef/{person.Id}"), RoleDesk.Form);
        }

        Assert.False(await _desk.HoldsAsync(person.Id, role));
        Assert.Equal([.. told, SecurityEvent.RoleAsked, SecurityEvent.RoleApproved, SecurityEvent.RolesChanged],
            await _desk.EventsAsync(person.Id));
    }

    [Fact]
    public async Task Refusal_HasAReason_ThatTheAskerReads()
    {
        var (admin, chef) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("chef"));
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.AskAsync(admin, "sjukskoterska", Role.Lakare);
        var page = await _desk.DecideAsync(chef, person.Id, Role.Lakare, "nej", "  ");
        Assert.Equal("Skriv varför du avslår.", page.ErrorBeside("Reason"));
        page = await _desk.DecideAsync(chef, person.Id, Role.Lakare, "nej", new string('x', RoleRequest.LongestReason + 1));
        Assert.Contains("högst", page.ErrorBeside("Reason"), StringComparison.Ordinal);
        Assert.Equal(1, await _desk.WaitingAsync(person.Id));
        page = await _desk.DecideAsync(chef, person.Id, Role.Lakare, "nej", "Har ingen legitimation.");
        Assert.Contains("avslagen", page.Text, StringComparison.Ordinal);
        Assert.False(await _desk.HoldsAsync(person.Id, Role.Lakare));
        Assert.Contains("Har ingen legitimation.", (await admin.GetAsync("/admin")).Text, StringComparison.Ordinal);
        Assert.Equal(SecurityEvent.RoleRefused, (await _desk.EventsAsync(person.Id))[^1]);
        Assert.Contains("väntar inte längre", (await chef.GetAsync($"/roller/{Guid.NewGuid()}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_WhoAsksForHerself_ReachesNoPatientBeforeTheAnswer()
    {
        var admin = await _clinic.SignInAsync("admin");
        foreach (var role in new[] { Role.Lakare, Role.Rehabkoordinator, Role.Verksamhetschef })
        {
            await _desk.AskAsync(admin, "admin", role);
        }

        foreach (var path in new[] { "/arenden", "/slag-upp", "/logg", "/roller", "/statistik" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync(path)).Status);
        }
    }

    /// <summary>One person with both roles is not two persons.</summary>
    [Fact]
    public async Task Verksamhetschef_WhoIsAdministratorToo_CannotAnswerHerOwnRequest()
    {
        var me = await _clinic.ActorAsync("chef");
        await _desk.GiveAsync(me.Id, me.UnitId, Role.Administrator);
        var chef = await _clinic.SignInAsync("chef");
        await _desk.AskAsync(chef, "chef", Role.Lakare);
        var page = await _desk.DecideAsync(chef, me.Id, Role.Lakare, "ja");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Du har själv begärt rollen", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.False(await _desk.HoldsAsync(me.Id, Role.Lakare));
    }

    [Fact]
    public async Task Request_AskedTwice_IsOne_AndUntickedIsTakenBack()
    {
        var admin = await _clinic.SignInAsync("admin");
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.AskAsync(admin, "sjukskoterska", Role.Kurator);
        await _desk.AskAsync(admin, "sjukskoterska", Role.Kurator);
        await admin.SubmitAsync(await admin.GetAsync("/admin"), "form[action$='handler=Kollega']",
            ("ColleagueEmail", "sjukskoterska@demo.example"), ("ColleagueUnit", $"{person.UnitId}"), ("ColleagueRole", "Kurator"));
        Assert.Equal(1, await _desk.WaitingAsync(person.Id));
        await _desk.SetAsync(admin, person.Id, person.UnitId, (Role.Kurator, false));
        Assert.Equal(0, await _desk.WaitingAsync(person.Id));
        Assert.Equal(SecurityEvent.RoleRequestEnded, (await _desk.EventsAsync(person.Id))[^1]);
    }

    /// <summary>Who asked lost the right, or cannot sign in; or the one it is about cannot.</summary>
    [Theory]
    [InlineData("role")]
    [InlineData("asker")]
    [InlineData("person")]
    public async Task Request_ThatStandsNoMore_IsEndedAndCannotBeAnswered(string lost)
    {
        var other = await _clinic.ActorAsync("fysioterapeut2");
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.GiveAsync((await _clinic.ActorAsync("admin2")).Id, person.UnitId, Role.Administrator);
        var (admin, chef) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("chef"));
        var second = await _clinic.SignInAsync("admin2");
        await _desk.SetAsync(second, person.Id, person.UnitId, (Role.Kurator, true));
        var page = await chef.GetAsync(await _desk.PageAsync(person.Id, Role.Kurator));
        Assert.NotEqual(other.UnitId, person.UnitId);
        var asker = (await _clinic.ActorAsync("admin2")).Id;
        await (lost switch
        {
            "role" => _desk.SetAsync(admin, asker, person.UnitId, (Role.Administrator, false)),
            "person" => TestClinic.ByAdminAsync(admin, person.Id, "avsluta"),
            _ => _clinic.ExecuteAsync($"UPDATE \"AspNetUsers\" SET \"IsActive\" = 0 WHERE \"Email\" = 'admin2@demo.example'")
                .ContinueWith(_ => page, TaskScheduler.Default),
        });
        var answered = await chef.SubmitByAsync(page, RoleDesk.Form, "button[value=ja]");
        Assert.Contains("väntar inte längre", answered.Text, StringComparison.Ordinal);
        Assert.False(await _desk.HoldsAsync(person.Id, Role.Kurator));
        Assert.DoesNotContain("väntar på ditt svar", (await chef.GetAsync("/")).Text, StringComparison.Ordinal);
        if (lost != "asker")
        {
            Assert.Contains(SecurityEvent.RoleRequestEnded, await _desk.EventsAsync(person.Id));
        }
    }

    [Fact]
    public async Task TwoWhoAnswerAtOnce_GiveOneAnswer()
    {
        var deputy = await _clinic.ActorAsync("lakare-b");
        await _desk.GiveAsync(deputy.Id, deputy.UnitId, Role.Verksamhetschef);
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.AskAsync(await _clinic.SignInAsync("admin"), "sjukskoterska", Role.Kurator);
        var address = await _desk.PageAsync(person.Id, Role.Kurator);
        var (first, second) = (await _clinic.SignInAsync("chef"), await _clinic.SignInAsync("lakare-b"));
        var outcomes = await Race.RunAsync([
            (first, StaffBrowser.Post(await first.GetAsync(address), RoleDesk.Form, "button[value=ja]")),
            (second, StaffBrowser.Post(await second.GetAsync(address), RoleDesk.Form, "button[value=nej]", ("Reason", "Behövs inte."))),
        ]);
        Assert.All(outcomes, outcome => Assert.Equal(HttpStatusCode.Redirect, outcome.Status));
        var answers = (await _desk.EventsAsync(person.Id)).Where(one => one is SecurityEvent.RoleApproved or SecurityEvent.RoleRefused);
        Assert.Equal(await _desk.HoldsAsync(person.Id, Role.Kurator), Assert.Single(answers) == SecurityEvent.RoleApproved);
    }

    [Theory]
    [InlineData("chef2")]
    [InlineData("admin")]
    [InlineData("koordinator")]
    public async Task Request_IsTheUnitsVerksamhetschefsAlone(string who)
    {
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.AskAsync(await _clinic.SignInAsync("admin"), "sjukskoterska", Role.Kurator);
        var browser = await _clinic.SignInAsync(who);
        var page = await browser.GetAsync(await _desk.PageAsync(person.Id, Role.Kurator));
        Assert.DoesNotContain(person.Name, page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("button[value=ja]"));
        Assert.DoesNotContain(person.Name, (await browser.GetAsync("/roller")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_AfterTheAddressWasChanged_AsksToLookAgain()
    {
        var (admin, chef) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("chef"));
        var person = await _clinic.ActorAsync("sjukskoterska");
        await _desk.AskAsync(admin, "sjukskoterska", Role.Kurator);
        var page = await chef.GetAsync(await _desk.PageAsync(person.Id, Role.Kurator));
        await admin.SubmitAsync(await admin.GetAsync($"/admin/{person.Id}"), RoleDesk.Form, ("Input.Email", "annan@demo.example"));
        var answered = await chef.SubmitByAsync(page, RoleDesk.Form, "button[value=ja]");
        Assert.Equal(HttpStatusCode.Conflict, answered.Status);
        Assert.Contains("E-postadressen har ändrats", Assert.Single(answered.Errors), StringComparison.Ordinal);
        Assert.False(await _desk.HoldsAsync(person.Id, Role.Kurator));
        Assert.Contains("E-postadress ändrad", (await chef.GetAsync("/roller")).Text, StringComparison.Ordinal);
        Assert.Contains(await LettersToAsync("sjukskoterska"),
            letter => letter.Subject!.Contains("e-postadress är ändrad", StringComparison.Ordinal));
    }

    /// <summary>Who is new and waits has chosen her password, and opens nothing.</summary>
    [Fact]
    public async Task NewAccount_OpensNothingBeforeTheAnswer()
    {
        var admin = await _clinic.SignInAsync("admin");
        var unit = (await _clinic.ActorAsync("kurator")).UnitId;
        var shown = await admin.SubmitAsync(await admin.GetAsync("/admin"), RoleDesk.Form, ("Input.Name", "Ny Kurator"),
            ("Input.Title", "kurator"), ("Input.Email", "ny.kurator@demo.example"), ("Input.UnitId", $"{unit}"),
            ("Input.Roles", "Kurator"));
        var (browser, page) = await _clinic.AcceptAsync(shown);
        Assert.Contains("när verksamhetschefen har godkänt din roll", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/logga-in", (await browser.GetAsync("/arenden")).Path, StringComparison.Ordinal);
        await _clinic.ApproveRolesAsync();
        page = await browser.SubmitAsync(await browser.GetAsync("/logga-in"), RoleDesk.Form, ("Input.Email", "ny.kurator@demo.example"),
            ("Input.Password", TestClinic.OwnPassword));
        Assert.Equal("/", page.Path);
    }

    public void Dispose() => _clinic.Dispose();

    private async Task<IReadOnlyList<MimeMessage>> LettersToAsync(string key)
    {
        var letters = await Task.WhenAll(Directory.GetFiles(_clinic.MailFolder, "*.eml").Select(file => MimeMessage.LoadAsync(file)));
        return [.. letters.Where(letter => letter.To.Mailboxes.Any(to => to.Address == $"{key}@demo.example"))];
    }
}
