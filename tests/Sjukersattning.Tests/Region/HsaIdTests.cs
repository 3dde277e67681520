using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Region;

/// <summary>Whoever changes an HSA-id decides who opens the account: of one that reaches patients two persons do.</summary>
public sealed partial class HsaIdTests : IAsyncLifetime, IDisposable
{
    private const string Field = "Input.Signer.HsaId";
    private const string New = "SE2321000016-NYTT1";
    private readonly RegionClinic _clinic = new();
    private readonly RoleDesk _desk;

    public HsaIdTests() => _desk = new RoleDesk(_clinic);

    public static TheoryData<string> Reaching => ["lakare", "kurator", "sjukskoterska", "chef"];

    public Task InitializeAsync() => _clinic.InitializeAsync();

    [Theory]
    [MemberData(nameof(Reaching))]
    public async Task HsaId_OfWhoReachesPatients_OpensWhenTheVerksamhetschefHasSaidYes(string who)
    {
        var (admin, chef) = (await EnterAsync("admin"), await EnterAsync("chef"));
        var person = await _clinic.ActorAsync(who);
        var told = await _desk.EventsAsync(person.Id);
        await EditAsync(admin, person.Id, New.ToLowerInvariant() + " ");
        Assert.Equal("/", await TryAsync(RegionClinic.HsaIdOf(who)));
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync(New));
        var kept = await admin.GetAsync($"/admin/{person.Id}");
        Assert.Equal(New, kept.Value(Field));
        Assert.Contains($"{New} väntar på godkännande; nu gäller {RegionClinic.HsaIdOf(who)}.", kept.Text, StringComparison.Ordinal);
        Assert.Contains($"HSA-id {New} i stället för {RegionClinic.HsaIdOf(who)}: väntar på svar",
            (await admin.GetAsync("/admin")).Text, StringComparison.Ordinal);
        Assert.Contains("1 HSA-id väntar på ditt svar", (await chef.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains(New, (await chef.GetAsync("/roller")).Text, StringComparison.Ordinal);
        Assert.Contains(await LettersToAsync(who),
            letter => letter.TextBody!.Contains($"begärt att HSA-id {New}", StringComparison.Ordinal));
        Assert.Contains(await LettersToAsync("chef"), letter => letter.TextBody!.Contains("nytt HSA-id", StringComparison.Ordinal));

        var done = await DecideAsync(chef, person.Id, "ja");
        Assert.Contains($"HSA-id {New}", done.Text, StringComparison.Ordinal);
        Assert.Equal("/", await TryAsync(New));
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync(RegionClinic.HsaIdOf(who)));
        Assert.Contains(await LettersToAsync(who), letter => letter.TextBody!.Contains("godkänt", StringComparison.Ordinal));
        Assert.Equal([.. told, SecurityEvent.HsaIdAsked, SecurityEvent.HsaIdApproved, SecurityEvent.AccountEdited],
            await _desk.EventsAsync(person.Id));
    }

