using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>The verksamhetschef reviews the access log: what is chosen, judged, signed and kept.</summary>
public sealed class LogReviewTests : IDisposable
{
    private readonly TestClinic _clinic = new();

    [Fact]
    public async Task Review_ShowsWhatTheRulesChoose_AndNoPatientsName()
    {
        var subject = await StrangeReadingAsync();
        var chef = await _clinic.SignInAsync("chef");

        var page = await BeginAsync(chef);

        var lakare = await _clinic.ActorAsync("lakare");
        var row = page.Document.QuerySelectorAll("tbody tr").First(one => one.TextContent.Contains(subject.Number, StringComparison.Ordinal)
            && one.TextContent.Contains(lakare.Name, StringComparison.Ordinal));
        Assert.Contains("Samma efternamn", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Stickprov", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nekat försök", page.Text, StringComparison.Ordinal);
        var names = await _clinic.InDatabaseAsync(db => db.Patients.AsNoTracking().Select(one => one.Name).ToListAsync());
        Assert.All(names, name => Assert.DoesNotContain(name, page.Text, StringComparison.Ordinal));
        var read = await _clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking()
            .Where(one => one.PatientId == subject.PatientId).ToListAsync());
        Assert.Equal(LogKind.Read, Assert.Single(read, one => one.Action == StaffAction.ReviewLog).Kind);
    }

    [Fact]
    public async Task Judgement_IsSignedAndKept_AndASecondOneStandsBesideIt()
    {
        await StrangeReadingAsync();
        var chef = await _clinic.SignInAsync("chef");
        var page = await BeginAsync(chef);
        var place = page.Document.QuerySelector("select[name='Input.Place'] option")!.GetAttribute("value")!;

        var empty = await chef.SubmitAsync(page, "form.narrow", ("Input.Place", place), ("Input.Reason", " "));
        Assert.NotNull(empty.ErrorBeside("Input.Reason"));
        Assert.NotEmpty(empty.Errors);
        page = await chef.SubmitAsync(empty, "form.narrow", ("Input.Place", place), ("Input.Verdict", "Utreds"),
            ("Input.Reason", "Frågar på måndag."));
        page = await chef.SubmitAsync(page, "form.narrow", ("Input.Place", place), ("Input.Verdict", "Motiverad"),
            ("Input.Reason", "Ersatte en sjuk kollega."));

        var cell = page.Document.QuerySelector($"#nr-{place} td:last-child")!.TextContent;
        var me = await _clinic.ActorAsync("chef");
        Assert.Contains("Ska utredas", cell, StringComparison.Ordinal);
        Assert.Contains("Ersatte en sjuk kollega.", cell, StringComparison.Ordinal);
        Assert.Contains($"{me.Name}, {me.Title}", string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        var list = await chef.GetAsync("/logggranskning");
        Assert.Contains("1 av ", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ThatComesNext_BeginsWhereTheLastEnded_AndTheReminderMovesOn()
    {
        await StrangeReadingAsync();
        var chef = await _clinic.SignInAsync("chef");
        await chef.SubmitAsync(await chef.GetAsync("/logg"), "form.narrow", ("Input.ReviewDays", "5"));
        Assert.Contains("Åtkomstloggen ska granskas senast", (await chef.GetAsync("/")).Text, StringComparison.Ordinal);
        await BeginAsync(chef);
        await BeginAsync(chef);

        var reviews = await _clinic.AskAsync<Sjukersattning.Data.LogReviews, IReadOnlyList<Sjukersattning.Data.LogReviewLine>>(
            async one => await one.AllAsync(await _clinic.PassAsync("chef", StaffAction.ReviewLog), CancellationToken.None));
        Assert.Equal(reviews[1].Review.Until, reviews[0].Review.From);
        Assert.True(reviews[1].Findings > 0);

        await chef.SubmitAsync(await chef.GetAsync("/logg"), "form.narrow", ("Input.ReviewDays", "90"));
        Assert.DoesNotContain("Åtkomstloggen ska granskas", (await chef.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.NotNull((await chef.SubmitAsync(await chef.GetAsync("/logg"), "form.narrow", ("Input.ReviewDays", "0")))
            .ErrorBeside("Input.ReviewDays"));
    }

    [Fact]
    public async Task Review_OfAnotherUnit_IsNotThere()
    {
        await StrangeReadingAsync();
        var address = (await BeginAsync(await _clinic.SignInAsync("chef"))).Path;
        await _clinic.InDatabaseAsync(async db =>
        {
            var other = (await db.Users.FirstAsync(one => one.Email == "koordinator2@demo.example")).Id;
            var place = await db.Memberships.FirstAsync(one => one.AccountId == other);
            db.Context.Memberships.Add(new() { AccountId = other, UnitId = place.UnitId, Role = Role.Verksamhetschef });
            return await db.SaveChangesAsync();
        });
        var stranger = await _clinic.SignInAsync("koordinator2");
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/logggranskning")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
    }

    public void Dispose() => _clinic.Dispose();

    private static async Task<StaffPage> BeginAsync(StaffBrowser chef) =>
        await chef.SubmitAsync(await chef.GetAsync("/logggranskning"), "main form");

    /// <summary>A läkare opens the case of a patient with her surname, and is refused elsewhere.</summary>
    private async Task<UtlatandeCase> StrangeReadingAsync()
    {
        var lakare = await _clinic.ActorAsync("lakare");
        var id = await _clinic.CaseInAsync(lakare, CaseStatus.BeingWritten);
        var subject = await _clinic.InDatabaseAsync(async db =>
        {
            var found = await db.Cases.AsNoTracking().FirstAsync(one => one.Id == id);
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Patients\" SET \"Name\" = {0} WHERE \"Id\" = {1}",
                $"Ulla {lakare.Name.Split(' ')[^1]}", found.PatientId);
            return found;
        });
        var browser = await _clinic.SignInAsync("lakare");
        await browser.GetAsync($"/arenden/{id}");
        await browser.GetAsync("/enhet");
        return subject;
    }
}
