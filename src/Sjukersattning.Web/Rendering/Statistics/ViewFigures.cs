using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>What the database counted for one view, and the baselines beside it.</summary>
/// <param name="Now">The period looked at: what leads first.</param>
/// <param name="Then">The period compared with: what leads first.</param>
public sealed record ViewFigures(StatisticsView View, IReadOnlyList<ReportColumn> Now, IReadOnlyList<ReportColumn> Then)
{
    public required IReadOnlyDictionary<string, Totals> MonthsNow { get; init; }

    public required IReadOnlyDictionary<string, Totals> MonthsThen { get; init; }

    public required Breakdown Breakdown { get; init; }

    public required IReadOnlyDictionary<string, Totals> Groups { get; init; }

    public required IReadOnlyDictionary<string, string> Units { get; init; }

    public required IReadOnlyDictionary<(Counted What, string Detail), int> Details { get; init; }

    public required IReadOnlyList<(string SvarId, string Cause, Foresight Foresight, int Count)> Asked { get; init; }

    /// <summary>The editions of the form, which name its fields.</summary>
    public required FormEditions Editions { get; init; }

    public required IReadOnlyList<(Counted What, int Days, int Count)> Days { get; init; }

    /// <summary>What may have happened in the period but has no known day; none in the cohort, where days do not decide.</summary>
    public required Totals Undated { get; init; }

    /// <summary>What leads in the period looked at.</summary>
    public ReportColumn Leading => Now[0];

    /// <summary>What leads in the period compared with.</summary>
    public ReportColumn Before => Then[0];

    public IEnumerable<ReportColumn> Columns => Now.Concat(Then);

    /// <summary>Whether counts of the periods can be set against each other as they are; a leap day is no difference.</summary>
    public bool IsSameLength => Columns.Max(column => column.Period.Months) - Columns.Min(column => column.Period.Months) < 0.1;

    /// <summary>Nothing to tell of the period looked at.</summary>
    public bool IsEmpty => Now.All(column => column.Totals.IsEmpty);
}
