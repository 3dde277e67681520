using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData(10, 13, 2, 17, "Skillnaden är större än slumpen brukar ge (p < 0,001), men siffrorna säger inte vad den beror på.")]
    [InlineData(12, 100, 1, 100, "Skillnaden är större än slumpen brukar ge (p ≈ 0,003), men siffrorna säger inte vad den beror på.")]
    [InlineData(7, 17, 2, 19, "Skillnaden kan bero på slumpen (p ≈ 0,055). Underlaget räcker inte för att avgöra det.")]
    [InlineData(20, 40, 12, 40, "Skillnaden kan bero på slumpen (p ≈ 0,11). Underlaget räcker inte för att avgöra det.")]
    [InlineData(6, 10, 2, 10, "Skillnaden kan bero på slumpen (p ≈ 0,17). Underlaget räcker inte för att avgöra det.")]
    [InlineData(50_200, 100_000, 50_000, 100_000, "Ingen skillnad kan visas (p ≈ 0,37).")]
    [InlineData(5, 17, 6, 19, "Ingen skillnad kan visas (p ≈ 1,00).")]
    [InlineData(10, 20, 5, 10, "Ingen skillnad kan visas (p ≈ 1,00).")]
    public void InWords_SaysNoMoreThanTheFiguresDo(int count, int of, int countBefore, int ofBefore, string sentence) =>
        Assert.Equal(sentence, new Difference(new(count, of), new(countBefore, ofBefore)).InWords);

    [Fact]
    public void InWords_OfEqualRates_IsNeverADifference()
    {
        for (var times = 1; times <= 60; times++)
        {
            Assert.Equal("Ingen skillnad kan visas (p ≈ 1,00).", new Difference(new(2 * times, 7 * times), new(4, 14)).InWords);
        }
    }

    [Fact]
    public void InWords_NeverClaimsAnEffectOrACause()
    {
        string[] claims = ["bevis", "signifikant", "effekt", "förbättr", "försämr", "tack vare", "därför", "orsak", "lett till",
            "på grund av", "säkerställ"];
        var sentences =
            from count in Enumerable.Range(0, 31)
            from countBefore in Enumerable.Range(0, 31)
            select new Difference(new(count, 30), new(countBefore, 30)).InWords;

        Assert.All(sentences,
            sentence => Assert.DoesNotContain(claims, claim => sentence.Contains(claim, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Difference_HoldsBothShares_AndTheTestOfThem()
    {
        var now = new Proportion(7, 17);
        var before = new Proportion(2, 19);

        var difference = new Difference(now, before);

        Assert.Equal((now, before, FisherExact.TwoSided(now, before)), (difference.Now, difference.Before, difference.P));
    }
}
