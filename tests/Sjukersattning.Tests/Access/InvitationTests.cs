using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>Somebody is let in by a link that is good once and until its end; nobody else learns a password.</summary>
public sealed class InvitationTests(TimedClinic clinic) : IClassFixture<TimedClinic>
{
    private static int _invited;

    [Fact]
    public async Task Link_GoesToHerAlone_AndLetsHerInOnce()
    {
        var (admin, key, shown) = await InviteAsync();
        var link = clinic.LinkOn(shown);
        Assert.DoesNotContain("/inbjudan/", shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(link, (await admin.GetAsync("/admin")).Html, StringComparison.Ordinal);
        var letter = Assert.Single(await LettersToAsync($"{key}@demo.example"), one => one.TextBody?.Contains("/inbjudan/", StringComparison.Ordinal) == true);
        Assert.Contains(link, letter.TextBody, StringComparison.Ordinal);
        var hash = Invitation.HashOf(link.Split('/')[^1]);
        Assert.True(await clinic.InDatabaseAsync(db => db.Set<Invitation>().AnyAsync(one => one.SecretHash == hash)));
        Assert.Null(await clinic.InDatabaseAsync(db => db.Users.Where(a => a.Email == $"{key}@demo.example")
            .Select(a => a.PasswordHash).SingleAsync()));

        var stranger = clinic.NewBrowser();
        var page = await stranger.GetAsync(link);
        Assert.Contains($"Ny {key}", page.Text, StringComparison.Ordinal);
        page = await stranger.SubmitAsync(page, "form.narrow", ("Input.Password", "kort"));
        Assert.Contains("minst 12 tecken", page.ErrorBeside("Input.Password"), StringComparison.Ordinal);
        page = await stranger.SubmitAsync(page, "form.narrow", ("Input.Password", TestClinic.OwnPassword));
        Assert.Equal("/konto", page.Path);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/arenden")).Status);

        await AssertDeadAsync(link, "redan använd");
        Assert.Contains("redan använd", (await clinic.NewBrowser().GetAsync(link)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split('/')[^1], clinic.TechnicalLog, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_AfterItsEnd_OpensNothing()
    {
        var (_, _, shown) = await InviteAsync();
        var link = clinic.LinkOn(shown);
        var open = await clinic.NewBrowser().GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, open.Status);
        clinic.Time.Advance(Invitation.Lasts);
        await AssertDeadAsync(link, "gäller inte längre");
        var late = await clinic.NewBrowser().SubmitAsync(open, "form.narrow", ("Input.Password", TestClinic.OwnPassword));
        Assert.NotEqual("/konto", late.Path);
    }

    [Fact]
    public async Task Link_WhenWithdrawnOrReplacedOrTheAccountIsClosed_OpensNothing()
    {
        var (admin, key, shown) = await InviteAsync();
        var id = (await clinic.ActorAsync(key)).Id;
        var account = await admin.GetAsync($"/admin/{id}");
        Assert.Contains("Inbjudan gäller till", account.Text, StringComparison.Ordinal);
        var done = await admin.SubmitAsync(account, "form[action*=Aterkalla]");
        Assert.Contains("återkallad", done.Text, StringComparison.Ordinal);
        await AssertDeadAsync(clinic.LinkOn(shown), "återkallad");

        var second = clinic.LinkOn(await TestClinic.ByAdminAsync(admin, id, "losenord"));
        var third = clinic.LinkOn(await TestClinic.ByAdminAsync(admin, id, "losenord"));
        await AssertDeadAsync(second, "ersatt av en nyare");
        await TestClinic.ByAdminAsync(admin, id, "avsluta");
        await AssertDeadAsync(third, "återkallad");
    }

    [Theory]
    [InlineData("/inbjudan/finns-inte")]
    [InlineData("/inbjudan/%0d%0a")]
    [InlineData("/inbjudan/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Link_ThatNobodyMade_IsToldInSwedish(string link)
    {
        var page = await clinic.NewBrowser().GetAsync(link);
        Assert.InRange((int)page.Status, 400, 499);
        Assert.NotEmpty(page.Text);
    }

    [Fact]
    public async Task Link_UsedTwiceAtOnce_LetsOneIn()
    {
        var (_, _, shown) = await InviteAsync();
        var link = clinic.LinkOn(shown);
        var browsers = Enumerable.Range(0, 5).Select(_ => clinic.NewBrowser()).ToList();
        var opened = await Task.WhenAll(browsers.Select(browser => browser.GetAsync(link)));

        var pages = await Task.WhenAll(browsers.Zip(opened, (browser, page) =>
            browser.SubmitAsync(page, "form.narrow", ("Input.Password", TestClinic.OwnPassword))));

        Assert.Single(pages, page => page.Path == "/konto");
    }

    private async Task AssertDeadAsync(string link, string sentence)
    {
        var page = await clinic.NewBrowser().GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("input[type=password]"));
    }

    private async Task<(StaffBrowser Admin, string Key, StaffPage Shown)> InviteAsync()
    {
        var key = $"inbjuden-{Interlocked.Increment(ref _invited)}";
        var admin = await clinic.SignInAsync("admin");
        var shown = await admin.SubmitAsync(await admin.GetAsync("/admin"), "main form.narrow", ("Input.Name", $"Ny {key}"),
            ("Input.Title", "kurator"), ("Input.Email", $"{key}@demo.example"),
            ("Input.UnitId", $"{(await clinic.ActorAsync("kurator")).UnitId}"), ("Input.Roles", "Kurator"));
        await clinic.ApproveRolesAsync();
        return (admin, key, shown);
    }

    private async Task<IReadOnlyList<MimeMessage>> LettersToAsync(string address)
    {
        var letters = await Task.WhenAll(Directory.GetFiles(clinic.MailFolder, "*.eml").Select(file => MimeMessage.LoadAsync(file)));
        return [.. letters.Where(letter => letter.To.Mailboxes.Any(to => to.Address == address))];
    }
}
