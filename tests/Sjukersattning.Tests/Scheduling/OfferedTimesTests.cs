using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>What is offered for signing: times that suit the plan, on days when the unit works and the läkare is there.</summary>
public sealed class OfferedTimesTests : IDisposable
{
    private const string Form = "form.narrow";
    private readonly WinterClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    /// <summary>Every case of the demo that can be booked, 26-0007 among them, and cases with plans of their own.</summary>
    [Fact]
    public async Task Offered_ForEveryCase_LiesAfterTheSectionsAndBeforeTheDayToSignBy()
    {
        var today = await _clinic.TodayAsync();
        var unitId = (await _clinic.ActorAsync("koordinator")).UnitId;
        var cases = await _clinic.InDatabaseAsync(db => db.Cases
            .Where(c => c.UnitId == unitId && c.Sections.Count > 0 && c.OpenPatientId != null && c.SignedVersion == 0)
            .Select(c => c.Id).ToListAsync());
        foreach (var (sections, sign) in new[] { (9, 16), (1, 50), (20, 34), (30, 31) })
        {
            cases.Add(await PlannedAsync(today.AddDays(sections), today.AddDays(sign)));
        }

        var koordinator = await _clinic.SignInAsync("koordinator");
        var offered = 0;
        foreach (var id in cases)
        {
            var subject = await CaseAsync(id);
            var open = subject.Sections.Where(section => !section.IsDone).Select(section => section.Deadline).ToList();
            var days = DaysOf(PlannedCases.FreeOn(await koordinator.GetAsync(PlannedCases.BookingPage(id))));
            Assert.All(days, day => Assert.True(day >= today && day <= subject.SignDeadline && open.TrueForAll(last => day > last),
                $"{subject.Number}: {day} among {string.Join(", ", open)} and {subject.SignDeadline}"));
            offered += days.Count;
        }

        Assert.True(offered > 8, $"Only {offered} days were offered in all.");
    }

    /// <summary>The läkare keeps Tuesdays and Thursdays; those of the window are offered, all of them and no other.</summary>
    [Fact]
    public async Task Offered_OfAWindow_AreAllItsFreeDays()
    {
        var monday = (await _clinic.TodayAsync()).AddDays(14);
        var id = await PlannedAsync(monday, monday.AddDays(8));
        var koordinator = await _clinic.SignInAsync("koordinator");
        Assert.Equal([monday.AddDays(1), monday.AddDays(3), monday.AddDays(8)], await OfferedAsync(koordinator, id));

        await AwayAsync("lakare", monday.AddDays(2), monday.AddDays(4));
        Assert.Equal([monday.AddDays(1), monday.AddDays(8)], await OfferedAsync(koordinator, id));

        await CloseUnitAsync($"{FormDate.Format(monday.AddDays(1))} planeringsdag");
        Assert.Equal([monday.AddDays(8)], await OfferedAsync(koordinator, id));
    }

