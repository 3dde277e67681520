using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>An administrator keeps the accounts of the units given to her, and learns nobody's secret.</summary>
public sealed class AccountReachTests : IDisposable
{
    private readonly TestClinic _clinic = new();
    private readonly RoleDesk _desk;

    public AccountReachTests() => _desk = new RoleDesk(_clinic);

    /// <summary>All there is to do with an account, tried at one of another unit, and at one of hers to see that it is something.</summary>
    [Fact]
    public async Task Account_OfAnotherUnit_IsNotThere()
    {
        var admin = await _clinic.SignInAsync("admin2");
        foreach (var (who, isHers) in new[] { ("sjukskoterska", false), ("sjukskoterska2", true) })
        {
            var person = await _clinic.ActorAsync(who);
            Assert.Equal(isHers, (await admin.GetAsync("/admin")).Text.Contains(person.Name, StringComparison.Ordinal));
            foreach (var path in new[] { "", "/stang-av", "/ny-inbjudan" })
            {
                var status = (await admin.GetAsync($"/admin/{person.Id}{path}")).Status;
                Assert.Equal(isHers ? HttpStatusCode.OK : HttpStatusCode.NotFound, status);
            }
        }

        var (hers, other) = (await _clinic.ActorAsync("sjukskoterska2"), await _clinic.ActorAsync("sjukskoterska"));
        var before = await _desk.EventsAsync(other.Id);
        foreach (var path in new[] { "", "/stang-av", "/ny-inbjudan" })
        {
            await AssertNotFoundAsync(admin, $"/admin/{hers.Id}{path}", RoleDesk.Form, hers.Id, other.Id);
        }

        await TestClinic.ByAdminAsync(admin, hers.Id, "avsluta");
        await AssertNotFoundAsync(admin, "/admin", $"form:has(input[value='{hers.Id}'])", hers.Id, other.Id);
        Assert.Equal(before, await _desk.EventsAsync(other.Id));
    }

