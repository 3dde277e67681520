using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>An account can be changed, and nobody is left outside it.</summary>
public sealed class AccountKeepingTests(TimedClinic clinic) : IClassFixture<TimedClinic>
{
    private const string Form = "main form.narrow";
    private static int _hired;
    private static Task<StaffBrowser>? _admin;

    [Theory]
    [InlineData("Input.Name", "Anna Nygift", "Namn: ")]
    [InlineData("Input.Title", "leg. psykolog", "Titel: ")]
    [InlineData("Input.Email", "anna.nygift@demo.example", "E-postadress: ")]
    [InlineData("Input.Signer.Befattning", "201011", "Befattning: – → Distriktsläkare")]
    public async Task Edit_OfOneThing_IsKeptAndNoted(string field, string value, string line)
    {
        var admin = await AdminAsync();
        var id = await HireAsync(admin);
        var done = await admin.SubmitAsync(await admin.GetAsync($"/admin/{id}"), Form, (field, value));
        Assert.Contains("är ändrat.", done.Text, StringComparison.Ordinal);
        var page = await admin.GetAsync($"/admin/{id}");
        Assert.Equal(value, page.Value(field));
        var change = page.Document.QuerySelector("#andringar ~ ul li")!.TextContent;
        Assert.Contains(line, change, StringComparison.Ordinal);
        Assert.DoesNotContain(";", change, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name", " ", "Skriv personens namn.")]
    [InlineData("Input.Title", "", "Skriv personens titel.")]
    [InlineData("Input.Email", "ingen adress", "Skriv en e-postadress")]
    [InlineData("Input.Email", "lakare@demo.example", "används redan")]
    [InlineData("Input.Email", "LAKARE@demo.example", "används redan")]
    [InlineData("Input.Signer.HsaId", "SE1", "Skriv HSA-id som")]
    [InlineData("Input.Signer.Forskrivarkod", "12", "sju siffror")]
    [InlineData("Input.Signer.Befattning", "x", "Välj en befattning")]
    public async Task Edit_WithOneThingWrong_SaysWhatAndChangesNothing(string field, string value, string sentence)
    {
        var admin = await AdminAsync();
        var id = await HireAsync(admin);
        var before = await AccountAsync(id);
        var page = await admin.SubmitAsync(await admin.GetAsync($"/admin/{id}"), Form,
            [.. new[] { ("Input.Name", "Annat Namn") }.Where(other => other.Item1 != field), (field, value)]);
        Assert.Contains(page.Errors, error => error.Contains(sentence, StringComparison.Ordinal));
        var after = await AccountAsync(id);
        Assert.Equal((before.Name, before.Email, before.HsaId), (after.Name, after.Email, after.HsaId));
    }

    [Theory]
    [InlineData("Input.Name")]
    [InlineData("Input.Title")]
    public async Task LineBreak_InWhatIsShownOfAPerson_IsNeverKept(string field)
    {
        var admin = await AdminAsync();
        var id = await HireAsync(admin);
        foreach (var sign in new[] { "\n", "\r\n", "\v", "\u0085", "\u2028", "\u2029", "\0" })
        {
            await admin.SubmitAsync(await admin.GetAsync($"/admin/{id}"), Form, (field, $"Ada{sign}Lovelace"));
            var kept = await AccountAsync(id);
            Assert.DoesNotContain(kept.Name + kept.Title, letter => char.IsControl(letter) || letter is '\u2028' or '\u2029');
        }
    }

    [Fact]
    public async Task Email_WhenChanged_IsWhatSheSignsInWith()
    {
        var admin = await AdminAsync();
        var (id, _) = await StartedAsync(admin);
        await admin.SubmitAsync(await admin.GetAsync($"/admin/{id}"), Form, ("Input.Email", "bytt.adress@demo.example"));
        Assert.Equal("/", (await TryAsync("bytt.adress@demo.example", TestClinic.OwnPassword)).Path);
    }

    [Fact]
    public async Task Roles_WhenTaken_AreGoneAtTheNextRequestAndWhenGivenAreThere()
    {
        var admin = await AdminAsync();
        var (id, browser) = await StartedAsync(admin);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/statistik")).Status);
        await SetPlacesAsync(admin, id, [.. await PlacesAsync(admin, id), await PlaceAsync(Role.Rehabkoordinator)]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/statistik")).Status);
        await SetPlacesAsync(admin, id, await PlaceAsync(Role.Sjukskoterska));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden),
            ((await browser.GetAsync("/statistik")).Status, (await browser.GetAsync("/arenden")).Status));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/slag-upp")).Status);
    }

    [Fact]
    public async Task Unit_WhenTaken_EndsTheSignInThereAndTheOtherOpens()
    {
        var admin = await AdminAsync();
        var (id, browser) = await StartedAsync(admin);
        var elsewhere = (await clinic.ActorAsync("admin2")).UnitId;
        await clinic.InDatabaseAsync(async db =>
        {
            var me = (await clinic.ActorAsync("admin")).Id;
            db.Memberships.Add(new Membership { AccountId = me, UnitId = elsewhere, Role = Role.Administrator });
            return await db.SaveChangesAsync();
        });
        var units = (await admin.GetAsync($"/admin/{id}")).Document.QuerySelectorAll<IHtmlInputElement>("[name='Input.Places']")
            .Select(box => box.Value.Split('/')[0]).Distinct().ToList();
        var here = $"{(await clinic.ActorAsync("kurator")).UnitId}";
        var other = units.First(unit => unit != here);
        await SetPlacesAsync(admin, id, $"{other}/{Role.Kurator}");
        Assert.Contains("/logga-in", (await browser.GetAsync("/arenden")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastRole_IsNotTaken()
    {
        var admin = await AdminAsync();
        var id = await HireAsync(admin);
        var page = await SetPlacesAsync(admin, id);
        Assert.Contains("Minst en roll", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.NotEmpty(await PlacesAsync(admin, id));
    }

    [Fact]
    public async Task LastAdministrator_IsNotTaken()
    {
        var admin = await AdminAsync();
        var me = (await clinic.ActorAsync("admin")).Id;
        var page = await SetPlacesAsync(admin, me, await PlaceAsync(Role.Verksamhetschef));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Någon måste vara administratör", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin")).Status);
    }

    [Fact]
    public async Task RoleWithOpenWork_IsNotTaken()
    {
        var admin = await AdminAsync();
        var id = (await clinic.ActorAsync("kurator")).Id;
        var page = await SetPlacesAsync(admin, id, await PlaceAsync(Role.Verksamhetschef));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("öppet arbete", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("koordinator")]
    [InlineData("chef")]
    [InlineData("lakare")]
    public async Task Account_ForSomebodyElse_IsClosed(string who)
    {
        var browser = await clinic.SignInAsync(who);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/admin/{(await clinic.ActorAsync("kurator")).Id}")).Status);
    }

    [Fact]
    public async Task Link_WhenLost_IsMadeAnewAsOftenAsNeeded()
    {
        var admin = await AdminAsync();
        var (id, first) = await HireWithLinkAsync(admin);
        var link = first;
        for (var i = 0; i < 3; i++)
        {
            link = clinic.LinkOn(await TestClinic.ByAdminAsync(admin, id, "losenord"));
        }

        Assert.Equal(HttpStatusCode.Gone, (await clinic.NewBrowser().GetAsync(first)).Status);
        Assert.Equal("/konto", (await clinic.AcceptAsync(link)).Page.Path);
    }

    [Theory]
    [InlineData("las-upp")]
    [InlineData("losenord")]
    public async Task Account_WhenLockedByWrongPasswords_IsOpened(string by)
    {
        var admin = await AdminAsync();
        var (id, _) = await StartedAsync(admin);
        var email = (await AccountAsync(id)).Email!;
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(email, $"fel lösenord {i}");
        }

        Assert.NotEmpty((await TryAsync(email, TestClinic.OwnPassword)).Errors);
        var list = await admin.GetAsync("/admin");
        Assert.Contains("Spärrat till", list.Document.QuerySelector($"tr:has(input[value='{id}'])")!.TextContent, StringComparison.Ordinal);
        var page = await TestClinic.ByAdminAsync(admin, id, by);
        if (by == "losenord")
        {
            await clinic.AcceptAsync(page);
        }

        Assert.Equal("/", (await TryAsync(email, TestClinic.OwnPassword)).Path);
    }

    [Fact]
    public async Task Account_WithoutAUnit_IsListedAndCanBeGivenOne()
    {
        var admin = await AdminAsync();
        var (id, link) = await HireWithLinkAsync(admin);
        await clinic.InDatabaseAsync(async db =>
        {
            db.Memberships.RemoveRange(await db.Memberships.Where(m => m.AccountId == id).ToListAsync());
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Utan vårdenhet", (await admin.GetAsync("/admin")).Text, StringComparison.Ordinal);
        await SetPlacesAsync(admin, id, await PlaceAsync(Role.Kurator));
        Assert.Equal("/konto", (await clinic.AcceptAsync(link)).Page.Path);
    }

    private async Task<StaffPage> SetPlacesAsync(StaffBrowser admin, Guid id, params string[] places)
    {
        var page = await admin.GetAsync($"/admin/{id}");
        foreach (var box in page.Document.QuerySelectorAll<IHtmlInputElement>("[name='Input.Places']"))
        {
            box.IsChecked = places.Contains(box.Value);
        }

        var done = await admin.SubmitAsync(page, Form);
        await clinic.ApproveRolesAsync();
        return done;
    }

    private static async Task<string[]> PlacesAsync(StaffBrowser admin, Guid id) =>
        [.. (await admin.GetAsync($"/admin/{id}")).Document.QuerySelectorAll<IHtmlInputElement>("[name='Input.Places']")
            .Where(box => box.IsChecked).Select(box => box.Value)];

    private Task<StaffBrowser> AdminAsync() => _admin ??= clinic.SignInAsync("admin");

    /// <summary>A role at the demo clinic's first unit.</summary>
    private async Task<string> PlaceAsync(Role role) => $"{(await clinic.ActorAsync("kurator")).UnitId}/{role}";

    private async Task<Guid> HireAsync(StaffBrowser admin) => (await HireWithLinkAsync(admin)).Id;

    private async Task<(Guid Id, string Link)> HireWithLinkAsync(StaffBrowser admin)
    {
        var key = $"anstalld-{Interlocked.Increment(ref _hired)}";
        var page = await admin.SubmitAsync(await admin.GetAsync("/admin"), Form, ("Input.Name", $"Ny {key}"), ("Input.Title", "kurator"),
            ("Input.Email", $"{key}@demo.example"), ("Input.UnitId", $"{(await clinic.ActorAsync("kurator")).UnitId}"),
            ("Input.Roles", "Kurator"));
        await clinic.ApproveRolesAsync();
        return ((await clinic.ActorAsync(key)).Id, clinic.LinkOn(page));
    }

    /// <summary>A kurator who has chosen her password and is signed in.</summary>
    private async Task<(Guid Id, StaffBrowser Browser)> StartedAsync(StaffBrowser admin)
    {
        var (id, link) = await HireWithLinkAsync(admin);
        return (id, (await clinic.AcceptAsync(link)).Browser);
    }

    private async Task<StaffPage> TryAsync(string email, string password)
    {
        var browser = clinic.NewBrowser();
        return await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow", ("Input.Email", email),
            ("Input.Password", password));
    }

    private Task<StaffAccount> AccountAsync(Guid id) =>
        clinic.InDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(a => a.Id == id));
}
