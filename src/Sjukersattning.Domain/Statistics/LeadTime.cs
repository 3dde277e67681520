namespace Sjukersattning.Domain.Statistics;

/// <summary>The time from one step to the next.</summary>
/// <param name="Ends">The figures that carry its days.</param>
public sealed record LeadTime(string Name, params IReadOnlyList<Counted> Ends)
{
    /// <summary>Every lead time, in the order of the steps (statistics.md, "Ledtider").</summary>
    public static IReadOnlyList<LeadTime> All { get; } =
    [
        new("Öppnat till sista avsnittet klart", Counted.SectionsDone),
        new("Sista avsnittet klart till signerat", Counted.Issued),
        new("Signerat till skickat", Counted.Sent),
        new("Signerat till patienten informerad", Counted.Informed),
        new("Informerad till ansökt", Counted.Ansokan),
        new("Ansökt till beslut", Counted.Beviljad, Counted.Avslag),
    ];

    /// <summary>How it is spread.</summary>
    /// <param name="days">Rows of any kinds, as the database counts them.</param>
    public DaysDistribution Of(IEnumerable<(Counted What, int Days, int Count)> days) =>
        new(days.Where(row => Ends.Contains(row.What)).Select(row => (row.Days, row.Count)));
}
