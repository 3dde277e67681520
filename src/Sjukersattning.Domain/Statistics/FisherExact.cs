namespace Sjukersattning.Domain.Statistics;

/// <summary>
/// Fisher's exact test of two independent shares. Right for small counts, where tests that build on the normal curve are not.
/// </summary>
public static class FisherExact
{
    /// <summary>Tables this little more probable than the observed one count as equally probable, as in R's fisher.test.</summary>
    private const double Tolerance = 1 + 1e-7;

    /// <summary>
    /// The two-sided p value, 0..1: how often chance alone would share out the same cases in a way that is no more probable than the one
    /// observed. The order of the two does not matter.
    /// </summary>
    /// <remarks>
    /// Each table's probability follows from its neighbour's by a simple quotient. Starting with weight one at the most probable table, no
    /// weight can overflow, and those that underflow are too small to be seen in p. Time and memory are linear in the smallest margin.
    /// </remarks>
    /// <param name="b">The other; nobody is in both.</param>
    public static double TwoSided(Proportion a, Proportion b)
    {
        var chosen = (long)a.Count + b.Count;
        var least = (int)Math.Max(0, chosen - b.Of);
        var most = (int)Math.Min(a.Of, chosen);
        var mode = (int)((a.Of + 1L) * (chosen + 1) / ((long)a.Of + b.Of + 2));

        var weights = new double[most - least + 1];
        weights[mode - least] = 1;
        for (var x = mode + 1; x <= most; x++)
        {
            weights[x - least] = weights[x - 1 - least] * Quotient(x);
        }

        for (var x = mode; x > least; x--)
        {
            weights[x - 1 - least] = weights[x - least] / Quotient(x);
        }

        var limit = weights[a.Count - least] * Tolerance;
        return weights.Where(weight => weight <= limit).Sum() / weights.Sum();

        // Probability of x chosen in a, divided by that of x - 1.
        double Quotient(int x) => (chosen - x + 1.0) * (a.Of - x + 1.0) / (x * ((double)b.Of - chosen + x));
    }
}
