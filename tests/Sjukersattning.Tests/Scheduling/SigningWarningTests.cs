using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Scheduling;
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
        Assert.Null(SigningWarning.Of(In(CaseStatus.Planned), null, WarnDays, Today));
    }

    private static string? Of(UtlatandeCase subject, int day, DateOnly today) =>
        SigningWarning.Of(subject, new SigningBooking(new DateOnly(2026, 12, day), new TimeOnly(13, 0), new TimeOnly(13, 30), Lakare.Id),
            WarnDays, today);
}
