using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

public sealed class AgeGroupsTests
{
    [Theory]
    [InlineData(0, AgeGroup.Under30, "under 30 år")]
    [InlineData(29, AgeGroup.Under30, "under 30 år")]
    [InlineData(30, AgeGroup.From30To39, "30–39 år")]
    [InlineData(39, AgeGroup.From30To39, "30–39 år")]
    [InlineData(40, AgeGroup.From40To49, "40–49 år")]
    [InlineData(49, AgeGroup.From40To49, "40–49 år")]
    [InlineData(50, AgeGroup.From50To59, "50–59 år")]
    [InlineData(59, AgeGroup.From50To59, "50–59 år")]
    [InlineData(60, AgeGroup.From60, "60 år och äldre")]
    [InlineData(125, AgeGroup.From60, "60 år och äldre")]
    public void At_GivesTheGroupOfAnAge(int age, AgeGroup group, string swedish) =>
        Assert.Equal((group, swedish), (AgeGroups.At(age), AgeGroups.At(age).Swedish()));

    [Fact]
    public void At_WhenTheAgeIsNegative_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => AgeGroups.At(-1));

    [Fact]
    public void Swedish_IsAnotherForEachGroup() => Assert.Distinct(Enum.GetValues<AgeGroup>().Select(group => group.Swedish()));
}
