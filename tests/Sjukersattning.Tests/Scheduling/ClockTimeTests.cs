using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>Times of day as people type them.</summary>
public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("13.00", "13.00")]
    [InlineData("13:05", "13.05")]
    [InlineData(" 9.30 ", "09.30")]
    [InlineData("0915", "09.15")]
    [InlineData("00:00", "00.00")]
    [InlineData("13,30", "13.30")]
    [InlineData("1330", "13.30")]
    [InlineData("13 30", "13.30")]
    [InlineData("kl 13.30", "13.30")]
    [InlineData("Kl. 13.30", "13.30")]
    [InlineData("klockan 9", "09.00")]
    [InlineData("kl13", "13.00")]
    [InlineData("13", "13.00")]
    [InlineData("0", "00.00")]
    [InlineData("930", "09.30")]
    [InlineData("245", "02.45")]
    [InlineData("13.30.00", "13.30")]
    [InlineData("１３\u2236３０", "13.30")]
    [InlineData("\u00A013.\u200B30", "13.30")]
    public void ReadTyped_OfATime_ReadsIt(string typed, string shown) =>
        Assert.Equal(shown, ClockTime.Format(ClockTime.ReadTyped(typed)!.Value));

    [Theory]
    [InlineData("24.00", "23.30–24.00")]
    [InlineData("24:00", "23.30–24.00")]
    [InlineData(" 2400 ", "23.30–24.00")]
    [InlineData("00.00", "23.30–24.00")]
    [InlineData("23.45", "23.30–23.45")]
    public void ReadTypedEnd_OfMidnight_EndsTheDay(string typed, string span) =>
        Assert.Equal(span, ClockTime.Span(new TimeOnly(23, 30), ClockTime.ReadTypedEnd(typed)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("24.00")]
    [InlineData("13.60")]
    [InlineData("24")]
    [InlineData("2400")]
    [InlineData("halv två")]
    [InlineData("13.3")]
    [InlineData("133")]
    [InlineData("13-30")]
    [InlineData("-13")]
    [InlineData("kl")]
    [InlineData("13.00.30")]
    [InlineData("13.00 och 14.00")]
    public void ReadTyped_OfAnythingElse_IsNull(string typed) => Assert.Null(ClockTime.ReadTyped(typed));
}