    [Fact]
    public async Task HsaId_ThatIsRefused_OpensNothing_AndTheReasonIsRead()
    {
        var (admin, chef) = (await EnterAsync("admin"), await EnterAsync("chef"));
        var person = await _clinic.ActorAsync("lakare");
        await EditAsync(admin, person.Id, New);
        Assert.Equal("Skriv varför du avslår.", (await DecideAsync(chef, person.Id, "nej")).ErrorBeside("Reason"));
        await DecideAsync(chef, person.Id, "nej", "Inte hennes.");
        Assert.Contains("Inte hennes.", (await admin.GetAsync("/admin")).Text, StringComparison.Ordinal);
        Assert.Equal(RegionClinic.HsaIdOf("lakare"), (await admin.GetAsync($"/admin/{person.Id}")).Value(Field));
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync(New));
        Assert.Equal(SecurityEvent.HsaIdRefused, (await _desk.EventsAsync(person.Id))[^1]);
    }

    [Fact]
    public async Task Verksamhetschef_WhoIsAdministratorToo_CannotAnswerForWhatSheAsked()
    {
        var me = await _clinic.ActorAsync("chef");
        await _desk.GiveAsync(me.Id, me.UnitId, Role.Administrator);
        var chef = await EnterAsync("chef");
        var lakare = (await _clinic.ActorAsync("lakare")).Id;
        await EditAsync(chef, lakare, New);
        var page = await DecideAsync(chef, lakare, "ja");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Du har själv begärt HSA-id:t", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync(New));
    }

    /// <summary>
    /// One person may have several HSA-ids: who gives a colleague one of hers comes in as her. The operator's command, told the
    /// colleague's own, makes it two persons again.
    /// </summary>
    [Fact]
    public async Task Verksamhetschef_WhoGaveTheAskerAnHsaId_DoesNotDecide()
    {
        var me = await _clinic.ActorAsync("chef");
        await _desk.GiveAsync(me.Id, me.UnitId, Role.Administrator);
        var (chef, colleague, person) =
            (await EnterAsync("chef"), await _clinic.ActorAsync("admin"), await _clinic.ActorAsync("sjukskoterska"));
        await EditAsync(chef, colleague.Id, New);
        Assert.Equal(SecurityEvent.HsaIdSet, (await _desk.EventsAsync(colleague.Id))[^1]);
        Assert.Contains("HSA-id satt utan godkännande", (await chef.GetAsync("/roller")).Text, StringComparison.Ordinal);
        _clinic.Provider.Person = new RegionPerson(New, [RegionClinic.First], "sid-ny");
        var second = _clinic.NewBrowser();
        Assert.Equal("/", (await _clinic.EnterAsync(second)).Path);

        await _desk.AskAsync(second, "sjukskoterska", Role.Lakare);
        var page = await _desk.DecideAsync(chef, person.Id, Role.Lakare, "ja");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("HSA-id:t", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.False(await _desk.HoldsAsync(person.Id, Role.Lakare));

        await _desk.AppointAsync("admin", Role.Administrator, RegionClinic.HsaIdOf("admin"));
        Assert.Contains("Rollen gäller nu", (await _desk.DecideAsync(chef, person.Id, Role.Lakare, "ja")).Text, StringComparison.Ordinal);
    }

    /// <summary>The page where a verksamhetschef keeps what XML tells of the läkare is no way around it.</summary>
    [Fact]
    public async Task HsaId_IsNotChangedBesideAccounts()
    {
        var chef = await EnterAsync("chef");
        var done = await chef.SubmitAsync(await chef.GetAsync("/enhet/identitet"), RoleDesk.Form, ("Input.Signers[0].HsaId", New),
            ("Input.Signers[0].Specialistkompetens", "Geriatrik"));
        Assert.Contains("Uppgifterna är sparade", done.Text, StringComparison.Ordinal);
        Assert.False(await _clinic.InDatabaseAsync(db => db.Users.AnyAsync(a => a.HsaId == New)));
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync(New));
    }

    [Fact]
    public async Task HsaId_OfWhoReachesNoPatient_HoldsAtOnce_AndTheOneWhoApprovesARoleSeesIt()
    {
        var (admin, chef) = (await EnterAsync("admin"), await EnterAsync("chef"));
        var person = await _clinic.ActorAsync("admin");
        await EditAsync(admin, person.Id, New);
        Assert.Equal("/", await TryAsync(New));
        Assert.Contains(await LettersToAsync("admin"), letter => letter.TextBody!.Contains("det gäller nu", StringComparison.Ordinal));
        _clinic.Provider.Person = new RegionPerson(New, [RegionClinic.First], "sid-ny");
        admin = _clinic.NewBrowser();
        await _clinic.EnterAsync(admin);
        await _desk.AskAsync(admin, "admin", Role.Kurator);
        var page = await chef.GetAsync(await _desk.PageAsync(person.Id, Role.Kurator));
        Assert.Contains(New, page.Text, StringComparison.Ordinal);

        // Who is to reach patients is asked about, too; and what was seen is what is approved.
        await EditAsync(admin, person.Id, "SE2321000016-NYTT2");
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync("SE2321000016-NYTT2"));
        await _clinic.ExecuteAsync($"UPDATE \"AspNetUsers\" SET \"HsaId\" = 'SE2321000016-NYTT3' WHERE \"HsaId\" = '{New}'");
        var answered = await chef.SubmitByAsync(page, RoleDesk.Form, "button[value=ja]");
        Assert.Equal(HttpStatusCode.Conflict, answered.Status);
        Assert.Contains("HSA-id:t har ändrats", Assert.Single(answered.Errors), StringComparison.Ordinal);
        Assert.False(await _desk.HoldsAsync(person.Id, Role.Kurator));
    }

    /// <summary>Each unit whose patients she reaches is asked; an administrator of one of them may ask.</summary>
    [Fact]
    public async Task HsaId_OfWhoWorksAtTwoUnits_HoldsWhenBothHaveSaidYes()
    {
        var (admin, chef, chef2) = (await EnterAsync("admin"), await EnterAsync("chef"), await EnterAsync("chef2"));
        var person = await _clinic.ActorAsync("koordinator");
        await EditAsync(admin, person.Id, New);
        await DecideAsync(chef, person.Id, "ja");
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync(New));
        await EditAsync(admin, person.Id, New);
        await DecideAsync(chef2, person.Id, "ja");
        Assert.Equal("/", await TryAsync(New));

        await EditAsync(admin, person.Id, "SE2321000016-NYTT2");
        await DecideAsync(chef2, person.Id, "nej", "Inte hennes.");
        Assert.DoesNotContain("NYTT2", (await chef.GetAsync("/roller")).Text, StringComparison.Ordinal);
        Assert.Equal("/", await TryAsync(New));
    }

    [Fact]
    public async Task HsaId_ThatWaits_IsAskedOfAUnitThatSheJoins()
    {
        var (admin, admin2) = (await EnterAsync("admin"), await EnterAsync("admin2"));
        var person = await _clinic.ActorAsync("lakare");
        await EditAsync(admin, person.Id, New);
        await admin2.SubmitAsync(await admin2.GetAsync("/admin"), "form[action$='handler=Kollega']",
            ("ColleagueEmail", "lakare@demo.example"), ("ColleagueUnit", $"{(await _clinic.ActorAsync("admin2")).UnitId}"),
            ("ColleagueRole", "Lakare"));
        await DecideAsync(await EnterAsync("chef"), person.Id, "ja");
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync(New));
        await DecideAsync(await EnterAsync("chef2"), person.Id, "ja");
        Assert.Equal("/", await TryAsync(New));
    }

    [Fact]
    public async Task HsaId_ThatWaits_IsOne_IsReplaced_AndTakenBack()
    {
        var admin = await EnterAsync("admin");
        var person = await _clinic.ActorAsync("lakare");
        var told = (await _desk.EventsAsync(person.Id)).Count;
        await EditAsync(admin, person.Id, New);
        await EditAsync(admin, person.Id, New);
        await admin.SubmitAsync(await admin.GetAsync($"/admin/{person.Id}"), RoleDesk.Form, ("Input.Title", "överläkare"));
        Assert.Equal([New], await WaitingAsync(person.Id));
        await EditAsync(admin, person.Id, "SE2321000016-NYTT2");
        Assert.Equal(["SE2321000016-NYTT2"], await WaitingAsync(person.Id));
        await EditAsync(admin, person.Id, RegionClinic.HsaIdOf("lakare"));
        Assert.Empty(await WaitingAsync(person.Id));
        Assert.Equal("/", await TryAsync(RegionClinic.HsaIdOf("lakare")));
        await EditAsync(admin, person.Id, "");
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync(RegionClinic.HsaIdOf("lakare")));
        Assert.DoesNotContain(SecurityEvent.Changed, (await _desk.EventsAsync(person.Id)).Skip(told));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("person")]
    public async Task HsaId_ThatStandsNoMore_IsEnded(string lost)
    {
        var admin = await EnterAsync("admin");
        var person = await _clinic.ActorAsync("sjukskoterska");
        await EditAsync(admin, person.Id, New);
        await (lost == "person" ? TestClinic.ByAdminAsync(admin, person.Id, "avsluta")
            : _desk.SetAsync(admin, person.Id, person.UnitId, (Role.Sjukskoterska, false), (Role.Administrator, true)));
        Assert.Equal(Refused(RegionRefusal.UnknownHsaId), await TryAsync(New));
        Assert.Empty(await WaitingAsync(person.Id));
        Assert.Contains(SecurityEvent.HsaIdRequestEnded, await _desk.EventsAsync(person.Id));
    }

    /// <summary>However it is written, at both steps; an account that is closed keeps its own.</summary>
    [Fact]
    public async Task HsaId_IsOnePersons()
    {
        var (admin, chef) = (await EnterAsync("admin"), await EnterAsync("chef"));
        var person = (await _clinic.ActorAsync("lakare")).Id;
        await _clinic.ExecuteAsync("UPDATE \"AspNetUsers\" SET \"IsActive\" = 0 WHERE \"Email\" = 'kurator@demo.example'");
        foreach (var typed in new[] { "chef2", "kurator" }.Select(RegionClinic.HsaIdOf))
        {
            foreach (var spelling in new[] { typed, typed.ToLowerInvariant(), $" {typed}\u200B", typed.Replace('-', '\u2011') })
            {
                var page = await EditAsync(admin, person, spelling);
                Assert.Equal(HttpStatusCode.Conflict, page.Status);
                Assert.Contains("hör redan till ett annat konto", page.ErrorBeside(Field), StringComparison.Ordinal);
            }
        }

        await EditAsync(admin, person, New);
        var other = (await _clinic.ActorAsync("admin")).Id;
        await EditAsync(admin, other, New);
        var answered = await DecideAsync(chef, person, "ja");
        Assert.Equal(HttpStatusCode.Conflict, answered.Status);
        Assert.Contains("hör redan till ett annat konto", Assert.Single(answered.Errors), StringComparison.Ordinal);
        Assert.Equal(1, await _clinic.InDatabaseAsync(db => db.Users.CountAsync(a => a.HsaId == New)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _clinic.Dispose();

    private static string Refused(RegionRefusal why) => $"/logga-in/nekad?skal={why}";

    private async Task<StaffBrowser> EnterAsync(string key) => (await _clinic.SignInByRegionAsync(key)).Browser;

    /// <summary>Where somebody with an HSA-id comes.</summary>
    private async Task<string> TryAsync(string hsaId)
    {
        _clinic.Provider.Person = new RegionPerson(hsaId, [RegionClinic.First, RegionClinic.Second], $"sid-{Guid.NewGuid():N}");
        return (await _clinic.EnterAsync(_clinic.NewBrowser())).Path;
    }

    private static async Task<StaffPage> EditAsync(StaffBrowser admin, Guid account, string hsaId) =>
        await admin.SubmitAsync(await admin.GetAsync($"/admin/{account}"), RoleDesk.Form, (Field, hsaId));

    private async Task<StaffPage> DecideAsync(StaffBrowser chef, Guid account, string answer, string reason = "") =>
        await chef.SubmitByAsync(await AskedAsync(chef, account), RoleDesk.Form, $"button[value={answer}]", ("Reason", reason));

    /// <summary>The page of what waits for the verksamhetschef's unit.</summary>
    private async Task<StaffPage> AskedAsync(StaffBrowser chef, Guid account)
    {
        var name = await _clinic.InDatabaseAsync(db => db.Users.Where(a => a.Id == account).Select(a => a.Name).SingleAsync());
        var link = (await chef.GetAsync("/roller")).Document.QuerySelectorAll("a.task-list__what")
            .Single(a => a.TextContent.Contains(name, StringComparison.Ordinal)
                && a.TextContent.Contains("HSA-id", StringComparison.Ordinal));
        return await chef.GetAsync(link.GetAttribute("href")!);
    }

    private Task<List<string>> WaitingAsync(Guid account) => _clinic.InDatabaseAsync(db => db.Set<RoleRequest>()
        .Where(one => one.AccountId == account && one.State == RoleRequestState.Waiting && one.Role == null)
        .Select(one => one.HsaId).ToListAsync());

    private async Task<IReadOnlyList<MimeMessage>> LettersToAsync(string key)
    {
        var letters = await Task.WhenAll(Directory.GetFiles(_clinic.MailFolder, "*.eml").Select(file => MimeMessage.LoadAsync(file)));
        return [.. letters.Where(letter => letter.To.Mailboxes.Any(to => to.Address == $"{key}@demo.example"))];
    }
}
