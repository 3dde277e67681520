namespace Sjukersattning.Domain.Statistics;

/// <summary>How many of each kind, in one period and view.</summary>
public sealed class Totals
{
    private readonly IReadOnlyDictionary<Counted, int?> _counts;

    private Totals(IReadOnlyDictionary<Counted, int?> counts, bool isByHand)
    {
        _counts = counts;
        IsByHand = isByHand;
    }

    /// <summary>Entered by hand and not counted by the system.</summary>
    public bool IsByHand { get; }

    /// <summary>Whether nothing was counted at all.</summary>
    public bool IsEmpty => _counts.Values.All(count => count is null or 0);

    /// <summary>How many; null when nobody counted.</summary>
    public int? this[Counted what] => _counts.TryGetValue(what, out var count) ? count : IsByHand ? null : 0;

    /// <summary>What the system counted; what is missing is none.</summary>
    public static Totals BySystem(IEnumerable<(Counted What, int Count)> counts) =>
        new(counts.GroupBy(one => one.What).ToDictionary(group => group.Key, group => (int?)group.Sum(one => one.Count)), false);

    /// <summary>What the system counted in parts of one whole.</summary>
    public static Totals Sum(IEnumerable<Totals> parts) =>
        BySystem(parts.SelectMany(part => part._counts).Select(one => (one.Key, one.Value ?? 0)));

    /// <summary>What somebody entered; what is missing is unknown.</summary>
    public static Totals ByHand(IReadOnlyDictionary<Counted, int?> counts) => new(counts, true);

    /// <summary>
    /// A share; null when it cannot be one: something is unknown, there is none to share, or more events than there are cases to have them.
    /// </summary>
    public Proportion? Share(Indicator indicator) =>
        Indicators.For(indicator) is { IsShare: true } row && Sum(row.Counts) is { } count && Sum(row.Of) is { } of
            ? Proportion.TryOf(count, of) : null;

    /// <summary>The number that an indicator counts; null when nobody counted.</summary>
    public int? Count(Indicator indicator) => Sum(Indicators.For(indicator).Counts);

    private int? Sum(IReadOnlyList<Counted> kinds) => kinds.Aggregate((int?)0, (sum, kind) => sum + this[kind]);
}
