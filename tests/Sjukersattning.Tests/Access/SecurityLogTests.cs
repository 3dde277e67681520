using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>Whatever happens to an account or a right is told, once, with the one who did it and from where.</summary>
public sealed class SecurityLogTests(GuessClinic clinic) : IClassFixture<GuessClinic>
{
    private static int _hired;

    [Fact]
    public async Task SignIn_SignOutAndWhatGoesWrong_AreTold()
    {
        var (id, from, last) = (await IdAsync("fysioterapeut"), GuessClinic.NewAddress(), await LastAsync());
        var browser = clinic.BrowserAt(from);
        for (var i = 0; i < 5; i++)
        {
            await GuessClinic.TryAsync(browser, "fysioterapeut");
        }

        Assert.Contains(GuessClinic.Refused, (await GuessClinic.TryAsync(browser, "fysioterapeut")).Errors[0], StringComparison.Ordinal);
        await GuessClinic.TryAsync(clinic.BrowserAt(GuessClinic.NewAddress()), "ingen.sadan");
        var elsewhere = GuessClinic.NewAddress();
        var other = clinic.BrowserAt(elsewhere);
        await GuessClinic.TryAsync(other, "fysioterapeut", DemoClinic.Password);
        await other.GetAsync("/admin");
        await other.SubmitAsync(await other.GetAsync("/"), ".site-header form");

        var rows = await RowsAfterAsync(last);
        Assert.Equal(
            [.. Enumerable.Repeat(SecurityEvent.SignInFailed, 5), SecurityEvent.LockedOut, SecurityEvent.SignInFailed,
                SecurityEvent.SignedIn, SecurityEvent.Refused, SecurityEvent.SignedOut],
            rows.Select(row => row.Event));
        Assert.All(rows.Take(6), row => Assert.Equal((null, id, from), (row.ActorId, row.AccountId, row.Address)));
        Assert.Equal((null, null, "okänd e-postadress"), (rows[6].ActorId, rows[6].AccountId, rows[6].What));
        Assert.All(rows.Skip(7), row => Assert.Equal((id, id, elsewhere), (row.ActorId, row.AccountId, row.Address)));
        Assert.Equal(StaffRules.For(StaffAction.KeepAccounts).Name, rows[8].What);
    }

