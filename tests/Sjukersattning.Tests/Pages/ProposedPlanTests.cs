using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Scheduling;

namespace Sjukersattning.Tests.Pages;

/// <summary>What a new plan proposes: the appointed person of every profession, and days when the unit works.</summary>
public sealed class ProposedPlanTests : IDisposable
{
    private static readonly string[] Professions = ["kurator", "fysioterapeut", "arbetsterapeut"];
    private readonly WinterClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData("kurator")]
    [InlineData("fysioterapeut")]
    [InlineData("arbetsterapeut")]
    public async Task Writer_OfASection_IsTheAppointedPersonOrTheDeputy(string profession)
    {
        var section = Array.IndexOf(Professions, profession);
        var (appointed, chef) = (await _clinic.ActorAsync(profession), await _clinic.SignInAsync("chef"));
        Assert.Equal($"{appointed.Id}", await WriterAsync(section));

        var deputy = await AddColleagueAsync(section);
        Assert.Contains("Enheten är sparad.", (await chef.SubmitAsync(await chef.GetAsync("/enhet"), "form.narrow",
            ($"Input.Appointed[{section}].DeputyId", $"{deputy}"))).Text, StringComparison.Ordinal);
        Assert.Equal($"{appointed.Id}", await WriterAsync(section));

        var today = await _clinic.TodayAsync();
        var pass = await _clinic.PassAsync("chef", StaffAction.NoteAbsence);
        Assert.True((await _clinic.AskAsync<Absences, Verdict>(
            absences => absences.AddAsync(pass, appointed.Id, today, today.AddDays(3), CancellationToken.None))).IsAllowed);
        Assert.Equal($"{deputy}", await WriterAsync(section));

        await chef.SubmitAsync(await chef.GetAsync("/enhet"), "form.narrow", ($"Input.Appointed[{section}].PersonId", ""),
            ($"Input.Appointed[{section}].DeputyId", ""));
        Assert.Equal("", await WriterAsync(section));
        foreach (var other in Enumerable.Range(0, 3).Where(other => other != section))
        {
            Assert.Equal($"{(await _clinic.ActorAsync(Professions[other])).Id}", await WriterAsync(other));
        }
    }

    /// <summary>The usual days, moved past what is red and what the unit has closed; typed ones stay and are told of.</summary>
    [Fact]
    public async Task Deadlines_OfANewPlan_AreWorkingDays()
    {
        var chef = await _clinic.SignInAsync("chef");
        var today = await _clinic.TodayAsync();
        Assert.Equal((today.AddDays(21), today.AddDays(28)), await DeadlinesAsync());
        await chef.SubmitAsync(await chef.GetAsync("/enhet"), "form.narrow",
            ("Input.ClosedDays", $"{FormDate.Format(today.AddDays(21))} sportlov\r\n{today.AddDays(28):yyyyMMdd}"));
        Assert.Equal((today.AddDays(22), today.AddDays(29)), await DeadlinesAsync());

        var koordinator = await _clinic.SignInAsync("koordinator");
        var form = await koordinator.GetAsync($"{await OpenAsync()}/plan");
        var page = await koordinator.SubmitAsync(form, "form.narrow", ("Input.SignDeadline", $"{today.Year}-12-24"),
            ("Input.Sections[1].Deadline", FormDate.Format(today.AddDays(21))), ("Input.Sections[2].Deadline", $"{today.Year}-06-06"));
        var told = $"{FormDate.Format(today.AddDays(21))} är sportlov. {today.Year}-06-06 är Sveriges nationaldag. " +
            $"{today.Year}-12-24 är julafton.";
        Assert.Contains($"Planen är sparad. {told}", page.Text, StringComparison.Ordinal);
        page = await koordinator.SubmitAsync(await koordinator.GetAsync($"{page.Path}/nasta-steg"), "form.narrow",
            ("Input.By", $"{today.Year}-12-31"));
        Assert.Contains($"Nästa steg är sparat. {today.Year}-12-31 är nyårsafton.", page.Text, StringComparison.Ordinal);
    }

    /// <summary>At every day of December a plan leaves the holidays alone.</summary>
    [Fact]
    public async Task Deadlines_ProposedInDecember_AreNoHolidays()
    {
        var year = (await _clinic.TodayAsync()).Year;
        foreach (var day in new[] { 3, 4, 5, 10, 16 })
        {
            _clinic.Time.SetUtcNow(ClinicClock.Moment(new DateOnly(year, 12, day), new TimeOnly(9, 0)));
            var (sections, sign) = await DeadlinesAsync();
            Assert.All([sections, sign], one => Assert.False(
                one.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                    || (one.Month, one.Day) is (12, 24) or (12, 25) or (12, 26) or (12, 31) or (1, 1) or (1, 6)));
            Assert.True(sections < sign);
        }
    }

    private async Task<string> OpenAsync()
    {
        var job = new MainJob(_clinic);
        await job.OpenAsync();
        return job.CaseUrl;
    }

    private async Task<StaffPage> PlanPageAsync() => await (await _clinic.SignInAsync("koordinator")).GetAsync($"{await OpenAsync()}/plan");

    private async Task<string?> WriterAsync(int section) => (await PlanPageAsync()).Value($"Input.Sections[{section}].OwnerId");

    private async Task<(DateOnly Sections, DateOnly Sign)> DeadlinesAsync()
    {
        var page = await PlanPageAsync();
        var sections = Enumerable.Range(0, 4).Select(i => FormDate.Read(page.Value($"Input.Sections[{i}].Deadline")!)!.Value).Distinct();
        return (Assert.Single(sections), FormDate.Read(page.Value("Input.SignDeadline")!)!.Value);
    }

    /// <summary>The läkare gets the profession too, to stand in.</summary>
    private async Task<Guid> AddColleagueAsync(int section)
    {
        var colleague = await _clinic.ActorAsync("lakare-b");
        await _clinic.InDatabaseAsync(async db =>
        {
            db.Memberships.Add(new Membership
            {
                AccountId = colleague.Id, UnitId = colleague.UnitId, Role = RoleNames.Professions[section],
            });
            return await db.SaveChangesAsync();
        });
        return colleague.Id;
    }
}
