namespace Sjukersattning.Domain.Statistics;

/// <summary>A share of a whole, always with its counts: "7 av 17". A rate without them says more than the clinic knows.</summary>
public sealed record Proportion
{
    /// <summary>The standard normal deviate that leaves 2.5 % in each tail.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>Makes a share.</summary>
    /// <param name="of">Of how many, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such share: nothing
    /// to be a share of, a negative count, or more than the whole.</exception>
    public Proportion(int count, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(of);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        Count = count;
        Of = of;
    }

    public int Count { get; }

    /// <summary>Of how many; never zero.</summary>
    public int Of { get; }

    /// <summary>The share, 0..1.</summary>
    public double Rate => (double)Count / Of;

    /// <summary>
    /// The 95 % score interval of Wilson (1927) without continuity correction. It stays within 0..1 and says something even for none and
    /// for all, which the ordinary interval (rate ± 2 standard errors) does not for groups as small as a clinic's.
    /// </summary>
    public Interval Wilson
    {
        get
        {
            var widened = Of + (Z * Z);
            var middle = (Count + (Z * Z / 2)) / widened;
            var half = Z * Math.Sqrt(((double)Count * (Of - Count) / Of) + (Z * Z / 4)) / widened;

            // None and all have exact limits; rounding may put them a hair beside.
            return new(Count == 0 ? 0 : middle - half, Count == Of ? 1 : middle + half);
        }
    }

    /// <summary>The counts: "7 av 17".</summary>
    public string CountInWords => $"{SwedishFigures.Number(Count, 0)} av {SwedishFigures.Number(Of, 0)}";

    /// <summary>The rate: "41,2 %".</summary>
    public string RateInWords => SwedishFigures.WithPercentSign(SwedishFigures.Hundredths(Rate));

    /// <summary>The interval: "21,6–64,0 %".</summary>
    public string IntervalInWords
    {
        get
        {
            var (low, high) = Wilson;
            return SwedishFigures.WithPercentSign($"{SwedishFigures.Hundredths(low)}–{SwedishFigures.Hundredths(high)}");
        }
    }

    /// <summary>All of it: "7 av 17 (41,2 %, troligt intervall 21,6–64,0 %)".</summary>
    public string InWords => $"{CountInWords} ({RateInWords}, troligt intervall {IntervalInWords})";

    /// <summary>The share, or null where there can be none, such as of nothing.</summary>
    public static Proportion? TryOf(int count, int of) => of > 0 && count >= 0 && count <= of ? new(count, of) : null;
}