    /// <summary>All that an administrator, a verksamhetschef and the person herself can do with an account.</summary>
    [Fact]
    public async Task Changes_OfAnAccount_AreToldByNameAndNoneIsForgotten()
    {
        var last = await LastAsync();
        var admin = clinic.BrowserAt(GuessClinic.NewAddress());
        await GuessClinic.TryAsync(admin, "admin", DemoClinic.Password);
        var (key, id, link) = await HireAsync(admin, "Lakare");
        var (herself, _) = await clinic.AcceptAsync(link);
        await clinic.ExecuteAsync($"UPDATE \"AspNetUsers\" SET \"PasswordIsTemporary\" = 1 WHERE \"Name\" = 'Ny {key}'");
        await herself.GetAsync("/arenden");
        var page = await herself.SubmitAsync(await herself.GetAsync("/konto"), "form:has([name='Input.New'])",
            ("Input.Current", "inte rätt"), ("Input.New", "nio blå paraplyer"));
        await herself.SubmitAsync(
            page, "form:has([name='Input.New'])", ("Input.Current", TestClinic.OwnPassword), ("Input.New", "nio blå paraplyer"));
        await EditAsync(admin, id, ("Input.Email", $"{key}.ny@{DemoClinic.Domain}"));
        await EditAsync(admin, id, ("Input.Email", $"{key}@{DemoClinic.Domain}"));
        await EditAsync(admin, id, ("Input.Name", "Ny Namnsson"));
        await EditPlacesAsync(admin, id, Role.Lakare, Role.Kurator);
        await EditPlacesAsync(admin, id, Role.Lakare);
        await EditPlacesAsync(admin, id, Role.Kurator);
        await clinic.ApproveRolesAsync();
        await DoAsync(admin, id, "avsluta");
        await DoAsync(admin, id, "oppna");
        await DoAsync(admin, id, "losenord");
        await admin.SubmitAsync(await admin.GetAsync($"/admin/{id}"), "form[action*=Aterkalla]");
        await clinic.LockAsync(clinic.BrowserAt(GuessClinic.NewAddress()), key);
        await DoAsync(admin, id, "las-upp");
        await admin.SubmitAsync(await admin.GetAsync("/admin"), "form:has([name='UnitName'])", ("UnitName", "Enheten i loggen"));

        var rows = await RowsAfterAsync(last);
        Assert.DoesNotContain(rows, row => row.Event == SecurityEvent.Changed);
        Assert.Equal(
            [SecurityEvent.SignedIn, SecurityEvent.AccountCreated, SecurityEvent.RoleAsked, SecurityEvent.RoleApproved,
                SecurityEvent.InvitationUsed,
                SecurityEvent.SignedIn, SecurityEvent.OwnPasswordFirst, SecurityEvent.SecretFailed, SecurityEvent.PasswordChanged,
                SecurityEvent.SignedIn, SecurityEvent.EmailChanged, SecurityEvent.EmailChanged, SecurityEvent.AccountEdited,
                SecurityEvent.RoleAsked, SecurityEvent.RoleRequestEnded, SecurityEvent.RolesChanged, SecurityEvent.RoleAsked,
                SecurityEvent.RoleApproved, SecurityEvent.AccountClosed, SecurityEvent.RolesChanged,
                SecurityEvent.AccountOpened, SecurityEvent.InvitedAnew, SecurityEvent.InvitationWithdrawn, .. Enumerable.Repeat(SecurityEvent.SignInFailed, 5), SecurityEvent.LockedOut,
                SecurityEvent.Unlocked, SecurityEvent.UnitAdded],
            rows.Select(row => row.Event));
        var adminId = await IdAsync("admin");
        SecurityEvent[] own = [SecurityEvent.PasswordChanged, SecurityEvent.InvitationUsed];
        var chefId = await IdAsync("chef");
        Assert.All(rows.Where(row => SecurityEvents.Changes.Contains(row.Event)),
            row => Assert.Equal((own.Contains(row.Event) ? id : row.Event == SecurityEvent.RoleApproved ? chefId : adminId, id),
                (row.ActorId, row.AccountId)));
        Assert.Contains("→ Ny Namnsson", rows.Single(row => row.Event == SecurityEvent.AccountEdited).What, StringComparison.Ordinal);
        Assert.Equal(["läkare → –", "kurator → –"], rows.Where(row => row.Event == SecurityEvent.RolesChanged)
            .Select(row => row.What[(row.What.LastIndexOf(':') + 2)..]));
        Assert.DoesNotContain(rows, row => row.What.Contains(link.Split('/')[^1], StringComparison.Ordinal)
            || row.What.Contains(TestClinic.OwnPassword, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Change_ThatIsRefused_IsNotToldAsDone()
    {
        var admin = await clinic.SignInAsync("admin");
        var (_, id, _) = await HireAsync(admin, "Kurator");
        var last = await LastAsync();
        await EditAsync(admin, id, ("Input.Email", $"lakare@{DemoClinic.Domain}"));
        await EditPlacesAsync(admin, id);
        Assert.Empty(await RowsAfterAsync(last));
    }

    /// <summary>Whatever of an account is changed without a word is told by what it is called.</summary>
    [Fact]
    public async Task Change_ThatNobodyTells_IsToldByTheContext()
    {
        var id = await IdAsync("arbetsterapeut2");
        var columns = await clinic.InDatabaseAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(StaffAccount))!.GetProperties()
            .Where(property => !property.IsPrimaryKey() && !UntoldChanges.Untold.Contains(property.Name))
            .Select(property => property.Name).ToList()));
        Assert.Superset(
            new HashSet<string>
            {
                nameof(StaffAccount.Email), nameof(StaffAccount.PasswordHash), nameof(StaffAccount.IsActive), nameof(StaffAccount.Name),
            },
            columns.ToHashSet());
        foreach (var column in columns)
        {
            var last = await LastAsync();
            await clinic.InDatabaseAsync(async db =>
            {
                var entry = db.Entry(await db.Users.FirstAsync(a => a.Id == id));
                var property = entry.Property(column);
                property.CurrentValue = property.CurrentValue switch { bool yes => !yes, null or string => "ett annat", var other => other };
                return await db.SaveChangesAsync();
            });
            var row = Assert.Single(await RowsAfterAsync(last));
            Assert.Equal((SecurityEvent.Changed, id, column), (row.Event, row.AccountId, row.What));
        }
    }

