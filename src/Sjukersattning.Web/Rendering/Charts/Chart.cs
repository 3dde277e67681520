namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>A bar chart with the table beside it. Page, PDF and CSV are made from the same one.</summary>
public sealed record Chart
{
    private const int MostSeries = 4;
    private const int MostByHand = 2;

    /// <summary>Makes a chart.</summary>
    /// <param name="Id">Letters a–z, digits and hyphens, a letter first; one to a page.</param>
    /// <param name="Summary">One or two sentences that say what the chart shows, for those who hear it or read it on paper.</param>
    /// <param name="CategoryHeading">Heading of the table's first column.</param>
    /// <param name="Categories">What is compared; short names for columns.</param>
    /// <param name="Series">One to four, at most two of them by hand; a pattern each.</param>
    /// <exception cref="ArgumentException">The id is no id, there is nothing or too
    /// much to draw, or a value is missing, too many or below zero.</exception>
    public Chart(string Id, string Title, string Summary, ChartShape Shape, string CategoryHeading, IReadOnlyList<string> Categories,
        IReadOnlyList<ChartSeries> Series)
    {
        Refuse(!IsId(Id), $"\"{Id}\" is not an id of letters, digits and hyphens.");
        Refuse(Categories.Count == 0 || Series.Count is 0 or > MostSeries, $"A chart has categories and one to {MostSeries} series.");
        Refuse(Series.Count(series => series.ByHand) > MostByHand, $"A chart has at most {MostByHand} series entered by hand.");
        foreach (var series in Series)
        {
            Refuse(series.Values.Count != Categories.Count,
                $"\"{series.Name}\" has {series.Values.Count} values for {Categories.Count} categories.");
            Refuse(series.Values.Any(value => value.Value is { } number && !(number >= 0 && double.IsFinite(number))),
                $"\"{series.Name}\" has a value that no bar can show.");
        }

        this.Id = Id;
        this.Title = Title;
        this.Summary = Summary;
        this.Shape = Shape;
        this.CategoryHeading = CategoryHeading;
        this.Categories = Categories;
        this.Series = Series;
    }

    public string Id { get; }

    public string Title { get; }

    /// <summary>What the chart shows, in words.</summary>
    public string Summary { get; }

    public ChartShape Shape { get; }

    /// <summary>Heading of the table's first column.</summary>
    public string CategoryHeading { get; }

    public IReadOnlyList<string> Categories { get; }

    public IReadOnlyList<ChartSeries> Series { get; }

    /// <summary>
    /// Whether the categories have units of their own (cases, per cent, days):
    /// bars then compare inside a category only, and the legend says so.
    /// </summary>
    public bool HasOwnScales { get; init; }

    public IReadOnlyList<string> TableHeader => [CategoryHeading, .. Series.Select(series => series.Label)];

    /// <summary>The rows of the table: the category, then the words of each series.</summary>
    public IReadOnlyList<IReadOnlyList<string>> TableRows =>
        [.. Categories.Select((category, i) => (IReadOnlyList<string>)[category, .. Series.Select(series => series.Values[i].Words)])];

    private static bool IsId(string id) =>
        id.Length > 0 && char.IsAsciiLetter(id[0]) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static void Refuse(bool isWrong, string why)
    {
        if (isWrong)
        {
            throw new ArgumentException(why);
        }
    }
}
