using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Scheduling;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>What a booking takes of a läkare's day, and what is wrong with one.</summary>
public sealed class SigningBookingTests
{
    private static readonly DateOnly Day = new(2026, 12, 10);

    [Theory]
    [InlineData("13.00", "13.15", 780, 794)]
    [InlineData("00.00", "00.05", 0, 4)]
    [InlineData("23.45", "23.59", 1425, 1438)]
    [InlineData("23.30", "24.00", 1410, 1439)]
    [InlineData("00.01", "24.00", 1, 1439)]
    [InlineData("13.03", "13.04", 783, 783)]
    public void Ticks_AreTheMinutesOfTheTime(string from, string until, int first, int last) =>
        Assert.Equal(Enumerable.Range(first, last - first + 1), At(from, until).Ticks);

    [Theory]
    [InlineData("13.00", "13.00")]
    [InlineData("13.30", "13.00")]
    [InlineData("00.00", "00.00")]
    public void Ticks_OfNoTime_AreNone(string from, string until) =>
        Assert.Empty(new SigningBooking(Day, ClockTime.ReadTyped(from)!.Value, ClockTime.ReadTyped(until)!.Value, Lakare.Id).Ticks);

    /// <summary>In spring an hour is missing between the two ends, in autumn there is one more; other days are as long as they say.</summary>
    [Theory]
    [InlineData("2027-03-27", "13.00", "13.30", "2027-03-27 12:00", 30)]
    [InlineData("2027-03-28", "13.00", "13.30", "2027-03-28 11:00", 30)]
    [InlineData("2027-03-28", "01.30", "03.30", "2027-03-28 00:30", 60)]
    [InlineData("2027-03-28", "01.30", "02.00", "2027-03-28 00:30", 30)]
    [InlineData("2026-10-25", "01.30", "03.30", "2026-10-24 23:30", 180)]
    [InlineData("2026-10-25", "01.30", "02.00", "2026-10-24 23:30", 30)]
    [InlineData("2026-10-24", "23.30", "24.00", "2026-10-24 21:30", 30)]
    [InlineData("2026-12-31", "23.15", "24.00", "2026-12-31 22:15", 45)]
    [InlineData("2027-03-28", "02.30", "03.00", "2027-03-28 01:30", 30)]
    [InlineData("2027-03-28", "02.30", "02.45", "2027-03-28 01:30", 15)]
    public void Moments_OfATime_AreThoseOfTheWallClock(string day, string from, string until, string utc, int minutes)
    {
        var (start, end) = (At(from, until) with { Date = DateOnly.Parse(day, CultureInfo.InvariantCulture) }).Moments;
        Assert.Equal(DateTimeOffset.Parse($"{utc}Z", CultureInfo.InvariantCulture), start);
        Assert.Equal(minutes, (end - start).TotalMinutes);
    }

    /// <summary>Whole minutes, whatever the grid of the hours: two times share a minute of the day exactly when they overlap.</summary>
    [Fact]
    public void Ticks_OfAnyTwoTimes_ShareAMinuteWhenTheTimesDo()
    {
        int[] starts = [0, 1, 779, 780, 783, 1380];
        foreach (var (start, length, shift, other) in from start in starts
                                                      from length in Enumerable.Range(1, 12)
                                                      from shift in Enumerable.Range(-12, 25)
                                                      from other in Enumerable.Range(1, 12)
                                                      select (start, (length * 5) - 2, shift * 4, other))
        {
            var (one, two) = (OfMinutes(start, start + length), OfMinutes(Math.Max(0, start + shift), Math.Max(0, start + shift) + other));
            var meet = ClockTime.Minute(two.Time) < start + length && start < ClockTime.Minute(two.Time) + other;
            Assert.Equal(meet, one.Ticks.Intersect(two.Ticks).Any());
            Assert.Equal(meet, Time(one).Overlaps(Time(two)));
        }
    }

