using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>What speaks against a booked time: a section's last day after it, or sections that are not klara when it is near.</summary>
public sealed class SigningWarningTests
{
    private const int WarnDays = 7;

    /// <summary>The last section is to be klar on 8 December.</summary>
    private static readonly DateOnly LastDeadline = new(2026, 12, 8);

    [Theory]
    [InlineData(7, "Signeringstiden ligger före sista dagen för ett avsnitt.")]
    [InlineData(8, null)]
    [InlineData(10, null)]
    public void Of_ATimeBeforeASectionsLastDay_SaysSo(int day, string? warning) =>
        Assert.Equal(warning, Of(In(CaseStatus.Planned), day, Today));

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "4 avsnitt är inte klara, och signeringstiden är om 7 dagar.")]
    [InlineData(9, "4 avsnitt är inte klara, och signeringstiden är i morgon.")]
    [InlineData(10, "4 avsnitt är inte klara, och signeringstiden är här.")]
    [InlineData(11, "4 avsnitt är inte klara, och signeringstiden är här.")]
    public void Of_SectionsThatAreNotKlara_WarnsTheUnitsDaysBefore(int today, string? warning) =>
        Assert.Equal(warning, Of(In(CaseStatus.Planned), 10, new DateOnly(2026, 12, today)));

    /// <summary>The utlåtande is to be signed by 11 December; what is written already may be late too.</summary>
    [Theory]
    [InlineData(CaseStatus.Planned, 11, null)]
    [InlineData(CaseStatus.Planned, 12, "Signeringstiden ligger efter sista dagen att signera (2026-12-11).")]
    [InlineData(CaseStatus.BeingWritten, 31, "Signeringstiden ligger efter sista dagen att signera (2026-12-11).")]
    [InlineData(CaseStatus.UnderReview, 12, "Signeringstiden ligger efter sista dagen att signera (2026-12-11).")]
    [InlineData(CaseStatus.UnderReview, 11, null)]
    [InlineData(CaseStatus.Signed, 12, null)]
    public void Of_ATimeAfterTheDayToSignBy_SaysSo(CaseStatus status, int day, string? warning) =>
        Assert.Equal(warning, Of(In(status), day, Today));

    [Fact]
    public void Of_OneSectionThatIsNotKlart_SaysOne()
    {
        var subject = In(CaseStatus.BeingWritten);
        foreach (var key in Sections.Where(key => key != SectionKey.Medicinsk))
        {
            Do(subject.MarkSectionDone(WriterOf(key), At(key)));
        }

        Assert.Equal("Ett avsnitt är inte klart, och signeringstiden är om 2 dagar.", Of(subject, 10, LastDeadline));
    }

    [Fact]
    public void Of_NothingToWarnOf_IsNull()
    {
        Assert.Null(Of(In(CaseStatus.UnderReview), 9, LastDeadline));
        Assert.Null(Of(In(CaseStatus.Signed), 9, LastDeadline));
        Assert.Null(SigningWarning.Of(In(CaseStatus.Planned), null, Facts));
    }

    /// <summary>An absence is told as long as the time is to come, also when all is written.</summary>
    [Theory]
    [InlineData("2026-12-09", "2026-12-09", true)]
    [InlineData("2026-12-01", "2026-12-31", true)]
    [InlineData("2026-12-10", "2026-12-10", false)]
    [InlineData("2026-12-01", "2026-12-08", false)]
    public void Of_ADayWhenTheLakareIsAway_SaysSo(string from, string until, bool isAway)
    {
        foreach (var (status, who) in new[]
        {
            (CaseStatus.Planned, Lakare), (CaseStatus.UnderReview, Lakare), (CaseStatus.UnderReview, Kurator),
        })
        {
            var absence = new Absence(
                who.Id, DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture));
            Assert.Equal(isAway && who == Lakare ? SigningWarning.Away : null,
                SigningWarning.Of(In(status), Booking(9), Facts with { Absences = [absence], SigningWarningDays = 0 }));
        }
    }

    private static SigningBooking Booking(int day) =>
        new(new DateOnly(2026, 12, day), new TimeOnly(13, 0), new TimeOnly(13, 30), Lakare.Id);

    private static string? Of(UtlatandeCase subject, int day, DateOnly today) =>
        SigningWarning.Of(subject, Booking(day), Facts with { SigningWarningDays = WarnDays, Today = today });
}
