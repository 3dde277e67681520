using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

public sealed class DaysDistributionTests
{
    [Theory]
    [InlineData("", 0, null, null)]
    [InlineData("8:0", 0, null, null)]
    [InlineData("8:1", 1, 8, 8)]
    [InlineData("8:1 3:1", 2, 3, 8)]
    [InlineData("3:1 8:1 20:1", 3, 8, 20)]
    [InlineData("3:1 8:1 20:1 21:1", 4, 8, 21)]
    [InlineData("1:1 2:1 3:1 4:1 5:1 6:1 7:1 8:1 9:1 10:1", 10, 5, 9)]
    [InlineData("11:1 10:1 9:1 8:1 7:1 6:1 5:1 4:1 3:1 2:1 1:1", 11, 6, 10)]
    [InlineData("100:1 0:9", 10, 0, 0)]
    [InlineData("100:2 0:9", 11, 0, 100)]
    [InlineData("5:2 7:3 5:4", 9, 5, 7)]
    [InlineData("5:2 6:0 7:3", 5, 7, 7)]
    [InlineData("1:1000000000 2:1000000000", 2_000_000_000, 1, 2)]
    public void Percentiles_AreDaysThatSomebodyWaited(string histogram, int count, int? median, int? percentile90)
    {
        var days = new DaysDistribution(Read(histogram));

        Assert.Equal((count, median, percentile90), (days.Count, days.Median, days.Percentile90));
    }

    [Fact]
    public void Percentiles_OfAnyNumberOfCases_AreTheSmallestThatEnoughDidNotExceed()
    {
        for (var cases = 1; cases <= 250; cases++)
        {
            var days = new DaysDistribution(Enumerable.Range(1, cases).Select(day => (day, 1)));

            Assert.Equal(Enumerable.Range(1, cases).First(day => day * 2 >= cases), days.Median);
            Assert.Equal(Enumerable.Range(1, cases).First(day => day * 10 >= cases * 9), days.Percentile90);
        }
    }

    [Fact]
    public void DaysDistribution_WhenACountIsNegative_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DaysDistribution([(3, 5), (4, -1)]));

    [Fact]
    public void DaysDistribution_WhenCountsAreTooMany_IsRefused() =>
        Assert.Throws<OverflowException>(() => new DaysDistribution([(3, int.MaxValue), (4, 1)]));

    private static IEnumerable<(int Days, int Count)> Read(string histogram) =>
        histogram.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => Array.ConvertAll(pair.Split(':'), int.Parse))
            .Select(pair => (pair[0], pair[1]));
}