    [Fact]
    public async Task Account_ThatAnotherUnitSharesToo_IsHersAtHerUnitAlone()
    {
        var person = await _clinic.ActorAsync("kurator");
        var unit = (await _clinic.ActorAsync("admin2")).UnitId;
        await _desk.GiveAsync(person.Id, unit, Role.Kurator);
        var admin = await _clinic.SignInAsync("admin2");
        var page = await admin.GetAsync($"/admin/{person.Id}");
        Assert.Null(page.Document.QuerySelector("input[name='Input.Email']:not([type=hidden])"));
        Assert.All(page.Document.QuerySelectorAll<IHtmlInputElement>("[name='Input.Places']"),
            box => Assert.StartsWith($"{unit}/", box.Value, StringComparison.Ordinal));
        foreach (var step in new[] { "stang-av", "ny-inbjudan" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/admin/{person.Id}/{step}")).Status);
        }

        var refused = await admin.SubmitAsync(page, RoleDesk.Form, ("Input.Email", "min.egen@demo.example"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("arbetar också på en annan enhet", Assert.Single(refused.Errors), StringComparison.Ordinal);
        await _desk.SetAsync(admin, person.Id, unit, (Role.Kurator, false));
        Assert.Equal([person.UnitId], await _clinic.InDatabaseAsync(db => db.Memberships.Where(m => m.AccountId == person.Id)
            .Select(m => m.UnitId).ToListAsync()));
    }

    /// <summary>What another unit only asks for keeps nobody from putting her out; the request ends with the account.</summary>
    [Theory]
    [InlineData("avsluta")]
    [InlineData("losenord")]
    public async Task Account_ThatAnotherUnitOnlyAsksFor_IsStillItsOwnAdministrators(string does)
    {
        var (admin, admin2) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("admin2"));
        var (person, unit) = (await _clinic.ActorAsync("sjukskoterska"), (await _clinic.ActorAsync("admin2")).UnitId);
        await admin2.SubmitAsync(await admin2.GetAsync("/admin"), "form[action$='handler=Kollega']",
            ("ColleagueEmail", "sjukskoterska@demo.example"), ("ColleagueUnit", $"{unit}"), ("ColleagueRole", "Kurator"));
        Assert.Equal(1, await _desk.WaitingAsync(person.Id));
        foreach (var step in new[] { "stang-av", "ny-inbjudan" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await admin2.GetAsync($"/admin/{person.Id}/{step}")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await TestClinic.ByAdminAsync(admin, person.Id, does)).Status);
        Assert.Equal(does == "avsluta" ? 0 : 1, await _desk.WaitingAsync(person.Id));
    }

    /// <summary>Closing her is not the administrator's who shares her; taking her last role there is.</summary>
    [Fact]
    public async Task LastRole_AtHerUnit_IsTakenWhereClosingIsNotHers()
    {
        var (person, unit) = (await _clinic.ActorAsync("sjukskoterska2"), (await _clinic.ActorAsync("admin")).UnitId);
        await _desk.GiveAsync(person.Id, unit, Role.Sjukskoterska);
        var admin2 = await _clinic.SignInAsync("admin2");
        Assert.Equal(HttpStatusCode.NotFound, (await admin2.GetAsync($"/admin/{person.Id}/stang-av")).Status);
        var done = await _desk.SetAsync(admin2, person.Id, person.UnitId, (Role.Sjukskoterska, false));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal([unit], await _clinic.InDatabaseAsync(db => db.Memberships.Where(m => m.AccountId == person.Id)
            .Select(m => m.UnitId).ToListAsync()));
    }

    /// <summary>Somebody new whom two units ask for is neither's to take over before one of them has said yes.</summary>
    [Fact]
    public async Task Account_WithoutARole_ThatTwoUnitsAskFor_IsNotTheOthers()
    {
        var (admin, admin2) = (await _clinic.SignInAsync("admin"), await _clinic.SignInAsync("admin2"));
        await admin.SubmitAsync(await admin.GetAsync("/admin"), RoleDesk.Form, ("Input.Name", "Ny Kurator"), ("Input.Title", "kurator"),
            ("Input.Email", "ny.kurator@demo.example"), ("Input.UnitId", $"{(await _clinic.ActorAsync("admin")).UnitId}"),
            ("Input.Roles", "Kurator"));
        await admin2.SubmitAsync(await admin2.GetAsync("/admin"), "form[action$='handler=Kollega']",
            ("ColleagueEmail", "ny.kurator@demo.example"), ("ColleagueUnit", $"{(await _clinic.ActorAsync("admin2")).UnitId}"),
            ("ColleagueRole", "Kurator"));
        var id = (await _clinic.ActorAsync("ny.kurator")).Id;
        Assert.Equal(2, await _desk.WaitingAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, (await admin2.GetAsync($"/admin/{id}/ny-inbjudan")).Status);
        Assert.Equal(HttpStatusCode.OK, (await admin2.GetAsync($"/admin/{id}")).Status);
    }

    /// <summary>A role at a unit that is not hers, which no page of hers offers.</summary>
    [Fact]
    public async Task Role_AtAnotherUnit_IsNotAskedFor()
    {
        var (admin, person) = (await _clinic.SignInAsync("admin2"), await _clinic.ActorAsync("sjukskoterska2"));
        var other = (await _clinic.ActorAsync("kurator")).UnitId;
        var page = await admin.GetAsync($"/admin/{person.Id}");
        var box = page.Document.QuerySelector<IHtmlInputElement>($"[value='{person.UnitId}/Kurator']")!;
        (box.Value, box.IsChecked) = ($"{other}/Kurator", true);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.SubmitAsync(page, RoleDesk.Form)).Status);
        var list = await admin.GetAsync("/admin");
        var colleague = await admin.SubmitAsync(list, "form[action$='handler=Kollega']", ("ColleagueEmail", "sjukskoterska2@demo.example"),
            ("ColleagueUnit", $"{other}"), ("ColleagueRole", "Lakare"));
        Assert.NotEmpty(colleague.Errors);
        Assert.Equal(0, await _desk.WaitingAsync(person.Id));
    }

    [Fact]
    public async Task Colleague_OfAnotherUnit_IsAskedForByHerAddress()
    {
        var (admin, person) = (await _clinic.SignInAsync("admin2"), await _clinic.ActorAsync("kurator"));
        var unit = (await _clinic.ActorAsync("admin2")).UnitId;
        var form = "form[action$='handler=Kollega']";
        var nobody = await admin.SubmitAsync(await admin.GetAsync("/admin"), form, ("ColleagueEmail", "ingen@demo.example"),
            ("ColleagueUnit", $"{unit}"), ("ColleagueRole", "Kurator"));
        Assert.Contains("Ingen som kan logga in", nobody.ErrorBeside("ColleagueEmail"), StringComparison.Ordinal);
        await admin.SubmitAsync(await admin.GetAsync("/admin"), form, ("ColleagueEmail", "kurator@demo.example"),
            ("ColleagueUnit", $"{unit}"), ("ColleagueRole", "Kurator"));
        await _desk.DecideAsync(await _clinic.SignInAsync("chef2"), person.Id, Role.Kurator, "ja");
        Assert.Equal(2, await _clinic.InDatabaseAsync(db => db.Memberships.CountAsync(m => m.AccountId == person.Id)));
    }

