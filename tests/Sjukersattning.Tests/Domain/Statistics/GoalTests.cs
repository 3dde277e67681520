using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

public sealed class GoalTests
{
    [Theory]
    [InlineData(Indicator.ShareWithKomplettering, null, false)]
    [InlineData(Indicator.ShareWithKomplettering, -1, false)]
    [InlineData(Indicator.ShareWithKomplettering, 0, true)]
    [InlineData(Indicator.ShareWithKomplettering, 100, true)]
    [InlineData(Indicator.ShareWithKomplettering, 101, false)]
    [InlineData(Indicator.Opened, null, false)]
    [InlineData(Indicator.Opened, -1, false)]
    [InlineData(Indicator.Opened, 101, true)]
    [InlineData(Indicator.Opened, 1_000_000, true)]
    [InlineData(Indicator.Opened, 1_000_001, false)]
    public void FaultOf_IsSaidOfATargetThatCannotBe(Indicator indicator, int? target, bool fits) =>
        Assert.Equal(fits, Goal.FaultOf(indicator, target) is null);

    [Theory]
    [InlineData(Indicator.ShareWithKomplettering, 25, "Andel med komplettering: högst 25\u00a0%")]
    [InlineData(Indicator.ShareBeviljad, 40, "Andel beviljade: minst 40\u00a0%")]
    [InlineData(Indicator.Opened, 30, "Startade ärenden: minst 30")]
    [InlineData(Indicator.Komplettering, 4, "Kompletteringar: högst 4")]
    public void InWords_SaysWhichWayIsBetter(Indicator indicator, int target, string words) =>
        Assert.Equal(words, Of(indicator, target).InWords);

    [Theory]
    [InlineData(Indicator.ShareWithKomplettering, 25, 5, 20, true)]
    [InlineData(Indicator.ShareWithKomplettering, 24, 5, 20, false)]
    [InlineData(Indicator.ShareWithKomplettering, 25, 0, 20, true)]
    [InlineData(Indicator.ShareWithKomplettering, 25, 0, 0, null)]
    [InlineData(Indicator.WithKomplettering, 5, 5, 20, true)]
    [InlineData(Indicator.WithKomplettering, 4, 5, 20, false)]
    [InlineData(Indicator.Ansokan, 20, 5, 20, true)]
    [InlineData(Indicator.Ansokan, 21, 5, 20, false)]
    public void IsReached_AtTheTarget_AndUnknownWithoutAnythingToMeasure(Indicator indicator, int target, int asked, int applied,
        bool? reached) =>
        Assert.Equal(reached,
            Of(indicator, target).IsReached(Totals.BySystem([(Counted.WithKomplettering, asked), (Counted.Ansokan, applied)])));

    [Fact]
    public void IsReached_WhenNobodyCounted_IsUnknown() =>
        Assert.Null(Of(Indicator.Opened, 1).IsReached(Totals.ByHand(new Dictionary<Counted, int?>())));

    private static Goal Of(Indicator indicator, int target) => new(Guid.NewGuid(), 2026, indicator) { Target = target };
}