    [Theory]
    [InlineData("13.00", "13.30", "13.15", "13.45", true)]
    [InlineData("13.00", "13.30", "13.29", "13.31", true)]
    [InlineData("13.00", "14.00", "13.20", "13.25", true)]
    [InlineData("13.00", "13.30", "13.30", "14.00", false)]
    [InlineData("13.00", "13.30", "12.30", "13.00", false)]
    [InlineData("13.00", "13.33", "13.33", "14.00", false)]
    [InlineData("08.07", "08.52", "08.52", "09.01", false)]
    [InlineData("08.07", "08.53", "08.52", "09.01", true)]
    [InlineData("23.00", "23.31", "23.31", "24.00", false)]
    [InlineData("23.00", "24.00", "23.59", "24.00", true)]
    public void Ticks_OfTwoTimes_MeetWhenTheTimesDo(string from, string until, string otherFrom, string otherUntil, bool meet)
    {
        var (one, other) = (At(from, until), At(otherFrom, otherUntil));
        Assert.Equal(meet, one.Ticks.Intersect(other.Ticks).Any());
        Assert.Equal(meet, Time(one).Overlaps(Time(other)));
    }

    [Fact]
    public void BookSigning_OfAWrongTime_IsRefusedAtItsField()
    {
        var facts = Facts with { TimeOfDay = new TimeOnly(10, 0) };
        (SigningBooking Booking, string Field)[] wrong =
        [
            (At("13.00", "13.30") with { Date = facts.Today.AddDays(-1) }, "Date"),
            (At("10.00", "10.30") with { Date = facts.Today }, "Time"), (At("13.00", "13.00"), "Until"), (At("23.45", "00.15"), "Until"), (At("00.00", "00.00"), "Until"),
            (At("02.30", "04.00") with { Date = new(2027, 3, 28) }, "Time"), (At("01.30", "02.30") with { Date = new(2027, 3, 28) }, "Until"),
            (At("02.00", "03.30") with { Date = new(2027, 10, 31) }, "Time"), (At("01.00", "02.59") with { Date = new(2027, 10, 31) }, "Until"),
        ];
        Assert.All(wrong, one =>
        {
            var subject = In(CaseStatus.Planned);
            Assert.Equal(one.Field, subject.BookSigning(one.Booking, Rehabkoordinator, facts).Field);
            Assert.Null(subject.Booking);
        });
    }

    [Fact]
    public void BookSigning_OfTheTimeItHas_IsRefusedAndLeavesNoEvent()
    {
        var subject = In(CaseStatus.Planned);
        Do(subject.BookSigning(At("13.00", "13.30"), Rehabkoordinator, Facts));
        var events = subject.Events.Count;
        Assert.Equal(["Ärendet har redan den tiden."], subject.BookSigning(At("13.00", "13.30"), Rehabkoordinator, Facts).Reasons);
        Assert.Equal(events, subject.Events.Count);
        Do(subject.BookSigning(At("13.00", "13.45"), Rehabkoordinator, Facts));
        Assert.Equal(At("13.00", "13.45"), subject.Booking);
    }

    [Theory]
    [InlineData(CaseStatus.Signed)]
    [InlineData(CaseStatus.Cancelled)]
    [InlineData(CaseStatus.Opened)]
    public void BookSigning_OfACaseThatIsNotWritten_IsRefused(CaseStatus status)
    {
        var verdict = In(status).BookSigning(At("13.00", "13.30"), Rehabkoordinator, Facts);
        Assert.False(verdict.IsAllowed || verdict.IsHidden);
    }

    private static SigningBooking At(string from, string until) =>
        new(Day, ClockTime.ReadTyped(from)!.Value, ClockTime.ReadTypedEnd(until)!.Value, Lakare.Id);

    private static SigningBooking OfMinutes(int from, int until) =>
        new(Day, TimeOnly.MinValue.AddMinutes(from), TimeOnly.MinValue.AddMinutes(until), Lakare.Id);

    private static SigningTime Time(SigningBooking booking) => new(booking.LakareId, booking.Date, booking.Time, booking.Until);
}