    [Fact]
    public async Task Unit_ThatIsNew_IsItsMakersAndHasItsOwnName()
    {
        var admin = await _clinic.SignInAsync("admin");
        var form = "form[action$='handler=Enhet']";
        var taken = await admin.SubmitAsync(await admin.GetAsync("/admin"), form, ("UnitName", "Vårdcentralen Reftele (påhittad)"));
        Assert.Contains("redan en vårdenhet", taken.ErrorBeside("UnitName"), StringComparison.Ordinal);
        var made = await admin.SubmitAsync(await admin.GetAsync("/admin"), form, ("UnitName", "Vårdcentralen Ny"));
        Assert.Contains(made.Document.QuerySelectorAll("[name='Input.UnitId'] option"), option => option.TextContent == "Vårdcentralen Ny");
        Assert.DoesNotContain("Vårdcentralen Ny", (await (await _clinic.SignInAsync("admin2")).GetAsync("/admin")).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stang-av", "Stäng av kontot för")]
    [InlineData("ny-inbjudan", "Ny inbjudan för")]
    public async Task WhatPutsSomebodyOut_AsksFirstAndNamesHer(string step, string question)
    {
        var (admin, person) = (await _clinic.SignInAsync("admin"), await _clinic.ActorAsync("sjukskoterska"));
        var before = await _desk.EventsAsync(person.Id);
        var list = await admin.GetAsync("/admin");
        var page = await admin.GetAsync(list.Document.QuerySelector($"a[href='/admin/{person.Id}/{step}']")!.GetAttribute("href")!);
        Assert.Contains($"{question} {person.Name}?", page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await _desk.EventsAsync(person.Id));
        await admin.SubmitAsync(page, RoleDesk.Form);
        Assert.NotEqual(before, await _desk.EventsAsync(person.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/admin/{person.Id}/radera")).Status);
    }

    /// <summary>Without mail somebody has to see the link: it is told to the verksamhetschef, and a lost answer hides none.</summary>
    [Fact]
    public async Task Link_ThatNoMailTakes_IsShownAndTold_AndTheSamePostGivesOneThatLetsIn()
    {
        await using var clinic = new MaillessClinic();
        var admin = await clinic.SignInAsync("admin");
        var unit = (await clinic.ActorAsync("kurator")).UnitId;
        var form = await admin.GetAsync("/admin");
        (string, string)[] fields = [("Input.Name", "Ny Person"), ("Input.Title", "kurator"), ("Input.Email", "ny.person@demo.example"),
            ("Input.UnitId", $"{unit}"), ("Input.Roles", "Kurator")];
        var first = clinic.LinkOn(await admin.SubmitAsync(form, RoleDesk.Form, fields));
        var second = clinic.LinkOn(await admin.SubmitAsync(form, RoleDesk.Form, fields));
        var id = (await clinic.InDatabaseAsync(db => db.Users.SingleAsync(a => a.Email == "ny.person@demo.example"))).Id;
        Assert.Equal(HttpStatusCode.Gone, (await clinic.NewBrowser().GetAsync(first)).Status);
        await clinic.ApproveRolesAsync();
        Assert.Equal("/konto", (await clinic.AcceptAsync(second)).Page.Path);

        var chef = await clinic.SignInAsync("chef");
        Assert.Contains("Inbjudningslänk visad för administratören", (await chef.GetAsync("/roller")).Text, StringComparison.Ordinal);
        Assert.Contains(SecurityEvent.InvitationShown, await new RoleDesk(clinic).EventsAsync(id));
        var again = await admin.SubmitAsync(form, RoleDesk.Form, fields);
        Assert.Contains("används redan", again.ErrorBeside("Input.Email"), StringComparison.Ordinal);
    }

    public void Dispose() => _clinic.Dispose();

    /// <summary>Sends a form about one account with the other's id in its address and fields.</summary>
    private static async Task AssertNotFoundAsync(StaffBrowser admin, string path, string form, Guid id, Guid other)
    {
        var page = await admin.GetAsync(path);
        using var request = StaffBrowser.Post(page, form, form == RoleDesk.Form ? null : "button[value=oppna]");
        var address = request.RequestUri!.OriginalString.Replace($"{id}", $"{other}", StringComparison.Ordinal);
        request.RequestUri = new Uri(address, UriKind.Relative);
        var fields = await request.Content!.ReadAsStringAsync();
        request.Content = new StringContent(fields.Replace($"{id}", $"{other}", StringComparison.Ordinal),
            System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded"));
        using var response = await admin.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private sealed class MaillessClinic : TestClinic
    {
        protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseSetting("Mail:Folder", "");
    }
}