    [Fact]
    public async Task Session_ThatWasLeft_IsToldWhenItIsUsedAgain()
    {
        await using var clinic = new GuessClinic();
        var browser = await clinic.SignInAsync("kurator");
        clinic.Time.Advance(SessionStore.Idle + TimeSpan.FromMinutes(1));
        await browser.GetAsync("/");
        await browser.GetAsync("/");
        var rows = await clinic.InDatabaseAsync(db => db.Set<SecurityRow>().OrderBy(row => row.Id).ToListAsync());
        Assert.Single(rows, row => row.Event == SecurityEvent.SessionExpired && row.AccountName.Length > 0);
    }

    [Theory]
    [InlineData("admin", true)]
    [InlineData("chef", true)]
    [InlineData("chef2", false)]
    public async Task Page_ShowsTheReadersUnitsAndNoOther(string reader, bool sees)
    {
        var kurator = await clinic.SignInAsync("kurator");
        Assert.Equal(HttpStatusCode.OK, (await kurator.GetAsync("/konto")).Status);
        var name = (await clinic.ActorAsync("kurator")).Name;
        var page = await (await clinic.SignInAsync(reader)).GetAsync("/sakerhetslogg?handelse=SignedIn");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(sees, page.Text.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_FiltersByKindPersonAndDay()
    {
        var chef = await clinic.SignInAsync("chef");
        var id = (await clinic.ActorAsync("chef")).Id;
        var mine = await chef.GetAsync($"/sakerhetslogg?handelse=SignedIn&person={id}");
        Assert.NotEmpty(Cells(mine, 1));
        Assert.All(Cells(mine, 1), cell => Assert.Equal("Inloggning: lösenord", cell));
        Assert.All(Cells(mine, 3), cell => Assert.Equal(mine.Document.QuerySelector("#Person option[selected]")!.TextContent, cell));
        Assert.Contains("Ingen rad", (await chef.GetAsync("/sakerhetslogg?dag=2020-01-01")).Text, StringComparison.Ordinal);
        var wrong = await chef.GetAsync("/sakerhetslogg?dag=tisdag");
        Assert.Contains("Skriv ett datum", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal("tisdag", wrong.Value("Dag"));
    }

    private static List<string> Cells(StaffPage page, int column) =>
        [.. page.Document.QuerySelectorAll("tbody tr").Select(row => row.Children[column].TextContent.Trim())];

    private static async Task EditAsync(StaffBrowser admin, Guid id, params (string, string)[] fields) =>
        await admin.SubmitAsync(await admin.GetAsync($"/admin/{id}"), "main form.narrow", fields);

    private static async Task EditPlacesAsync(StaffBrowser admin, Guid id, params Role[] roles)
    {
        var page = await admin.GetAsync($"/admin/{id}");
        var boxes = page.Document.QuerySelectorAll<IHtmlInputElement>("[name='Input.Places']").ToList();
        var unit = boxes.FirstOrDefault(box => box.IsChecked)?.Value.Split('/')[0] ?? "";
        boxes.ForEach(box => box.IsChecked = roles.Any(role => box.Value == $"{unit}/{role}"));
        await admin.SubmitAsync(page, "main form.narrow");
    }

    private static Task DoAsync(StaffBrowser admin, Guid id, string what) => TestClinic.ByAdminAsync(admin, id, what);

    private async Task<(string Key, Guid Id, string Link)> HireAsync(StaffBrowser admin, string role)
    {
        var key = $"loggad-{Interlocked.Increment(ref _hired)}";
        var page = await admin.SubmitAsync(await admin.GetAsync("/admin"), "main form.narrow", ("Input.Name", $"Ny {key}"),
            ("Input.Title", "ny"), ("Input.Email", $"{key}@{DemoClinic.Domain}"),
            ("Input.UnitId", $"{(await clinic.ActorAsync("kurator")).UnitId}"), ("Input.Roles", role));
        await clinic.ApproveRolesAsync();
        return (key, await IdAsync(key), clinic.LinkOn(page));
    }

    private async Task<Guid> IdAsync(string key) => (await clinic.ActorAsync(key)).Id;

    private Task<long> LastAsync() => clinic.InDatabaseAsync(db => db.Set<SecurityRow>().MaxAsync(row => row.Id));

    private Task<List<SecurityRow>> RowsAfterAsync(long last) => clinic.InDatabaseAsync(db =>
        db.Set<SecurityRow>().AsNoTracking().Where(row => row.Id > last).OrderBy(row => row.Id).ToListAsync());
}
