using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>Hours that a läkare keeps: once or every week, with exceptions, never two at the same time.</summary>
public sealed class SigningHoursTests
{
    private static readonly Guid Anna = Guid.Parse("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Bo = Guid.Parse("00000000-0000-0000-0000-00000000000b");

    private static readonly DateOnly Tuesday = new(2026, 12, 1);

    private static readonly CaseFacts Facts = CaseSamples.Facts with { TimeOfDay = new TimeOnly(10, 0) };

    /// <summary>Every week without end, 13.00–15.00 by 30 minutes.</summary>
    private static ReportedHours Weekly { get; } = new(Anna, Tuesday, null, new TimeOnly(13, 0), new TimeOnly(15, 0), 30);

    private static ReportedHours Single => Weekly with { Last = Tuesday };

    [Fact]
    public void Times_OfWeeklyHours_AreOnThatWeekdayFromTheFirstDay()
    {
        var times = Kept(Weekly).Times(Tuesday.AddDays(-20), Tuesday.AddDays(14)).ToList();
        Assert.Equal([Tuesday, Tuesday.AddDays(7), Tuesday.AddDays(14)], times.Select(time => time.Day).Distinct());
        Assert.Equal(["13.00–13.30", "13.30–14.00", "14.00–14.30", "14.30–15.00"],
            times.Where(time => time.Day == Tuesday).Select(time => ClockTime.Span(time.Start, time.End)));
        Assert.All(times, time => Assert.Equal(Anna, time.LakareId));
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(6, 7)]
    [InlineData(7, 7)]
    [InlineData(8, 14)]
    public void Times_FromADayBetweenTwo_BeginAtTheNext(int from, int first) =>
        Assert.Equal(Tuesday.AddDays(first), Kept(Weekly).Times(Tuesday.AddDays(from), Tuesday.AddDays(30)).First().Day);

    [Fact]
    public void Times_OfHoursWithALastDay_EndThere()
    {
        Assert.Equal(2, DaysOf(Kept(Weekly with { Last = Tuesday.AddDays(13) })).Count);
        Assert.Equal(3, DaysOf(Kept(Weekly with { Last = Tuesday.AddDays(14) })).Count);
        Assert.Equal([Tuesday], DaysOf(Kept(Single)));
    }

    [Fact]
    public void Times_WhenTheLastOneDoesNotFit_LeaveItOut() =>
        Assert.Equal(["13.00–13.45", "13.45–14.30"],
            Kept(Single with { Minutes = 45 }).Times(Tuesday, Tuesday).Select(time => ClockTime.Span(time.Start, time.End)));

    [Fact]
    public void Times_UpToMidnight_StayOnTheirDay()
    {
        var times = Kept(Single with { Start = new TimeOnly(23, 0), End = new TimeOnly(23, 55), Minutes = 25 })
            .Times(Tuesday, Tuesday.AddDays(1)).ToList();
        Assert.Equal([(Tuesday, "23.00–23.25"), (Tuesday, "23.25–23.50")],
            times.Select(time => (time.Day, ClockTime.Span(time.Start, time.End))));
        Assert.Equal("00.00–00.30",
            ClockTime.Span(new TimeOnly(0, 0),
                Kept(Single with { Start = new TimeOnly(0, 0), End = new TimeOnly(0, 30) }).Times(Tuesday, Tuesday).Single().End));
    }

    [Fact]
    public void Times_ThatEndAtMidnight_AreOffered_AndMeetWhatTheyShareAMinuteWith()
    {
        var late = Single with { Start = new TimeOnly(22, 30), End = new TimeOnly(0, 0), Minutes = 45 };
        Assert.Null(SigningHours.FaultOf(late, [], Facts));
        Assert.Equal(["22.30–23.15", "23.15–24.00"],
            Kept(late).Times(Tuesday, Tuesday).Select(time => ClockTime.Span(time.Start, time.End)));
        Assert.EndsWith("22.30–24.00", Kept(late).InWords(), StringComparison.Ordinal);
        Assert.Equal("Start", SigningHours.FaultOf(late with { Start = new TimeOnly(23, 30), Minutes = 30 }, [Kept(late)], Facts)?.Field);
        Assert.Null(SigningHours.FaultOf(late with { End = new TimeOnly(22, 30), Start = new TimeOnly(21, 30) }, [Kept(late)], Facts));
        Assert.Equal("End", SigningHours.FaultOf(late with { Start = new TimeOnly(0, 0) }, [], Facts)?.Field);
    }

    /// <summary>The hour that is skipped or shown twice is offered on no Sunday, and refused where it is the only day.</summary>
    [Theory]
    [InlineData("2027-03-28", "01.00–01.30 01.30–02.00 03.00–03.30")]
    [InlineData("2027-10-31", "01.00–01.30 01.30–02.00 03.00–03.30")]
    [InlineData("2027-03-21", "01.00–01.30 01.30–02.00 02.00–02.30 02.30–03.00 03.00–03.30")]
    public void Times_InTheNightTheClockChanges_LeaveThatHourOut(string day, string times)
    {
        var sunday = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var night = Weekly with { First = sunday.AddDays(-14), Start = new TimeOnly(1, 0), End = new TimeOnly(3, 30) };
        Assert.Equal(times,
            string.Join(' ', Kept(night).Times(sunday, sunday).Select(time => ClockTime.Span(time.Start, time.End))));
        var inTheHour = night with { First = sunday, Last = sunday, Start = new TimeOnly(2, 0) };
        Assert.Equal(times.Contains("02.30", StringComparison.Ordinal) ? null : "Start",
            SigningHours.FaultOf(inTheHour, [], Facts)?.Field);
    }

    [Fact]
    public void Skip_OfAWeeklyDay_LeavesTheOthers()
    {
        var hours = Kept(Weekly);
        Assert.True(hours.Skip(Tuesday.AddDays(7)));
        Assert.Equal([Tuesday, Tuesday.AddDays(14), Tuesday.AddDays(21)], DaysOf(hours));
    }

    [Fact]
    public void Skip_OfADayOnWhichTheyAreNotHeld_ChangesNothing()
    {
        var hours = Kept(Weekly);
        Assert.False(hours.Skip(Tuesday.AddDays(1)));
        Assert.False(hours.Skip(Tuesday.AddDays(-7)));
        Assert.True(hours.Skip(Tuesday));
        Assert.False(hours.Skip(Tuesday));
        Assert.Equal([Tuesday], hours.Exceptions.Select(skipped => skipped.Day));
    }

    [Fact]
    public void FaultOf_HoursThatAreRight_IsNull()
    {
        Assert.Null(SigningHours.FaultOf(Weekly, [], Facts));
        Assert.Null(SigningHours.FaultOf(Single with { First = Facts.Today, Last = Facts.Today, Start = new TimeOnly(10, 5) }, [], Facts));
    }

    [Fact]
    public void FaultOf_WrongHours_IsAtTheField()
    {
        (ReportedHours Told, string Field)[] wrong =
        [
            (Weekly with { First = Facts.Today.AddDays(-1) }, "First"),
            (Single with { First = Facts.Today, Last = Facts.Today, Start = new TimeOnly(10, 0) }, "First"),
            (Weekly with { Last = Tuesday.AddDays(-1) }, "Last"),
            (Weekly with { End = new TimeOnly(13, 0) }, "End"),
            (Weekly with { Start = new TimeOnly(23, 0), End = new TimeOnly(0, 5) }, "End"),
            (Weekly with { Start = new TimeOnly(13, 1) }, "Start"),
            (Weekly with { End = new TimeOnly(14, 59) }, "End"),
            (Weekly with { Start = new TimeOnly(13, 2), End = new TimeOnly(14, 58) }, "Start"),
            (Weekly with { Minutes = 0 }, "Minutes"),
            (Weekly with { Minutes = -30 }, "Minutes"),
            (Weekly with { Minutes = 7 }, "Minutes"),
            (Weekly with { Minutes = 125 }, "Minutes"),
            (Weekly with { Minutes = int.MaxValue }, "Minutes"),
        ];
        Assert.All(wrong, one => Assert.Equal(one.Field, SigningHours.FaultOf(one.Told, [], Facts)?.Field));
    }

    [Theory]
    [InlineData(14, 30, 16, 0, true)]
    [InlineData(12, 0, 13, 5, true)]
    [InlineData(13, 30, 14, 0, true)]
    [InlineData(12, 0, 16, 0, true)]
    [InlineData(15, 0, 16, 0, false)]
    [InlineData(12, 0, 13, 0, false)]
    public void FaultOf_HoursOnTheSameDay_IsAClashWhenTheyShareAMinute(int startHour, int startMinute, int endHour, int endMinute,
        bool isClash)
    {
        var told = Single with { Start = new TimeOnly(startHour, startMinute), End = new TimeOnly(endHour, endMinute), Minutes = 5 };
        Assert.Equal(isClash, IsClash(told, Kept(Weekly)));
        Assert.Equal(isClash, IsClash(Weekly, Kept(told)));
    }

    [Fact]
    public void FaultOf_HoursOfAnotherDayOrLakare_IsNoClash()
    {
        Assert.False(IsClash(Weekly with { First = Tuesday.AddDays(1) }, Kept(Weekly)));
        Assert.False(IsClash(Weekly with { LakareId = Bo }, Kept(Weekly)));
        Assert.False(IsClash(Weekly with { First = Tuesday.AddDays(7) }, Kept(Single)));
        Assert.True(IsClash(Weekly with { First = Tuesday.AddDays(7) }, Kept(Weekly)));
    }

    [Fact]
    public void FaultOf_HoursOfOtherWeeks_IsNoClash()
    {
        var three = Weekly with { Last = Tuesday.AddDays(20) };
        Assert.False(IsClash(Weekly with { First = Tuesday.AddDays(21) }, Kept(three)));
        Assert.True(IsClash(Weekly with { First = Tuesday.AddDays(14) }, Kept(three)));
    }

    [Fact]
    public void FaultOf_HoursOnASkippedDay_IsNoClash()
    {
        var weekly = Kept(Weekly);
        weekly.Skip(Tuesday.AddDays(7));
        var onThatDay = Single with { First = Tuesday.AddDays(7), Last = Tuesday.AddDays(7) };
        Assert.False(IsClash(onThatDay, weekly));
        Assert.True(IsClash(onThatDay with { Last = null }, weekly));
    }

    [Fact]
    public void FaultOf_WeeklyHoursThatMeetOnlyAfterManyExceptions_IsAClash()
    {
        var weekly = Kept(Weekly);
        Assert.All(Enumerable.Range(0, 5), week => Assert.True(weekly.Skip(Tuesday.AddDays(7 * week))));
        Assert.False(IsClash(Weekly with { Last = Tuesday.AddDays(34) }, weekly));
        Assert.True(IsClash(Weekly with { Last = Tuesday.AddDays(35) }, weekly));
        Assert.True(IsClash(Weekly, weekly));
    }

    [Fact]
    public void FaultOf_AClash_SaysWithWhat() =>
        Assert.Equal(["Tiden krockar med tisdagar 13.00–15.00 från 2026-12-01."],
            SigningHours.FaultOf(Single, [Kept(Weekly)], Facts)!.Reasons);

    private static SigningHours Kept(ReportedHours told) => new(CaseSamples.UnitId, told);

    private static IReadOnlyList<DateOnly> DaysOf(SigningHours hours) =>
        [.. hours.Times(Tuesday, Tuesday.AddDays(21)).Select(time => time.Day).Distinct()];

    private static bool IsClash(ReportedHours told, SigningHours known) => SigningHours.FaultOf(told, [known], Facts) is { Field: "Start" };
}
