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
    public void ReadTyped_OfATime_ReadsIt(string typed, string shown) =>
        Assert.Equal(shown, ClockTime.Format(ClockTime.ReadTyped(typed)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("24.00")]
    [InlineData("13.60")]
    [InlineData("13")]
    [InlineData("halv två")]
    [InlineData("13.00.00")]
    public void ReadTyped_OfAnythingElse_IsNull(string typed) => Assert.Null(ClockTime.ReadTyped(typed));
}
