using System.Collections.Immutable;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>A cell of a table: the words that people read, and the numbers in them that a spreadsheet goes on with.</summary>
public sealed record ReportCell(string Words)
{
    private const string Unknown = "–";

    /// <summary>The numbers; none where nothing is known, or the group is hidden.</summary>
    public ImmutableSortedDictionary<Quantity, double> Numbers { get; init; } = ImmutableSortedDictionary<Quantity, double>.Empty;

    /// <summary>The fields that a count is made of, where a cell lists them.</summary>
    public IReadOnlyList<(string Name, int Count)> Parts { get; init; } = [];

    /// <summary>Whether the group is too small to be shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Says something about its row, and holds no figure.</summary>
    public bool IsText { get; init; }

    public static ReportCell Hidden { get; } = new(Masking.HiddenInWords) { IsHidden = true };

    /// <summary>A figure that nobody can tell, with why.</summary>
    public static ReportCell None(string why = Unknown) => new(why);

    public static ReportCell Text(string words) => new(words) { IsText = true };

    /// <summary>A count; a dash for what nobody counted.</summary>
    public static ReportCell Of(int? count) =>
        count is { } known ? new ReportCell(ViewReporter.Number(known)).With(Quantity.Count, known) : None();

    public static ReportCell Of(Proportion share) => new ReportCell(share.InWords)
        .With(Quantity.Count, share.Count).With(Quantity.Of, share.Of).With(Quantity.Percent, 100 * share.Rate)
        .With(Quantity.Low, 100 * share.Wilson.Low).With(Quantity.High, 100 * share.Wilson.High);

    public ReportCell With(Quantity quantity, double number) => this with { Numbers = Numbers.SetItem(quantity, number) };
}
