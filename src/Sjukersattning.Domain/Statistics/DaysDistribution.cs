namespace Sjukersattning.Domain.Statistics;

/// <summary>
/// How many days something took, over many cases. Percentiles are by nearest rank: the smallest
/// number of days that at least so large a part of the cases did not exceed. Nothing is averaged
/// between two cases, so that what is shown is always a number of days that somebody waited.
/// </summary>
public sealed class DaysDistribution
{
    private readonly SortedDictionary<int, int> _countOf = [];

    /// <summary>Reads a histogram.</summary>
    /// <param name="histogram">Number of days, and how many cases took that
    /// long; in any order, and a number of days may come more than once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">The cases are more than an int holds.</exception>
    public DaysDistribution(IEnumerable<(int Days, int Count)> histogram)
    {
        foreach (var (days, count) in histogram)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(histogram));
            _countOf[days] = _countOf.GetValueOrDefault(days) + count;
            Count = checked(Count + count);
        }
    }

    public int Count { get; }

    /// <summary>
    /// Days that half of the cases did not exceed; of an even number of cases the lower of the two in the middle. Null when there are none.
    /// </summary>
    public int? Median => Percentile(50);

    /// <summary>Days that nine cases out of ten did not exceed. Null when there are none.</summary>
    public int? Percentile90 => Percentile(90);

    private int? Percentile(int percent)
    {
        // Whole numbers throughout: 0.9 · 10 may be a hair above nine and would then ask for the tenth.
        var rank = (((long)percent * Count) + 99) / 100;
        var passed = 0;
        foreach (var (days, count) in _countOf)
        {
            passed += count;
            if (count > 0 && passed >= rank)
            {
                return days;
            }
        }

        return null;
    }
}
