using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Forms;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Concurrency;
using Sjukersattning.Tests.Pages;
using Sjukersattning.Tests.Scheduling;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Forms;

/// <summary>
/// The same POST twice is one act, and the second is answered as the first. That every drawn form carries a mark is tested over all pages
/// by <see cref="BrowserSafetyTests"/>.
/// </summary>
public sealed class OneTimeFormTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    private static readonly string Personnummer = MainJob.NewPersonnummer();

    /// <summary>Who, page, form, and what is filled in. {planned}, {applied} …: a case in that step; {day}: today.</summary>
    public static TheoryData<string, string, string, string> Creating => new()
    {
        { "koordinator", "/arenden/{planned}/kontakter", "main form.narrow[data-once]",
            $"Input.With=Patienten&Input.Mission=PersonligtStod&Input.Way=Telefon&Input.Kva=&Input.Text=Samtal." },
        { "koordinator", "/arenden/{planned}/samtycken", "main form.narrow[data-once]", "Input.Kind=Muntligt&Input.Scope=Arbetsgivaren" },
        { "koordinator", "/arenden/{planned}/nasta-steg", "form.narrow",
            "Input.What=Ringer upp.&Input.Who=Koordinatorn&Input.By={later}&Input.TellPatient=Vi ringer." },
        { "koordinator", "/arenden/{applied}/kompletteringar/ny", "form.narrow",
            "Input.ReceivedOn={day}&Input.LastDay={later}&Input.Questions[0].QuestionId=11.1&Input.Questions[0].Text=Hur är minnet?"
                + "&Input.Questions[0].Cause=MINNE" },
        { "koordinator", "/arenden/{asked}/kompletteringar/1", "form[action$='handler=Paminnelse']", "Input.Day={day}" },
        { "koordinator", "/arenden/{signed}/utfall/information", "form.narrow", "Input.Day={day}" },
        { "koordinator", "/arenden/nytt", "form.narrow",
            $"Input.Personnummer={Personnummer}&Input.Name=Prov Provsson&Input.Initiator=Patienten" },
        { "koordinator", "/arenden/{planned}/signeringstid", "form.narrow", "" },
        { "koordinator", "/arenden/{planned}/avbryt", "form.narrow", "Input.Reason=Annat&Input.Text=Flyttar." },
        { "koordinator", "/moten", "main form", "Input.Day={later}&Input.Time=08.30&Input.Place=Rum 9&Input.Months=1" },
        { "lakare", "/tidbok", "form.narrow", "Input.First={later}&Input.Start=07.00&Input.End=08.00&Input.Minutes=20" },
        { "kurator", "/franvaro", "main form.narrow", "Input.From={later}&Input.Until={later}" },
        { "chef", "/enhet/mal", "form.narrow", "Input.Year=2035&Input.Indicator=Startade&Input.Target=5" },
        { "chef", "/enhet/basvarden", "form.narrow",
            "Input.Year=2021&Input.From=2021-01-01&Input.To=2021-12-31&Input.Applications=17&Input.Granted=7&Input.Source=Räknat" },
        { "chef", "/enhet/orsaker", "form.narrow", "Input.Codes=MINNE\nARBETSMINNE" },
        { "admin", "/admin", "form[action$='handler=Enhet']", "UnitName=Vårdcentralen Ny" },
    };

    [Theory]
    [MemberData(nameof(Creating))]
    public async Task Form_PostedTwice_IsOneAct(string who, string path, string form, string filled)
    {
        var browser = await clinic.SignInAsync(who);
        var page = await browser.GetAsync(await FillAsync(path));
        var fields = (await FillAsync(filled)).Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => (field.Split('=')[0], field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..])).ToArray();
        if (path.EndsWith("signeringstid", StringComparison.Ordinal))
        {
            fields = [("Input.Slot", PlannedCases.FreeOn(page)[0])];
        }

        var before = await clinic.EverythingAsync();
        var first = await SendAsync(browser, page, form, fields);
        var after = await clinic.EverythingAsync();
        Assert.NotEqual(before, after);
        var second = await SendAsync(browser, page, form, fields);
        Assert.Equal(HttpStatusCode.Redirect, second.Status);
        Assert.Equal(first.Status == HttpStatusCode.Redirect ? first.Location : page.Path, second.Location);
        Assert.Equal(after, await clinic.EverythingAsync());
    }

    [Fact]
    public async Task Komplettering_PostedTwice_IsCountedOnce()
    {
        var signed = new AfterSigning(clinic);
        await signed.SignAsync();
        await signed.ApplyAsync();
        var koordinator = signed.Job.Koordinator;
        var page = await koordinator.GetAsync($"{signed.CaseUrl}/kompletteringar/ny");
        (string, string)[] fields = [("Input.ReceivedOn", signed.Today), ("Input.LastDay", signed.Day(14)),
            .. AfterSigning.Line(0, "11.1", "Hur är minnet?", "MINNE")];
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(koordinator, page, "form.narrow", fields)).Status);
        }

        Assert.Equal((1, 1), await clinic.InDatabaseAsync(async db => (
            await db.Set<Komplettering>().CountAsync(k => EF.Property<Guid>(k, "CaseId") == signed.CaseId),
            await db.Figures.CountAsync(f => f.CaseId == signed.CaseId && f.What == Counted.Komplettering))));
    }

    [Fact]
    public async Task Form_PostedTwentyTimesAtTheSameMoment_IsOneActAndOneAnswer()
    {
        var planned = (await clinic.PlannedAsync(1))[0];
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.GetAsync($"/arenden/{planned}/avbryt");
        var outcomes = await Race.RunAsync(
            Enumerable.Range(0, 20).Select(_ => (koordinator, StaffBrowser.Post(page, "form.narrow", null, ("Input.Reason", "Annat"),
                ("Input.Text", "Flyttar.")))),
            keepMarks: true);
        Assert.All(outcomes, outcome => Assert.Equal((HttpStatusCode.Redirect, $"/arenden/{planned}"), (outcome.Status, outcome.Location)));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Set<CaseEvent>()
            .CountAsync(e => EF.Property<Guid>(e, "CaseId") == planned && e.Action == CaseAction.Cancel)));
    }

    [Fact]
    public async Task Form_PostedAtTwoInstances_IsOneAct()
    {
        using var neighbour = new NeighbourClinic(clinic);
        var cookies = new CookieContainer();
        var here = await clinic.SignInAsync("koordinator", cookies);
        var there = neighbour.NewBrowser(cookies);
        var page = await here.GetAsync(await FillAsync("/arenden/{planned}/kontakter"));
        (string, string)[] fields = [("Input.With", "Patienten"), ("Input.Mission", "PersonligtStod"), ("Input.Way", "Telefon"),
            ("Input.Kva", ""), ("Input.Text", "Samtal.")];
        var first = await SendAsync(here, page, "main form.narrow[data-once]", fields);
        var after = await clinic.EverythingAsync();
        var second = await SendAsync(there, page, "main form.narrow[data-once]", fields);
        Assert.Equal(first, second);
        Assert.Equal(after, await clinic.EverythingAsync());
    }

    [Fact]
    public async Task Form_RefusedFirst_StillHasItsMark()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.GetAsync(await FillAsync("/arenden/{planned}/avbryt"));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(koordinator, page, "form.narrow", ("Input.Reason", "Annat"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(koordinator, page, "form.narrow", ("Input.Reason", "Annat"))).Status);
        var done = await SendAsync(koordinator, page, "form.narrow", ("Input.Reason", "Annat"), ("Input.Text", "Flyttar."));
        Assert.Equal((HttpStatusCode.Redirect, page.Path.Replace("/avbryt", "", StringComparison.Ordinal)), (done.Status, done.Location));
    }

    /// <summary>Somebody went back and wrote something else: that is lost if it is taken for the same.</summary>
    [Fact]
    public async Task Form_PostedAgainWithOtherContent_IsAnotherAct()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.GetAsync("/moten");
        var day = FormDate.Format((await clinic.TodayAsync()).AddMonths(5));
        foreach (var place in new[] { "Rum A", "Rum B", "Rum A" })
        {
            await SendAsync(koordinator, page, "main form", ("Input.Day", day), ("Input.Time", "08.30"), ("Input.Place", place),
                ("Input.Months", "1"));
        }

        Assert.Equal(2, await clinic.InDatabaseAsync(db => db.Meetings.CountAsync(m => m.Place == "Rum A" || m.Place == "Rum B")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("påhittat")]
    [InlineData("AAAA")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Mark_ThatWasNotMadeHere_IsNone(string mark)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.GetAsync(await FillAsync("/arenden/{planned}/nasta-steg"));
        var done = await SendAsync(koordinator, page, "form.narrow", (FormSeals.Field, mark), ("Input.What", "Ringer upp."));
        Assert.True(done.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, done.Status.ToString());
    }

    [Fact]
    public async Task Marks_WhenOld_AreForgotten()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.GetAsync("/moten");
        await SendAsync(koordinator, page, "main form", ("Input.Day", FormDate.Format((await clinic.TodayAsync()).AddMonths(6))),
            ("Input.Time", "08.30"), ("Input.Place", "Rum C"), ("Input.Months", "1"));
        await clinic.ExecuteAsync("UPDATE \"UsedMarks\" SET \"At\" = '2020-01-01 00:00:00'");
        await using (var scope = clinic.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<FormMarks>().ForgetAsync(CancellationToken.None);
        }

        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<UsedMark>().CountAsync()));
    }

    private static async Task<(HttpStatusCode Status, string? Location)> SendAsync(StaffBrowser browser, StaffPage page, string form,
        params (string Name, string Value)[] fields)
    {
        using var request = StaffBrowser.Post(page, form, null, fields);
        using var response = await browser.Client.SendAsync(request);
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }

    private async Task<string> FillAsync(string text)
    {
        var unit = clinic.Visitors["koordinator"].Actor.UnitId;
        var today = await clinic.TodayAsync();
        var asked = clinic.Cases.Values.First(c => c.UnitId == unit && c.Status == CaseStatus.Applied && c.Kompletteringar.Count > 0);
        var planned = text.Contains("{planned}", StringComparison.Ordinal) ? (await clinic.PlannedAsync(1))[0] : Guid.Empty;
        return text.Replace("{planned}", $"{planned}", StringComparison.Ordinal)
            .Replace("{applied}", $"{clinic.CaseIn(unit, CaseStatus.Applied).Id}", StringComparison.Ordinal)
            .Replace("{asked}", $"{asked.Id}", StringComparison.Ordinal)
            .Replace("{signed}", $"{clinic.CaseIn(unit, CaseStatus.Signed).Id}", StringComparison.Ordinal)
            .Replace("{day}", FormDate.Format(today), StringComparison.Ordinal)
            .Replace("{later}", FormDate.Format(await clinic.WorkDayAsync(14)), StringComparison.Ordinal);
    }
}
