using System.Numerics;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

public sealed class FisherExactTests
{
    /// <summary>
    /// The 2×2 examples of R's documentation of fisher.test, two-sided: Fisher's tea tasting (Agresti 1990, p. 61; p = 0.4857) and the
    /// criminal convictions of like-sex twins (Fisher 1962; p = 0.0005367).
    /// </summary>
    [Theory]
    [InlineData(3, 4, 1, 4, 0.4857, 4)]
    [InlineData(2, 17, 10, 13, 0.0005367, 7)]
    public void TwoSided_OfTheExamplesInR_AgreesWithPublishedValues(int count, int of, int otherCount, int otherOf, double p, int digits) =>
        Assert.Equal(p, TwoSided(count, of, otherCount, otherOf), digits);

    /// <summary>The clinic's own figures (clinic-figures.json): granted 2023 and 2024, kompletteringar 2023 and 2024.</summary>
    [Theory]
    [InlineData(2, 19, 7, 17, 0.055)]
    [InlineData(6, 19, 5, 17, 1.0)]
    public void TwoSided_OfTheClinicsFigures_IsAsWorkedOut(int count, int of, int otherCount, int otherOf, double p) =>
        Assert.Equal(p, TwoSided(count, of, otherCount, otherOf), 3);

    /// <summary>Worked out apart from this code, with sixty decimal digits.</summary>
    [Theory]
    [InlineData(50_000, 100_000, 50_200, 100_000, 0.373489105615)]
    [InlineData(10, 100_000, 30, 100_000, 0.002219237251)]
    [InlineData(50_000, 100_000, 50_000, 100_000, 1)]
    public void TwoSided_OfLargeCounts_DoesNotOverflow(int count, int of, int otherCount, int otherOf, double p) =>
        Assert.Equal(p, TwoSided(count, of, otherCount, otherOf), 9);

    [Fact]
    public void TwoSided_WhenTooImprobableForADouble_IsZero() => Assert.Equal(0, TwoSided(0, 100_000, 100_000, 100_000));

    [Fact]
    public void TwoSided_OfEverySmallTable_AgreesWithExactFractions_AndIsSymmetric()
    {
        const int Largest = 9;
        for (var of = 1; of <= Largest; of++)
        {
            for (var otherOf = 1; otherOf <= Largest; otherOf++)
            {
                for (var count = 0; count <= of; count++)
                {
                    for (var otherCount = 0; otherCount <= otherOf; otherCount++)
                    {
                        var p = TwoSided(count, of, otherCount, otherOf);

                        Assert.Equal(Exact(count, of, otherCount, otherOf), p, 12);
                        Assert.Equal(p, TwoSided(otherCount, otherOf, count, of), 12);
                        Assert.Equal(p, TwoSided(of - count, of, otherOf - otherCount, otherOf), 12);
                        Assert.InRange(p, 0, 1);
                    }
                }
            }
        }
    }

    private static double TwoSided(int count, int of, int otherCount, int otherOf) =>
        FisherExact.TwoSided(new(count, of), new(otherCount, otherOf));

    /// <summary>
    /// The definition, in whole numbers: the ways of every table that has no more ways than the observed one, over all ways.
    /// </summary>
    private static double Exact(int count, int of, int otherCount, int otherOf)
    {
        var chosen = count + otherCount;
        var ways = Enumerable.Range(0, of + 1).Select(x => Choose(of, x) * Choose(otherOf, chosen - x)).ToList();
        return (double)ways.Where(way => way <= ways[count]).Aggregate(BigInteger.Add) / (double)Choose(of + otherOf, chosen);
    }

    private static BigInteger Choose(int of, int count)
    {
        if (count < 0 || count > of)
        {
            return BigInteger.Zero;
        }

        var ways = BigInteger.One;
        for (var i = 1; i <= count; i++)
        {
            ways = ways * (of - count + i) / i;
        }

        return ways;
    }
}
