using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Work;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Lists;

/// <summary>Everything open moves from one colleague to another, and new work goes past those who are away.</summary>
public sealed class HandoverTests : IDisposable
{
    private readonly TestClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task HandOver_OfALakaresWork_MovesAllOfItAndNothingElse()
    {
        var from = await _clinic.ActorAsync("lakare");
        var to = await _clinic.ActorAsync("lakare-b");
        var before = await OpenAsync(from.UnitId);
        var held = before.Where(one => one.IsHeldBy(from.Id, Role.Lakare)).Select(one => one.Id).ToHashSet();
        Assert.True(held.Count > 3 && held.Count < before.Count);
        var koordinator = await _clinic.SignInAsync("koordinator");

        var preview = await ChooseAsync(koordinator, Role.Lakare, from.Id, to.Id);
        Assert.Equal(held.Count, preview.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(before.Select(one => one.Revision), (await OpenAsync(from.UnitId)).Select(one => one.Revision));
        var done = await koordinator.SubmitAsync(preview, "form[action*=flytta]");
        Assert.Contains($"{held.Count} ärenden är överlämnade till {to.Name}.", done.Text, StringComparison.Ordinal);

        var after = await OpenAsync(from.UnitId);
        Assert.DoesNotContain(after, one => one.IsHeldBy(from.Id, Role.Lakare));
        Assert.Equal(held, after.Where(one => one.IsHeldBy(to.Id, Role.Lakare)).Select(one => one.Id).ToHashSet());
        Assert.All(after.Where(one => !held.Contains(one.Id)),
            one => Assert.Equal(before.Single(same => same.Id == one.Id).Revision, one.Revision));
        Assert.All(after, one => Assert.NotEqual(from.Id, one.Booking?.LakareId));
        Assert.Equal(0, await _clinic.InDatabaseAsync(db => db.OpenWork.CountAsync(w => w.PersonId == from.Id)));
        Assert.Equal(0, await _clinic.InDatabaseAsync(db => db.BookedTicks.CountAsync(tick => tick.LakareId == from.Id)));
        LoggedAction handOver = CaseAction.HandOver;
        Assert.Equal(held.Count,
            await _clinic.InDatabaseAsync(
                db => db.AccessLog.CountAsync(row => row.Action == handOver && row.Kind == LogKind.Write)));
        Assert.Contains("Kollegan har inget öppet arbete", (await ChooseAsync(koordinator, Role.Lakare, from.Id, to.Id)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOver_OfAKomplettering_GivesItToTheColleague()
    {
        var from = await _clinic.ActorAsync("kurator");
        var to = await NewKuratorAsync();
        var koordinator = await _clinic.SignInAsync("koordinator");
        await koordinator.SubmitAsync(await ChooseAsync(koordinator, Role.Kurator, from.Id, to), "form[action*=flytta]");
        var lines = await _clinic.InDatabaseAsync(db => db.OpenWork.AsNoTracking().Where(w => w.PersonId == to).ToListAsync());
        Assert.Contains(lines, line => line.Kind == WorkKind.Komplettering);
        Assert.Contains(lines, line => line is { Kind: WorkKind.Section, Section: SectionKey.Psykiska });
        Assert.Equal(0, await _clinic.InDatabaseAsync(db => db.OpenWork.CountAsync(w => w.PersonId == from.Id)));
    }

    [Theory]
    [InlineData("", "lakare", "lakare-b", "Input.Profession", "Välj profession.")]
    [InlineData(nameof(Role.Verksamhetschef), "lakare", "lakare-b", "Input.Profession", "Välj profession.")]
    [InlineData(nameof(Role.Lakare), "lakare", "kurator", "Input.To", "Välj en kollega som är läkare på enheten.")]
    [InlineData(nameof(Role.Lakare), "lakare", "lakare2", "Input.To", "Välj en kollega som är läkare på enheten.")]
    [InlineData(nameof(Role.Lakare), "lakare", "lakare", "Input.To", "Välj någon annan än den som lämnar över.")]
    [InlineData(nameof(Role.Lakare), "lakare2", "lakare-b", "Input.From", "Välj en kollega på enheten.")]
    public async Task HandOver_WithOneThingWrong_MovesNothing(string profession, string from, string to, string field, string sentence)
    {
        var koordinator = await _clinic.SignInAsync("koordinator");
        var form = await koordinator.GetAsync("/overlamning");
        var values = new[] { ("Input.Profession", profession), ("Input.From", (await _clinic.ActorAsync(from)).Id.ToString()),
            ("Input.To", (await _clinic.ActorAsync(to)).Id.ToString()) };
        var shown = await koordinator.SubmitAsync(form, "main form", values);
        Assert.Equal(sentence, shown.ErrorBeside(field));
        using var request = StaffBrowser.Post(form, "main form", null, values);
        request.RequestUri = new Uri("/overlamning/Flytta", UriKind.Relative);
        using var response = await koordinator.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, await _clinic.InDatabaseAsync(db => db.Set<CaseEvent>().CountAsync(e => e.Action == CaseAction.HandOver)));
    }

    [Fact]
    public async Task Absence_OfTheAppointedPerson_SendsNewWorkToTheDeputy()
    {
        var away = await _clinic.ActorAsync("lakare");
        var deputy = await _clinic.ActorAsync("lakare-b");
        var job = new MainJob(_clinic);
        await job.OpenAsync();
        Assert.Equal(away.Id.ToString(), (await job.Koordinator.GetAsync($"{job.CaseUrl}/plan")).Value("Input.LakareId"));

        var lakare = await _clinic.SignInAsync("lakare");
        var today = (await job.Koordinator.GetAsync($"{job.CaseUrl}/kontakter")).Value("Input.Day")!;
        var saved = await lakare.SubmitAsync(await lakare.GetAsync("/franvaro"), "main form.narrow", ("Input.From", today),
            ("Input.Until", today));
        Assert.Contains("Frånvaron är sparad.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(deputy.Id.ToString(), (await job.Koordinator.GetAsync($"{job.CaseUrl}/plan")).Value("Input.LakareId"));
        Assert.Equal("Det finns redan en frånvaro som täcker någon av dagarna.",
            (await lakare.SubmitAsync(saved, "main form.narrow", ("Input.From", today), ("Input.Until", today))).ErrorBeside("Input.From"));

        var kurator = await _clinic.SignInAsync("kurator");
        Assert.Null((await kurator.GetAsync("/franvaro")).Document.QuerySelector("form[action*=tabort]"));
        await lakare.SubmitByAsync(await lakare.GetAsync("/franvaro"), "form[action*=tabort]", "button");
        Assert.Equal(away.Id.ToString(), (await job.Koordinator.GetAsync($"{job.CaseUrl}/plan")).Value("Input.LakareId"));
    }

    [Theory]
    [InlineData("2026-05-02", "2026-05-01", "Input.Until", "Sista dagen kan inte ligga före den första.")]
    [InlineData("2020-05-01", "2020-05-02", "Input.Until", "Dagarna har redan varit.")]
    [InlineData("i morgon", "2099-05-02", "Input.From", FormDate.Unreadable)]
    public async Task Absence_WithOneThingWrong_SaysWhat(string from, string until, string field, string sentence)
    {
        var kurator = await _clinic.SignInAsync("kurator");
        var page = await kurator.SubmitAsync(await kurator.GetAsync("/franvaro"), "main form.narrow", ("Input.From", from),
            ("Input.Until", until));
        Assert.Equal(sentence, page.ErrorBeside(field));
        Assert.Equal(from, page.Value("Input.From"));
    }

    [Fact]
    public async Task Absence_OfAColleague_IsForThoseWhoLead()
    {
        var lakare = (await _clinic.ActorAsync("lakare")).Id.ToString();
        var kurator = await _clinic.SignInAsync("kurator");
        var page = await kurator.SubmitAsync(await kurator.GetAsync("/franvaro"), "main form.narrow", ("Input.AccountId", lakare),
            ("Input.From", "2099-01-01"), ("Input.Until", "2099-01-02"));
        Assert.NotEmpty(page.Errors);
        LoggedAction noteAbsence = StaffAction.NoteAbsence;
        Assert.Equal(1, await _clinic.InDatabaseAsync(
            db => db.AccessLog.CountAsync(row => row.Action == noteAbsence && row.Kind == LogKind.Denied)));
        var chef = await _clinic.SignInAsync("chef");
        page = await chef.SubmitAsync(await chef.GetAsync("/franvaro"), "main form.narrow", ("Input.AccountId", lakare),
            ("Input.From", "2099-01-01"), ("Input.Until", "2099-01-02"));
        Assert.Contains("Frånvaron är sparad.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introduction_WhenReceived_IsFollowedByTheChef()
    {
        var arbetsterapeut = await _clinic.SignInAsync("arbetsterapeut");
        var name = (await _clinic.ActorAsync("arbetsterapeut")).Name;
        Assert.Contains("/introduktion", (await arbetsterapeut.GetAsync("/")).Html, StringComparison.Ordinal);
        var page = await arbetsterapeut.SubmitAsync(await arbetsterapeut.GetAsync("/introduktion"), "main form");
        Assert.Contains("Du kvitterade introduktionen", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("table"));

        var chef = await _clinic.SignInAsync("chef");
        var rows = (await chef.GetAsync("/introduktion")).Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.DoesNotContain("Inte än", rows.Single(row => row.Contains(name, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Contains("Inte än", StringComparison.Ordinal));
    }

    private static async Task<StaffPage> ChooseAsync(StaffBrowser browser, Role profession, Guid from, Guid to) =>
        await browser.SubmitAsync(await browser.GetAsync("/overlamning"), "main form", ("Input.Profession", profession.ToString()),
            ("Input.From", from.ToString()), ("Input.To", to.ToString()));

    private Task<List<UtlatandeCase>> OpenAsync(Guid unitId) => _clinic.InDatabaseAsync(db =>
        db.Cases.AsNoTracking()
            .WithOutcomes()
            .Where(c => c.UnitId == unitId && c.OpenPatientId != null)
            .OrderBy(c => c.Number)
            .ToListAsync());

    /// <summary>A second kurator at the first unit.</summary>
    private async Task<Guid> NewKuratorAsync()
    {
        var admin = await _clinic.SignInAsync("admin");
        var unit = (await _clinic.ActorAsync("kurator")).UnitId;
        await admin.SubmitAsync(await admin.GetAsync("/admin"), "main form.narrow", ("Input.Name", "Ny Kurator"),
            ("Input.Title", "kurator"), ("Input.Email", "ny@demo.example"), ("Input.UnitId", unit.ToString()),
            ("Input.Roles", nameof(Role.Kurator)));
        await _clinic.ApproveRolesAsync();
        return await _clinic.InDatabaseAsync(db => db.Users.Where(account => account.Email == "ny@demo.example")
            .Select(account => account.Id).SingleAsync());
    }
}
