using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("0 0", "0 0")]
    [InlineData("5 12 0", "5 12 0")]
    [InlineData("1 4 9", "dolt dolt 9")]
    [InlineData("12 4 9 20", "12 dolt dolt 20")]
    [InlineData("9 9 1", "dolt 9 dolt")]
    [InlineData("30 0 5 2", "30 0 dolt dolt")]
    [InlineData("3 0 0", "dolt dolt dolt")]
    [InlineData("1 0 3", "dolt dolt dolt")]
    [InlineData("3", "dolt")]
    [InlineData("1 2 3 5", "dolt dolt dolt 5")]
    [InlineData("1 1 9", "dolt dolt dolt")]
    [InlineData("2 2 9 7 0", "dolt dolt 9 dolt 0")]
    [InlineData("1 4 9 7", "dolt dolt 9 7")]
    public void Hidden_HidesSmallGroups_AndWhatWouldTellThem(string sizes, string shown)
    {
        var groups = Read(sizes);

        Assert.Equal(shown,
            string.Join(' ', groups.Zip(Masking.Hidden(groups), (size, hidden) => hidden ? Masking.HiddenInWords : $"{size}")));
    }

    [Fact]
    public void Hidden_OfAnySizes_HidesTwoGroupsWithFivePersonsAtLeast_OrEverything()
    {
        for (var code = 0; code < 7 * 7 * 7; code++)
        {
            int[] sizes = [code % 7, code / 7 % 7, code / 49];
            var hidden = Masking.Hidden(sizes);
            var groups = hidden.Count(isHidden => isHidden);
            var persons = sizes.Where((_, index) => hidden[index]).Sum();

            Assert.True(groups == 0 || groups == sizes.Length || (groups >= 2 && persons >= 5), string.Join(' ', sizes));
            Assert.All(sizes.Zip(hidden), group => Assert.True(group.First is 0 or >= 5 || group.Second, string.Join(' ', sizes)));
            Assert.All(sizes.Zip(hidden),
                group => Assert.False(group.First == 0 && group.Second && groups < sizes.Length, string.Join(' ', sizes)));
            Assert.True(sizes.Any(size => size is > 0 and < 5) || groups == 0, string.Join(' ', sizes));
        }
    }

    [Fact]
    public void Hidden_WhenASizeIsNegative_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Masking.Hidden([7, -1]));

    private static int[] Read(string sizes) => Array.ConvertAll(sizes.Split(' ', StringSplitOptions.RemoveEmptyEntries), int.Parse);
}
