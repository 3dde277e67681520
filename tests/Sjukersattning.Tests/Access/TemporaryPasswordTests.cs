using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Pages;

namespace Sjukersattning.Tests.Access;

/// <summary>A temporary password opens nothing but the choice of another one: derived over every handler there is.</summary>
public sealed class TemporaryPasswordTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    private static readonly string[] Open = [.. new[] { nameof(KontoModel.OnGetAsync), nameof(KontoModel.OnPostAsync) }
        .Select(handler => $"{nameof(KontoModel)}.{handler}")];

    /// <summary>Somebody with every role, so that nothing else stands in the way.</summary>
    private static readonly string[] EveryRole = Enum.GetNames<Role>();

    private static Task<(HttpClient Client, string Token)>? _started;

    public static TheoryData<string> Handlers => PageHandler.Names(access => access is not ForAnyoneAttribute);

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Handler_WithATemporaryPassword_IsClosed(string name)
    {
        var handler = clinic.Handlers[name];
        var (client, token) = await StartAsync();
        var unit = clinic.Visitors["lakare"].Actor.UnitId;
        var before = await clinic.FootprintAsync();
        foreach (var (path, _) in clinic.Addresses(handler, unit, clinic.CaseIn(unit, CaseStatus.BeingWritten).Id).Take(1))
        {
            using var page = await Visitor.CallAsync(client, token, handler, path, asScript: false);
            using var script = await Visitor.CallAsync(client, token, handler, path, asScript: true);
            if (Open.Contains(name))
            {
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
                continue;
            }

            Assert.Equal((HttpStatusCode.Redirect, "/konto", HttpStatusCode.Forbidden),
                (page.StatusCode, page.Headers.Location?.OriginalString, script.StatusCode));
        }

        Assert.Equal(before, await clinic.FootprintAsync());
    }

    [Fact]
    public async Task OwnPassword_WhenChosen_OpensEverything_AndTheTemporaryOneCannotBeKept()
    {
        var (browser, secret) = await SignInAsync();
        var page = await browser.GetAsync("/konto");
        Assert.Null(page.Document.QuerySelector(".site-nav"));
        page = await browser.SubmitAsync(page, "main form", ("Input.Current", secret), ("Input.New", secret));
        Assert.Contains("Välj ett annat lösenord", page.ErrorBeside("Input.New"), StringComparison.Ordinal);
        Assert.Equal("/konto", (await browser.GetAsync("/arenden")).Path);
        page = await browser.SubmitAsync(page, "main form", ("Input.Current", secret), ("Input.New", "nio blå paraplyer"));
        Assert.Contains("Lösenordet är bytt", page.Text, StringComparison.Ordinal);
        page = await browser.GetAsync("/arenden");
        Assert.Equal((HttpStatusCode.OK, "/arenden"), (page.Status, page.Path));
    }

    private Task<(HttpClient Client, string Token)> StartAsync() => _started ??= BeginAsync();

    private async Task<(HttpClient Client, string Token)> BeginAsync()
    {
        var (browser, _) = await SignInAsync();
        return (browser.Client, (await browser.GetAsync("/konto")).Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!);
    }

    /// <summary>An account as earlier versions left it: with a password that an administrator gave.</summary>
    private async Task<(StaffBrowser Browser, string Secret)> SignInAsync()
    {
        var admin = await clinic.SignInAsync("admin");
        var email = $"{Guid.NewGuid():N}@demo.example";
        var page = await admin.SubmitAsync(await admin.GetAsync("/admin"), "main form.narrow",
            [("Input.Name", "Ny Person"), ("Input.Title", "allt"), ("Input.Email", email),
                ("Input.UnitId", $"{clinic.Visitors["lakare"].Actor.UnitId}"), .. EveryRole.Select(role => ("Input.Roles", role))]);
        await clinic.ApproveRolesAsync();
        await clinic.AcceptAsync(page);
        await clinic.InDatabaseAsync(async db =>
        {
            (await db.Users.FirstAsync(a => a.Email == email)).PasswordIsTemporary = true;
            return await db.SaveChangesAsync();
        });
        var browser = clinic.NewBrowser();
        await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow", ("Input.Email", email),
            ("Input.Password", TestClinic.OwnPassword));
        return (browser, TestClinic.OwnPassword);
    }
}
