using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

/// <summary>Counted by the system, what is missing is none; entered by hand, it is unknown.</summary>
public sealed class TotalsTests
{
    private static readonly Dictionary<Counted, int?> Nothing = [];

    public static TheoryData<Indicator> Every => [.. Enum.GetValues<Indicator>()];

    [Theory]
    [InlineData(Indicator.ShareAnsokan, "Startat 28, Ansokan 17", "17 av 28")]
    [InlineData(Indicator.ShareBeviljad, "Ansokan 17, Beviljat 7", "7 av 17")]
    [InlineData(Indicator.ShareBeviljad, "Ansokan 17", "0 av 17")]
    [InlineData(Indicator.ShareBeviljadOfDecided, "Beviljat 7, Avslag 3, Atertaget 2", "7 av 10")]
    [InlineData(Indicator.ShareWithKomplettering, "Ansokan 17, Komplettering 9, MedKomplettering 5", "5 av 17")]
    [InlineData(Indicator.ShareBeviljad, "Beviljat 7", null)]
    [InlineData(Indicator.ShareBeviljad, "Ansokan 6, Beviljat 7", null)]
    [InlineData(Indicator.ShareBeviljadOfDecided, "Ansokan 17", null)]
    [InlineData(Indicator.Beviljad, "Ansokan 17, Beviljat 7", null)]
    public void Share_OfWhatWasCounted_IsNullWhereThereCanBeNone(Indicator indicator, string counts, string? share) =>
        Assert.Equal(share, Totals.BySystem(Read(counts)).Share(indicator)?.CountInWords);

    [Theory]
    [InlineData(Indicator.ShareAnsokan, "Ansokan 17", null)]
    [InlineData(Indicator.ShareAnsokan, "Startat 28", null)]
    [InlineData(Indicator.ShareAnsokan, "Startat 28, Ansokan 17", "17 av 28")]
    [InlineData(Indicator.ShareBeviljadOfDecided, "Beviljat 7", null)]
    public void Share_OfWhatWasEntered_IsNullWhereSomethingIsUnknown(Indicator indicator, string counts, string? share) =>
        Assert.Equal(share,
            Totals.ByHand(Read(counts).ToDictionary(one => one.What, one => (int?)one.Count)).Share(indicator)?.CountInWords);

    [Theory]
    [MemberData(nameof(Every))]
    public void Count_OfNothing_IsNoneBySystemAndUnknownByHand(Indicator indicator)
    {
        Assert.Equal(0, Totals.BySystem([]).Count(indicator));
        Assert.Null(Totals.ByHand(Nothing).Count(indicator));
    }

    [Fact]
    public void Count_AddsRowsOfTheSameKind()
    {
        var totals = Totals.BySystem(Read("Startat 2, Startat 3"));

        Assert.Equal((5, 5, 0), (totals.Count(Indicator.Opened), totals[Counted.Opened], totals[Counted.Ansokan]));
    }

    [Fact]
    public void IsEmpty_WhenNothingWasCounted()
    {
        Assert.True(Totals.BySystem([]).IsEmpty);
        Assert.True(Totals.ByHand(new Dictionary<Counted, int?> { [Counted.Opened] = null, [Counted.Ansokan] = 0 }).IsEmpty);
        Assert.False(Totals.BySystem(Read("Startat 1")).IsEmpty);
        Assert.Equal((false, true), (Totals.BySystem([]).IsByHand, Totals.ByHand(Nothing).IsByHand));
    }

    private static IEnumerable<(Counted What, int Count)> Read(string counts) =>
        counts.Split(", ")
            .Select(one => one.Split(' '))
            .Select(pair => (StoredNames.Read<Counted>(pair[0]), int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture)));
}
