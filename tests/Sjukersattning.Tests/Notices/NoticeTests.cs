using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Notices;

/// <summary>Notices as their readers see them.</summary>
public sealed class NoticeTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Notice_OnMittArbete_LeadsToItsCaseAndIsReadThen()
    {
        var (job, number) = await PlannedAsync();
        var kurator = await clinic.SignInAsync("kurator");
        var notice = await NoticeAsync("kurator", job);
        var before = await kurator.GetAsync("/");
        Assert.Contains($"Du har fått avsnittet {Fk7800.Version13[SectionKey.Psykiska].Heading}. Klart senast", before.Text,
            StringComparison.Ordinal);
        Assert.Contains($"ärende {number}", before.Document.QuerySelector("section[aria-labelledby=notiser]")!.TextContent,
            StringComparison.Ordinal);

        var opened = await kurator.SubmitByAsync(before, FormOf(notice), "button");
        Assert.Equal(job.CaseUrl, opened.Path);
        Assert.Null((await kurator.GetAsync("/")).Document.QuerySelector(FormOf(notice)));
        var all = await kurator.GetAsync("/notiser");
        Assert.Null(all.Document.QuerySelector($"section[aria-labelledby=olasta] button[value='{notice}']"));
        Assert.NotNull(all.Document.QuerySelector($"section[aria-labelledby=lasta] button[value='{notice}']"));
    }

    [Fact]
    public async Task Notice_OfSomebodyElse_IsNotFoundAndStaysUnread()
    {
        var (job, _) = await PlannedAsync();
        var kurator = await clinic.SignInAsync("kurator");
        var fysioterapeut = await clinic.SignInAsync("fysioterapeut");
        var mine = await NoticeAsync("kurator", job);
        var theirs = await NoticeAsync("fysioterapeut", job);
        var page = await kurator.GetAsync("/notiser");
        Assert.Equal(HttpStatusCode.NotFound, (await kurator.SubmitAsync(page, FormOf(mine), ("notis", $"{theirs}"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kurator.SubmitAsync(page, FormOf(mine), ("notis", $"{Guid.NewGuid()}"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kurator.SubmitAsync(page, FormOf(mine), ("notis", "ingen"))).Status);
        Assert.NotNull((await fysioterapeut.GetAsync("/notiser")).Document
            .QuerySelector($"section[aria-labelledby=olasta] button[value='{theirs}']"));
    }

    [Fact]
    public async Task Notices_WhenAllAreMarked_AreRead()
    {
        await PlannedAsync();
        var arbetsterapeut = await clinic.SignInAsync("arbetsterapeut");
        var page = await arbetsterapeut.SubmitAsync(await arbetsterapeut.GetAsync("/notiser"), "form[action$='alla' i]");
        Assert.Contains("Du har läst allt nytt.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nytt för dig (0)", (await arbetsterapeut.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_OfWhatSomebodyDidHerself_AreNotHers()
    {
        // At the small unit one person leads the case, writes a section of it and would be told as both.
        var leader = await clinic.SignInAsync("arbetsterapeut2");
        var opened = await leader.SubmitAsync(await leader.GetAsync("/arenden/nytt"), "form.narrow",
            ("Input.Personnummer", MainJob.NewPersonnummer()), ("Input.Name", "Prov Provsson"), ("Input.Initiator", "Patienten"));
        var me = await clinic.ActorAsync("arbetsterapeut2");
        await leader.SubmitAsync(
            await leader.GetAsync($"{opened.Path}/plan"), "form.narrow", ("Input.Consent", "Muntligt"), ("Input.ConsentOn", "2026-01-02"),
            ("Input.Sections[0].OwnerId", ""), ("Input.Sections[1].OwnerId", ""), ("Input.Sections[2].OwnerId", $"{me.Id}"));
        Assert.Equal(["lakare2 Tilldelat", "lakare2 Tilldelat", "lakare2 Tilldelat"],
            await ToldAsync(Guid.Parse(opened.Path.Split('/')[2])));
    }

    private async Task<(MainJob Job, string Number)> PlannedAsync()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        NoticeStory.Done(await job.PlanAsync());
        var id = Guid.Parse(job.CaseUrl.Split('/')[2]);
        return (job, await clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == id).Select(c => c.Number).SingleAsync()));
    }

    private async Task<Guid> NoticeAsync(string key, MainJob job)
    {
        var who = await clinic.ActorAsync(key);
        var id = Guid.Parse(job.CaseUrl.Split('/')[2]);
        return await clinic.InDatabaseAsync(db => db.Notices.Where(n => n.RecipientId == who.Id && n.CaseId == id)
            .Select(n => n.Id)
            .SingleAsync());
    }

    private Task<List<string>> ToldAsync(Guid caseId) => clinic.InDatabaseAsync(async db =>
        (await db.Notices.Where(n => n.CaseId == caseId)
            .Join(db.Users, n => n.RecipientId, a => a.Id, (n, a) => new { n.Kind, a.Email })
            .ToListAsync()).ConvertAll(row => $"{row.Email!.Split('@')[0]} {row.Kind.Stored()}"));

    private static string FormOf(Guid notice) => $"form:has(button[value='{notice}'])";
}
