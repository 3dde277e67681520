using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Scheduling;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>What a booking takes of a läkare's day, and what is wrong with one.</summary>
public sealed class SigningBookingTests
{
    private static readonly DateOnly Day = new(2026, 12, 10);

    [Fact]
    public void Ticks_AreTheFiveMinutesOfTheTime() => Assert.Equal([780, 785, 790], At("13.00", "13.15").Ticks);

    [Theory]
    [InlineData("00.00", "00.05", new[] { 0 })]
    [InlineData("23.45", "23.59", new[] { 1425, 1430, 1435 })]
    [InlineData("13.03", "13.11", new[] { 780, 785, 790 })]
    [InlineData("13.00", "13.00", new int[0])]
    public void Ticks_AtTheEdges_CoverEveryMinute(string from, string until, int[] ticks) => Assert.Equal(ticks, At(from, until).Ticks);

    [Theory]
    [InlineData("13.00", "13.30", "13.15", "13.45", true)]
    [InlineData("13.00", "13.30", "13.29", "13.31", true)]
    [InlineData("13.00", "14.00", "13.20", "13.25", true)]
    [InlineData("13.00", "13.30", "13.30", "14.00", false)]
    [InlineData("13.00", "13.30", "12.30", "13.00", false)]
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
            (At("10.00", "10.30") with { Date = facts.Today }, "Time"), (At("13.00", "13.00"), "Until"), (At("23.45", "00.15"), "Until"),
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
        new(Day, ClockTime.ReadTyped(from)!.Value, ClockTime.ReadTyped(until)!.Value, Lakare.Id);

    private static SigningTime Time(SigningBooking booking) => new(booking.LakareId, booking.Date, booking.Time, booking.Until);
}