    [Theory]
    [InlineData("plan", "Planen lämnar ingen dag mellan avsnittens sista dag och dagen då utlåtandet ska vara signerat")]
    [InlineData("hours", "har inga signeringstider inlagda de dagarna.")]
    [InlineData("away", "är borta de dagar då signeringstiderna ligger.")]
    [InlineData("booked", "har alla sina signeringstider bokade de dagarna.")]
    [InlineData("closed", "har inga signeringstider inlagda de dagarna.")]
    public async Task Offered_WhenNothingIsLeft_SaysWhyAndWhatToDo(string why, string sentence)
    {
        var thursday = (await _clinic.TodayAsync()).AddDays(17);
        var (sections, sign) = why switch
        {
            "plan" => (thursday, thursday),
            "hours" => (thursday, thursday.AddDays(4)),
            _ => (thursday.AddDays(-1), thursday.AddDays(1)),
        };
        var koordinator = await _clinic.SignInAsync("koordinator");
        if (why == "booked")
        {
            for (var left = 4; left > 0; left--)
            {
                var other = await PlannedAsync(sections, sign);
                var form = await koordinator.GetAsync(PlannedCases.BookingPage(other));
                await koordinator.SubmitAsync(form, Form, ("Input.Slot", PlannedCases.FreeOn(form)[0]));
            }
        }

        if (why == "away")
        {
            await AwayAsync("lakare", thursday.AddDays(-1), thursday);
        }

        if (why == "closed")
        {
            await CloseUnitAsync(FormDate.Format(thursday));
        }

        var page = await koordinator.GetAsync(PlannedCases.BookingPage(await PlannedAsync(sections, sign)));
        Assert.Empty(PlannedCases.FreeOn(page));
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href$='/plan']"));
        Assert.Equal(why != "plan", page.Text.Contains($"{(await _clinic.ActorAsync("lakare")).Name}, ", StringComparison.Ordinal)
            && page.Document.QuerySelector("main a[href='/tidbok']") is not null);
        Assert.NotNull(page.Document.QuerySelector("[name='Input.Date']"));
    }

    /// <summary>A year and more of weekly hours: none on a red day, an eve or a day when the unit is closed.</summary>
    [Fact]
    public async Task Free_OfAYear_HasNoRedDays()
    {
        var (unitId, today) = ((await _clinic.ActorAsync("lakare")).UnitId, await _clinic.TodayAsync());
        await CloseUnitAsync(FormDate.Format(today.AddDays(8)));
        var free = await _clinic.AskAsync<SigningCalendar, FreeTimes>(
            calendar => calendar.FreeAsync(unitId, today, today.AddDays(399), CancellationToken.None));
        var days = free.Times.Select(time => time.Day).ToHashSet();
        var weekly = Enumerable.Range(0, 400).Select(today.AddDays)
            .Where(day => day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday).ToList();
        Assert.Equal(weekly.Where(day => RedDays.NameOf(day) is null && day != today.AddDays(8)), days.Order());
        Assert.Contains(weekly, day => RedDays.NameOf(day) is not null);
    }

    /// <summary>A day that is chosen by hand is accepted, with a word.</summary>
    [Theory]
    [InlineData(12, 24, "är julafton.")]
    [InlineData(6, 6, "är Sveriges nationaldag.")]
    [InlineData(12, 31, "är nyårsafton.")]
    public async Task Book_ARedDayByHand_IsAcceptedWithAWord(int month, int day, string word)
    {
        var id = await PlannedAsync(await _clinic.TodayAsync(), (await _clinic.TodayAsync()).AddDays(30));
        var koordinator = await _clinic.SignInAsync("koordinator");
        var chosen = FormDate.Format(new DateOnly((await _clinic.TodayAsync()).Year, month, day));
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(id)), Form, ("Input.Date", chosen),
            ("Input.Time", "10.00"));
        Assert.Contains($"Signeringstiden är bokad. {chosen} {word}", page.Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<DateOnly>> OfferedAsync(StaffBrowser koordinator, Guid id) =>
        DaysOf(PlannedCases.FreeOn(await koordinator.GetAsync(PlannedCases.BookingPage(id))));

    private static List<DateOnly> DaysOf(IEnumerable<string> slots) =>
        [.. slots.Select(slot => DateOnly.Parse(slot.Split('|')[1], CultureInfo.InvariantCulture)).Distinct()];

    private async Task<Guid> PlannedAsync(DateOnly sections, DateOnly sign)
    {
        var id = (await _clinic.PlannedAsync(1))[0];
        var koordinator = await _clinic.ActorAsync("koordinator");
        Assert.True((await _clinic.ChangeAsync(koordinator, id, CaseAction.Plan, (subject, facts) => subject.Plan(
            new CasePlan(subject.LakareId!.Value, ConsentKind.NotObtained, null,
                [.. subject.Sections.Select(section => new PlannedSection(section.Key, section.OwnerId, sections))], sign),
            koordinator, facts))).IsDone);
        return id;
    }

    private async Task AwayAsync(string who, DateOnly from, DateOnly until)
    {
        var pass = await _clinic.PassAsync("koordinator", StaffAction.NoteAbsence);
        var id = (await _clinic.ActorAsync(who)).Id;
        Assert.True((await _clinic.AskAsync<Absences, Verdict>(
            absences => absences.AddAsync(pass, id, from, until, CancellationToken.None))).IsAllowed);
    }

    private async Task CloseUnitAsync(string lines)
    {
        var chef = await _clinic.SignInAsync("chef");
        Assert.Contains("Enheten är sparad.",
            (await chef.SubmitAsync(await chef.GetAsync("/enhet"), Form, ("Input.ClosedDays", lines))).Text, StringComparison.Ordinal);
    }

    private Task<UtlatandeCase> CaseAsync(Guid id) =>
        _clinic.InDatabaseAsync(db => db.Cases.AsNoTracking().FirstAsync(c => c.Id == id));
}
