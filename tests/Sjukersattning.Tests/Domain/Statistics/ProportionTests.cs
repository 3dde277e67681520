using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

public sealed class ProportionTests
{
    /// <summary>
    /// Newcombe RG (1998), "Two-sided confidence intervals for the single proportion: comparison of seven methods",
    /// Statistics in Medicine 17:857–872, table I, method 3 (Wilson score, no continuity correction).
    /// </summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_OfNewcombesExamples_AgreesWithPublishedValues(int count, int of, double low, double high)
    {
        var interval = new Proportion(count, of).Wilson;

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Wilson_OfNone_BeginsAtZero_AndOfAll_EndsAtOne()
    {
        for (var of = 1; of <= 200; of++)
        {
            var none = new Proportion(0, of).Wilson;
            var all = new Proportion(of, of).Wilson;

            Assert.True(none is { Low: 0, High: > 0 and < 1 }, $"none of {of}: {none}");
            Assert.True(all is { Low: > 0 and < 1, High: 1 }, $"all of {of}: {all}");
        }
    }

    [Fact]
    public void Wilson_OfTheOthers_IsTheMirrorImage()
    {
        for (var count = 0; count <= 40; count++)
        {
            var these = new Proportion(count, 40).Wilson;
            var others = new Proportion(40 - count, 40).Wilson;

            Assert.Equal(1 - others.High, these.Low, 12);
            Assert.Equal(1 - others.Low, these.High, 12);
        }
    }

    [Fact]
    public void Wilson_HoldsTheRate_AndNarrowsWithMoreCases()
    {
        var few = new Proportion(3, 10);
        var many = new Proportion(30_000, 100_000);

        Assert.InRange(few.Rate, few.Wilson.Low, few.Wilson.High);
        Assert.InRange(many.Rate, many.Wilson.Low, many.Wilson.High);
        Assert.Equal(0.3, many.Wilson.Low, 2);
        Assert.True(many.Wilson.Low > few.Wilson.Low && many.Wilson.High < few.Wilson.High);
    }

    /// <summary>The clinic's own figures (clinic-figures.json): granted 2023 and 2024, kompletteringar 2023 and 2024.</summary>
    [Theory]
    [InlineData(2, 19, 0.10526)]
    [InlineData(7, 17, 0.41176)]
    [InlineData(6, 19, 0.31579)]
    [InlineData(5, 17, 0.29412)]
    public void Rate_OfTheClinicsFigures_IsTheShare(int count, int of, double rate) =>
        Assert.Equal(rate, new Proportion(count, of).Rate, 5);

    [Theory]
    [InlineData(2, 19, "2 av 19", "10,5\u00A0%", "2,9–31,4\u00A0%", "2 av 19 (10,5\u00A0%, troligt intervall 2,9–31,4\u00A0%)")]
    [InlineData(7, 17, "7 av 17", "41,2\u00A0%", "21,6–64,0\u00A0%", "7 av 17 (41,2\u00A0%, troligt intervall 21,6–64,0\u00A0%)")]
    [InlineData(6, 19, "6 av 19", "31,6\u00A0%", "15,4–54,0\u00A0%", "6 av 19 (31,6\u00A0%, troligt intervall 15,4–54,0\u00A0%)")]
    [InlineData(5, 17, "5 av 17", "29,4\u00A0%", "13,3–53,1\u00A0%", "5 av 17 (29,4\u00A0%, troligt intervall 13,3–53,1\u00A0%)")]
    [InlineData(0, 20, "0 av 20", "0,0\u00A0%", "0,0–16,1\u00A0%", "0 av 20 (0,0\u00A0%, troligt intervall 0,0–16,1\u00A0%)")]
    [InlineData(20, 20, "20 av 20", "100,0\u00A0%", "83,9–100,0\u00A0%", "20 av 20 (100,0\u00A0%, troligt intervall 83,9–100,0\u00A0%)")]
    [InlineData(1, 16, "1 av 16", "6,3\u00A0%", "1,1–28,3\u00A0%", "1 av 16 (6,3\u00A0%, troligt intervall 1,1–28,3\u00A0%)")]
    [InlineData(23, 80, "23 av 80", "28,8\u00A0%", "20,0–39,5\u00A0%", "23 av 80 (28,8\u00A0%, troligt intervall 20,0–39,5\u00A0%)")]
    [InlineData(1200, 2400, "1\u00A0200 av 2\u00A0400", "50,0\u00A0%", "48,0–52,0\u00A0%",
        "1\u00A0200 av 2\u00A0400 (50,0\u00A0%, troligt intervall 48,0–52,0\u00A0%)")]
    public void InWords_IsSwedish(int count, int of, string counts, string rate, string interval, string all)
    {
        var share = new Proportion(count, of);

        Assert.Equal((counts, rate, interval, all), (share.CountInWords, share.RateInWords, share.IntervalInWords, share.InWords));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(0, -1)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Proportion_WhenItCannotBeAShare_IsRefused_AndTryOfGivesNull(int count, int of)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Proportion(count, of));
        Assert.Null(Proportion.TryOf(count, of));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(7, 17)]
    public void TryOf_WhenItIsAShare_GivesIt(int count, int of) => Assert.Equal(new Proportion(count, of), Proportion.TryOf(count, of));
}
