using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>Reading for quality work names the uppdrag that allows it, in the log too.</summary>
public sealed class KvalitetsuppdragTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Reading_UnderAnUppdrag_IsLoggedWithItsNumber_UntilTheHolderStopsOrItIsTakenBack()
    {
        var chef = await clinic.SignInAsync("chef");
        var number = await IssueAsync(chef, "lakare");
        var lakare = await clinic.SignInAsync("lakare");
        var subject = await clinic.CaseInAsync(await clinic.ActorAsync("lakare"), CaseStatus.BeingWritten);
        Assert.Equal((LogPurpose.Care, ""), await ReadAsync(lakare, subject));

        await UseAsync(lakare, number);
        Assert.Equal((LogPurpose.QualityAssurance, number), await ReadAsync(lakare, subject));
        var page = await lakare.GetAsync($"/arenden/{subject}");
        Assert.Contains($"uppdrag {number}", page.Text, StringComparison.Ordinal);
        Assert.Equal((LogPurpose.Care, ""), await WriteAsync(lakare, subject));

        await UseAsync(lakare, number);
        Assert.Equal((LogPurpose.Care, ""), await ReadAsync(lakare, subject));

        await UseAsync(lakare, number);
        var list = await chef.GetAsync("/logg/uppdrag");
        await chef.SubmitByAsync(list, "form[action$='aterta' i]", "button");
        Assert.Equal((LogPurpose.Care, ""), await ReadAsync(lakare, subject));
        Assert.Contains("inget kvalitetssäkringsuppdrag", (await lakare.GetAsync("/uppdrag")).Text, StringComparison.Ordinal);
        Assert.Contains("återtaget", (await chef.GetAsync("/logg/uppdrag")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uppdrag_OfSomebodyElse_OrOfAnotherTime_CannotBeUsed()
    {
        var chef = await clinic.SignInAsync("chef");
        var number = await IssueAsync(chef, "kurator");
        var later = await IssueAsync(chef, "fysioterapeut", fromDays: 10);
        var ids = await clinic.InDatabaseAsync(db => db.Context.Uppdrag.ToDictionaryAsync(one => one.Number, one => one.Id));
        foreach (var (who, which) in new[] { ("lakare", number), ("fysioterapeut", later) })
        {
            var browser = await clinic.SignInAsync(who);
            var token = (await browser.GetAsync("/")).Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!;
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("uppdrag", $"{ids[which]}")]);
            using var response = await browser.Client.PostAsync(new Uri("/uppdrag", UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Input.Purpose", "")]
    [InlineData("Input.Holder", "")]
    [InlineData("Input.Holder", "00000000-0000-0000-0000-000000000001")]
    [InlineData("Input.Until", "2020-01-01")]
    [InlineData("Input.Until", "2099-01-01")]
    public async Task Uppdrag_ThatIsNotWhole_IsRefusedBesideTheFieldAndIssuesNothing(string field, string typed)
    {
        var chef = await clinic.SignInAsync("chef");
        var before = await CountAsync();
        var holder = (await clinic.ActorAsync("kurator")).Id;
        var page = await chef.SubmitAsync(await chef.GetAsync("/logg/uppdrag"), "form.narrow", [
            .. new[] { ("Input.Holder", $"{holder}"), ("Input.Purpose", "Väntetider"), ("Input.From", Day(0)), ("Input.Until", Day(9)) }
                .Select(one => one.Item1 == field ? (field, typed) : one)]);
        Assert.NotNull(page.ErrorBeside(field));
        Assert.Equal(before, await CountAsync());
    }

    private static string Day(int fromToday) =>
        new ClinicClock(TimeProvider.System).Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task UseAsync(StaffBrowser browser, string number)
    {
        var page = await browser.GetAsync("/uppdrag");
        var button = page.Document.QuerySelectorAll("form.narrow button")
            .Single(one => one.TextContent.EndsWith(number, StringComparison.Ordinal)).GetAttribute("value")!;
        await browser.SubmitAsync(page, "form.narrow", ("uppdrag", button));
    }

    private Task<int> CountAsync() => clinic.InDatabaseAsync(db => db.Context.Uppdrag.CountAsync());

    private async Task<string> IssueAsync(StaffBrowser chef, string holder, int fromDays = 0)
    {
        var id = (await clinic.ActorAsync(holder)).Id;
        var page = await chef.SubmitAsync(await chef.GetAsync("/logg/uppdrag"), "form.narrow", ("Input.Holder", $"{id}"),
            ("Input.Purpose", "Väntetider till bedömning"), ("Input.From", Day(fromDays)), ("Input.Until", Day(fromDays + 20)));
        Assert.Contains("är utfärdat", page.Text + page.Html, StringComparison.Ordinal);
        return await clinic.InDatabaseAsync(db => db.Context.Uppdrag.Where(one => one.HolderId == id && one.EndedAt == null)
            .OrderByDescending(one => one.IssuedAt).Select(one => one.Number).FirstAsync());
    }

    private async Task<(LogPurpose, string)> ReadAsync(StaffBrowser browser, Guid subject)
    {
        await browser.GetAsync($"/arenden/{subject}/utlatande");
        return await LastAsync(LogKind.Read, subject);
    }

    private async Task<(LogPurpose, string)> WriteAsync(StaffBrowser browser, Guid subject)
    {
        var page = await browser.GetAsync($"/arenden/{subject}/utlatande/medicinsk");
        var field = page.Document.QuerySelector("form.answers textarea")!.GetAttribute("name")!;
        await browser.SubmitAsync(page, "form.answers", (field, $"Text {Guid.NewGuid()}"));
        return await LastAsync(LogKind.Write, subject);
    }

    private Task<(LogPurpose, string)> LastAsync(LogKind kind, Guid subject) => clinic.InDatabaseAsync(async db =>
    {
        var row = await db.AccessLog.AsNoTracking().Where(one => one.Kind == kind && one.CaseId == subject).OrderByDescending(one => one.Id)
            .FirstAsync();
        return (row.Purpose, row.Uppdrag);
    });
}
