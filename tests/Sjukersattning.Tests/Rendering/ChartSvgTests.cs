using System.Globalization;
using System.Xml.Linq;
using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Tests.Rendering;

public class ChartSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] AllowedAttributes =
    [
        "aria-labelledby", "class", "cx", "cy", "d", "fill", "font-size", "height", "id", "patternTransform", "patternUnits", "r", "role",
        "stroke",
        "stroke-dasharray", "stroke-width", "text-anchor", "viewBox", "width", "x", "xmlns", "y",
    ];

    public static TheoryData<string> Ids => [.. ChartSamples.All.Select(chart => chart.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_is_an_image_named_by_title_and_summary(string id)
    {
        var chart = ChartSamples.Named(id);
        var svg = Parse(chart);
        Assert.Equal("img", Attribute(svg, "role"));
        Assert.Equal($"{id}-t {id}-d", Attribute(svg, "aria-labelledby"));
        Assert.Equal(chart.Title, svg.Element(Svg + "title")!.Value);
        Assert.Equal($"{id}-t", Attribute(svg.Element(Svg + "title")!, "id"));
        Assert.Equal(chart.Summary, svg.Element(Svg + "desc")!.Value);
        Assert.Equal($"{id}-d", Attribute(svg.Element(Svg + "desc")!, "id"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_says_every_category_every_series_and_every_drawn_value(string id)
    {
        var chart = ChartSamples.Named(id);
        string words = string.Join(' ', Texts(chart));
        Assert.All(chart.Categories, category => Assert.Contains(category, words, StringComparison.Ordinal));
        Assert.All(chart.Series.Where(_ => chart.Series.Count > 1),
            series => Assert.Contains(series.Label, words, StringComparison.Ordinal));
        var drawn = chart.Series.SelectMany(series => series.Values).Where(value => value.Value is not null).Select(value => value.Words);
        Assert.All(drawn.GroupBy(word => word),
            group => Assert.True(Texts(chart).Count(text => text == group.Key) >= group.Count(), group.Key));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_has_no_attribute_that_a_strict_policy_stops_and_is_small(string id)
    {
        var chart = ChartSamples.Named(id);
        Assert.Empty(Parse(chart)
            .DescendantsAndSelf()
            .Attributes()
            .Select(attribute => attribute.Name.LocalName)
            .Except(AllowedAttributes));
        Assert.InRange(Draw(chart).Length, 500, 4500);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_text_meets_another_text_or_a_bar_or_leaves_the_picture(string id)
    {
        var svg = Parse(ChartSamples.Named(id));
        double[] size = [.. Attribute(svg, "viewBox").Split(' ').Select(Read)];
        var texts = svg.Descendants(Svg + "text").Select(Area).ToList();
        var bars = svg.Descendants(Svg + "rect")
            .Select(bar => new Box(Read(bar, "x"), Read(bar, "y"), Read(bar, "width"), Read(bar, "height"))).ToList();
        var all = texts.Concat(bars).ToList();
        Assert.All(all,
            box => Assert.True(box.X >= 0 && box.Y >= 0 && box.X + box.Width <= size[2] && box.Y + box.Height <= size[3],
                $"{box} leaves the picture."));
        Assert.All(texts, text => Assert.DoesNotContain(all, other => other != text && other.Meets(text)));
    }

    [Fact]
    public void Bars_are_as_long_as_their_values()
    {
        double[] rows = [.. Parse(ChartSamples.Funnel).Descendants(Svg + "rect").Select(bar => Read(bar, "width"))];
        Assert.Equal(3, rows.Length);
        Assert.Equal(17 / 28d, rows[1] / rows[0], 0.01);
        Assert.Equal(7 / 28d, rows[2] / rows[0], 0.01);
        double[] columns = [.. Bars(Parse(ChartSamples.MonthByMonth), "currentColor").Skip(1).Select(bar => Read(bar, "height"))];
        Assert.Equal(12, columns.Length);
        Assert.Equal(5 / 14d, columns[0] / columns[8], 0.01);
    }

    [Fact]
    public void With_scales_of_their_own_the_longest_bar_of_each_category_is_full_and_the_reader_is_told()
    {
        Chart chart = Rows(new("A", Values(10, 1)), new("B", Values(5, 0.5)));
        double[] shared = [.. Bars(Parse(chart), "currentColor").Skip(1).Select(bar => Read(bar, "width"))];
        double[] own = [.. Bars(Parse(chart with { HasOwnScales = true }), "currentColor").Skip(1).Select(bar => Read(bar, "width"))];
        Assert.Equal(0.1, shared[1] / shared[0], 0.01);
        Assert.Equal(1, own[1] / own[0], 0.01);
        Assert.DoesNotContain("Varje grupp av staplar har sin egen skala.", Texts(chart));
        Assert.Contains("Varje grupp av staplar har sin egen skala.", Texts(chart with { HasOwnScales = true }));
    }

    [Fact]
    public void Twelve_months_with_long_words_are_two_half_years()
    {
        var months = Parse(ChartSamples.MonthByMonth).Descendants(Svg + "text")
            .Where(text => ChartSamples.MonthByMonth.Categories.Contains(text.Value))
            .GroupBy(text => Attribute(text, "y"))
            .Select(line => string.Join(' ', line.Select(text => text.Value)));
        Assert.Equal(["jan feb mar apr maj jun", "jul aug sep okt nov dec"], months);
    }

    [Fact]
    public void A_hidden_value_leaves_no_trace()
    {
        Chart three = Rows(new ChartSeries("A", [new(40, "40"), ChartSamples.Masked(3)]));
        Chart many = Rows(new ChartSeries("A", [new(40, "40"), ChartSamples.Masked(4711)]));
        Assert.Equal(Draw(many), Draw(three));
        Assert.Contains("dolt", Texts(three));
        Assert.Single(Bars(Parse(three), "url(#prov-p6)"));
        Assert.Equal(["Kategori två", "dolt"], three.TableRows[1]);
        Assert.Equal(Draw(three with { HasOwnScales = true }), Draw(many with { HasOwnScales = true }));
    }

    [Fact]
    public void A_missing_value_and_a_zero_draw_no_bar_and_only_the_zero_says_so()
    {
        Chart chart = Rows(new ChartSeries("A", [new(null, "–"), new(0, "0")]));
        Assert.Empty(Parse(chart).Descendants(Svg + "rect"));
        Assert.Contains("0", Texts(chart));
        Assert.DoesNotContain("–", Texts(chart));
        Assert.Equal("–", chart.TableRows[0][1]);
    }

    [Fact]
    public void Every_series_has_a_pattern_of_its_own_and_what_is_entered_by_hand_is_outlined()
    {
        Chart counted = Rows(new("A", Values(1, 2)), new("B", Values(1, 2)), new("C", Values(1, 2)), new("D", Values(1, 2)));
        Chart entered = Rows(new("A", Values(1, 2)), new("B", Values(1, 2)) { ByHand = true }, new("C", Values(1, 2)),
            new("D", Values(1, 2)) { ByHand = true });
        foreach (var chart in new[] { counted, entered })
        {
            var svg = Parse(chart);
            string[] fills = [.. svg.Descendants(Svg + "rect").Select(bar => Attribute(bar.Parent!, "fill")).Distinct()];
            Assert.Equal(4, fills.Length);
            string[] patterns = [.. svg.Descendants(Svg + "pattern").Select(pattern => $"url(#{Attribute(pattern, "id")})")];
            Assert.Equal(fills.Where(fill => fill.StartsWith("url", StringComparison.Ordinal)).Order(), patterns.Order());
            Assert.All(patterns, pattern => Assert.StartsWith("url(#prov-", pattern, StringComparison.Ordinal));
            Assert.Equal(4,
                svg.Descendants(Svg + "pattern")
                    .Select(pattern => pattern.FirstNode!.ToString())
                    .Concat(fills.Except(patterns))
                    .Distinct()
                    .Count());
        }

        Assert.Equal(3, Bars(Parse(entered), "none").Count());
        Assert.Empty(Bars(Parse(counted), "none"));
        Assert.Contains("B, inmatat för hand", Texts(entered));
        Assert.Equal(["Mått", "A", "B, inmatat för hand", "C", "D, inmatat för hand"], entered.TableHeader);
    }

    [Fact]
    public void One_series_entered_by_hand_is_named_too()
    {
        Assert.Contains("A, inmatat för hand", Texts(Rows(new ChartSeries("A", Values(1, 2)) { ByHand = true })));
        Assert.DoesNotContain("A", Texts(Rows(new ChartSeries("A", Values(1, 2)))));
    }

    [Fact]
    public void Words_are_encoded_and_control_characters_are_left_out()
    {
        const string Odd = "<b onload=\"x()\">'&amp;</b>";
        Chart chart = new("prov", Odd, Odd + "\0\u001b\ud800", ChartShape.Rows, "Mått", [Odd], [new(Odd, [new(1, Odd)]) { ByHand = true }]);
        Assert.DoesNotContain("<b", Draw(chart), StringComparison.Ordinal);
        var svg = Parse(chart);
        Assert.Equal(Odd, svg.Element(Svg + "title")!.Value);
        Assert.Equal(Odd + "\uFFFD", svg.Element(Svg + "desc")!.Value);
        Assert.Equal([Odd + ", inmatat för hand", Odd, Odd], Texts(chart));
    }

    [Theory]
    [InlineData(ChartShape.Rows)]
    [InlineData(ChartShape.Columns)]
    public void Words_longer_than_the_picture_are_broken_not_cut(ChartShape shape)
    {
        string words = string.Join(' ', Enumerable.Repeat("7 av 17 (troligt intervall 21,6–64,0 %)", 3));
        Chart chart = new("prov", "T", "S", shape, "Mått", ["Kategori"], [new("A", [new(1, words)]), new("B", [new(0, words)])]);
        Assert.Equal($"A B Kategori {words} {words}", string.Join(' ', Texts(chart)));
        Assert.All(Texts(chart), line => Assert.InRange(line.Length, 1, 60));
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            string[] invariant = [.. ChartSamples.All.Select(Draw)];
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            Assert.Equal(invariant, ChartSamples.All.Select(Draw));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_no_chart_can_show_is_refused()
    {
        ChartSeries two = new("A", Values(1, 2));
        ChartSeries byHand = two with { ByHand = true };
        Assert.Equal("\"A\" has 3 values for 2 categories.",
            Assert.Throws<ArgumentException>(() => Rows(new ChartSeries("A", Values(1, 2, 3)))).Message);
        Assert.Throws<ArgumentException>(() => Rows(new ChartSeries("A", Values(1))));
        Assert.Throws<ArgumentException>(() => Rows(new ChartSeries("A", Values(1, -1))));
        Assert.Throws<ArgumentException>(() => Rows(new ChartSeries("A", Values(1, double.NaN))));
        Assert.Throws<ArgumentException>(() => Rows(new ChartSeries("A", Values(1, double.PositiveInfinity))));
        Assert.Throws<ArgumentException>(() => Rows());
        Assert.Throws<ArgumentException>(() => Rows(two, two, two, two, two));
        Assert.Throws<ArgumentException>(() => Rows(byHand, byHand, byHand));
        Assert.Throws<ArgumentException>(() => new Chart("prov", "T", "S", ChartShape.Rows, "Mått", [], [new("A", [])]));
        Assert.All(new[] { "", "1a", "a b", "a\"", "å" },
            id => Assert.Throws<ArgumentException>(() => new Chart(id, "T", "S", ChartShape.Rows, "Mått", ["a", "b"], [two])));
    }

    private static Chart Rows(params ChartSeries[] series) =>
        new("prov", "Titel", "Sammanfattning.", ChartShape.Rows, "Mått", ["Kategori ett", "Kategori två"], series);

    private static ChartValue[] Values(params double[] values) => [.. values.Select(value => new ChartValue(value, "v"))];

    private static string Draw(Chart chart) => ChartSvg.Draw(chart).ToString()!;

    private static XElement Parse(Chart chart) => XElement.Parse(Draw(chart));

    private static string[] Texts(Chart chart) =>
        [.. Parse(chart)
            .Descendants(Svg + "text")
            .OrderBy(text => Read(text, "y"))
            .ThenBy(text => Read(text, "x"))
            .Select(text => text.Value)];

    private static IEnumerable<XElement> Bars(XElement svg, string fill) =>
        svg.Descendants(Svg + "rect").Where(bar => Attribute(bar.Parent!, "fill") == fill);

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static double Read(XElement element, string name) => Read(Attribute(element, name));

    private static double Read(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>Where a text stands at least: small letters of a common font, half as wide as high.</summary>
    private static Box Area(XElement text)
    {
        double size = Read(text.Parent!, "font-size");
        double width = text.Value.Length * size * 0.5;
        double left = Read(text, "x") - (Attribute(text.Parent!, "text-anchor") == "middle" ? width / 2 : 0);
        return new Box(left, Read(text, "y") - (0.72 * size), width, 0.72 * size);
    }

    private sealed record Box(double X, double Y, double Width, double Height)
    {
        public bool Meets(Box other) =>
            X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
    }
}
