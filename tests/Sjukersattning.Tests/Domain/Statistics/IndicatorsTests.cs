using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

/// <summary>What must hold of every row, whatever is declared.</summary>
public sealed class IndicatorsTests
{
    public static TheoryData<Indicator> All => [.. Enum.GetValues<Indicator>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Row_StandsAtItsIndicatorsPlaceAndIsComplete(Indicator indicator)
    {
        var row = Indicators.All[(int)indicator];

        Assert.Equal(indicator, row.Indicator);
        Assert.Same(row, Indicators.For(indicator));
        Assert.NotEmpty(row.Name);
        Assert.EndsWith(".", row.Meaning, StringComparison.Ordinal);
        Assert.NotEmpty(row.Counts);
        Assert.Distinct(row.Counts);
        Assert.Distinct(row.Of);
        Assert.Equal(row.IsShare, indicator.ToString().StartsWith("Share", StringComparison.Ordinal));
        Assert.Equal(row.IsShare, row.Name.StartsWith("Andel", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_AreAsManyAsTheIndicatorsAndHaveTheirOwnNamesAndMeanings()
    {
        Assert.Equal(Enum.GetValues<Indicator>(), Indicators.All.Select(row => row.Indicator));
        Assert.Distinct(Indicators.All.Select(row => row.Name));
        Assert.Distinct(Indicators.All.Select(row => row.Meaning));
        Assert.Distinct(Indicators.Counts.SelectMany(row => row.Counts));
        Assert.Equal(Indicators.All, [.. Indicators.Counts, .. Indicators.Shares]);
    }

    [Fact]
    public void Words_ExistForEveryEvent()
    {
        var words = Enum.GetValues<Counted>().Select(what => what.Told().Sentence).ToList();

        Assert.All(words, word => Assert.EndsWith(".", word, StringComparison.Ordinal));
        Assert.Distinct(words);
    }

    [Fact]
    public void Shares_AreOfWhatIsCountedByItself() =>
        Assert.Subset(Indicators.Counts.SelectMany(row => row.Counts).ToHashSet(),
            Indicators.Shares.SelectMany(row => row.Counts.Concat(row.Of)).ToHashSet());
}
