using Sjukersattning.Pdf;

namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>
/// Lays a chart out in a given width, so that no words are cut or meet. All lengths follow the text size. Texts are measured with
/// the PDF's own font; browsers choose theirs, so the SVG asks for more room.
/// </summary>
internal sealed class ChartLayout
{
    private readonly Chart _chart;
    private readonly double _width;
    private readonly double _em;
    private readonly double _leading;
    private readonly double _drop;
    private readonly double _spare;
    private readonly List<PictureBox> _bars = [];
    private readonly List<PictureLine> _lines = [];
    private readonly List<PictureText> _texts = [];
    private double _top;

    private ChartLayout(Chart chart, double width, double textSize, double spare)
    {
        _chart = chart;
        _width = width;
        _em = textSize;
        _spare = spare;
        _leading = textSize * 1.3;

        // From the top of a line to its baseline: half of the capitals' height below the middle.
        _drop = (_leading / 2) + (textSize * 0.36);
    }

    /// <summary>Lays a chart out.</summary>
    /// <param name="textSize">The font size, in the same unit.</param>
    /// <param name="spare">How much wider than measured a text may turn out: 1 for not at all.</param>
    public static Picture Lay(Chart chart, double width, double textSize, double spare)
    {
        ChartLayout layout = new(chart, width, textSize, spare);
        layout.LayLegend();
        if (chart.Shape == ChartShape.Rows)
        {
            layout.LayRows();
        }
        else
        {
            layout.LayColumns();
        }

        return new Picture(width, layout._top, textSize) { Boxes = layout._bars, Lines = layout._lines, Texts = layout._texts };
    }

    private bool HasLegend => _chart.Series.Count > 1 || _chart.Series[0].ByHand;

    private void LayLegend()
    {
        double box = 1.7 * _em;
        double textLeft = box + (0.5 * _em);
        double left = 0;
        double bottom = _top;
        foreach (var (series, pattern) in HasLegend ? _chart.Series.Zip(PatternsOf(_chart)) : [])
        {
            var lines = Break(series.Label, _width - textLeft);
            double width = textLeft + lines.Max(Measure);
            (left, _top) = left + width > _width ? (0, bottom) : (left, _top);
            double top = _top;
            _bars.Add(new PictureBox(pattern, left + 0.5, top + (0.15 * _em), box, _em));
            AddLines(lines, left + textLeft, isMiddle: false);
            bottom = Math.Max(bottom, _top + (0.25 * _em));
            left += width + (1.5 * _em);
            _top = top;
        }

        _top = bottom;
        if (_chart.HasOwnScales)
        {
            AddLines(Break("Varje grupp av staplar har sin egen skala.", _width), 0, isMiddle: false);
        }

        _top += _top > 0 ? 0.6 * _em : 0;
    }

    private void LayRows()
    {
        double thickness = _chart.Series.Count == 1 ? 1.3 * _em : 1.15 * _em;
        double gap = 0.3 * _em;
        double longest = LongestRow();

        // Where words would take the room of the bars, they stand above them.
        bool isWordy = longest < 0.4 * _width;
        longest = isWordy ? _width - 1 : longest;
        for (int i = 0; i < _chart.Categories.Count; i++)
        {
            _top += i == 0 ? 0 : 0.75 * _em;
            AddLines(Break(_chart.Categories[i], _width), 0, isMiddle: false);
            _top += 0.15 * _em;
            double axisTop = _top;
            foreach (var (series, pattern) in _chart.Series.Zip(PatternsOf(_chart)))
            {
                var value = series.Values[i];
                double length = value.IsHidden ? 1.6 * _em : longest * Share(value, i);
                AddLines(isWordy && IsShown(value) ? Break(value.Words, _width - (0.3 * _em)) : [], 0.3 * _em, isMiddle: false);
                AddBar(value, pattern, 0.5, _top + (gap / 2), length, thickness);
                AddWords(isWordy ? null : value, length + (0.45 * _em), _top + ((gap + thickness) / 2) + (0.36 * _em), isMiddle: false);
                _top += thickness + gap;
            }

            _lines.Add(new PictureLine(0.5, axisTop, 0.5, _top));
        }

        _top += 1;
    }

    private void LayColumns()
    {
        double bar = Math.Max(1.15 * _em, Shown().Max(value => Measure(Clean(value.Words))) + (0.05 * _em));
        double gap = 0.5 * _em;
        if ((bar * _chart.Series.Count) + gap > _width)
        {
            // Not even one category's words would fit side by side.
            LayRows();
            return;
        }

        double label = _chart.Categories.Max(category => category.Split(' ').Max(word => Measure(Clean(word)))) + (0.35 * _em);
        double least = Math.Max((bar * _chart.Series.Count) + gap, label);
        int perLine = Math.Clamp((int)(_width / least), 1, _chart.Categories.Count);

        // Lines of the same length: twelve months make two half-years, not nine and three.
        int lines = (_chart.Categories.Count + perLine - 1) / perLine;
        perLine = (_chart.Categories.Count + lines - 1) / lines;
        double slot = _width / perLine;
        double plot = (lines == 1 ? 9 : lines == 2 ? 7.5 : 6) * _em;
        for (int first = 0; first < _chart.Categories.Count; first += perLine)
        {
            int count = Math.Min(perLine, _chart.Categories.Count - first);
            double axis = _top + plot + _leading;
            for (int i = 0; i < count; i++)
            {
                AddColumns(first + i, (i + 0.5) * slot, Math.Min((slot - gap) / _chart.Series.Count, Math.Max(bar, 3 * _em)), axis, plot);
            }

            _lines.Add(new PictureLine(0, axis, count * slot, axis));
            _top = axis + (0.15 * _em);
            AddCategories(first, count, slot);
            _top += first + count < _chart.Categories.Count ? 0.6 * _em : 0.1 * _em;
        }
    }

    private void AddColumns(int category, double middle, double bar, double axis, double plot)
    {
        double left = middle - (bar * _chart.Series.Count / 2);
        foreach (var (series, pattern) in _chart.Series.Zip(PatternsOf(_chart)))
        {
            var value = series.Values[category];
            double height = value.IsHidden ? _em : plot * Share(value, category);
            AddBar(value, pattern, left + (0.08 * bar), axis - height, 0.84 * bar, height);
            AddWords(value, left + (bar / 2), axis - height - (0.3 * _em), isMiddle: true);
            left += bar;
        }
    }

    private void AddCategories(int first, int count, double slot)
    {
        double top = _top;
        double bottom = top;
        for (int i = 0; i < count; i++)
        {
            _top = top;
            AddLines(Break(_chart.Categories[first + i], slot - (0.2 * _em)), (i + 0.5) * slot, isMiddle: true);
            bottom = Math.Max(bottom, _top);
        }

        _top = bottom;
    }

    private void AddBar(ChartValue value, PicturePattern pattern, double x, double y, double width, double height)
    {
        if (width > 0 && height > 0)
        {
            _bars.Add(new PictureBox(value.IsHidden ? PicturePattern.Broken : pattern, x, y, width, height));
        }
    }

    private void AddWords(ChartValue? value, double x, double baseline, bool isMiddle)
    {
        if (value is not null && IsShown(value))
        {
            _texts.Add(new PictureText(Clean(value.Words), x, baseline, isMiddle));
        }
    }

    private void AddLines(IReadOnlyList<string> lines, double x, bool isMiddle)
    {
        foreach (string line in lines)
        {
            _texts.Add(new PictureText(line, x, _top + _drop, isMiddle));
            _top += _leading;
        }
    }

    /// <summary>The length of a full bar that leaves every bar room for the words at its end.</summary>
    private double LongestRow()
    {
        double longest = _width - 1;
        foreach (var series in _chart.Series)
        {
            for (int i = 0; i < series.Values.Count; i++)
            {
                var value = series.Values[i];
                double room = IsShown(value) ? _width - Measure(Clean(value.Words)) - (0.6 * _em) : _width;
                longest = Math.Min(longest, room / Math.Max(Share(value, i), 1e-6));
            }
        }

        return longest;
    }

    /// <summary>The bar's part of the full length. What is hidden has none and counts for no scale.</summary>
    private double Share(ChartValue value, int category)
    {
        double most = _chart.Series
            .SelectMany(series => _chart.HasOwnScales ? [series.Values[category]] : series.Values)
            .Max(other => other.IsHidden ? 0 : other.Value ?? 0);
        return value.IsHidden || most == 0 ? 0 : (value.Value ?? 0) / most;
    }

    private IEnumerable<ChartValue> Shown() =>
        _chart.Series.SelectMany(series => series.Values).Where(IsShown).DefaultIfEmpty(new ChartValue(null, ""));

    private static bool IsShown(ChartValue value) => value.IsHidden || value.Value is not null;

    private IReadOnlyList<string> Break(string text, double width) =>
        TextMeasure.Break(Clean(text), _em, width / _spare);

    private double Measure(string text) => TextMeasure.Width(text, _em) * _spare;

    private static string Clean(string text) => TextMeasure.Clean(text);

    private static IEnumerable<PicturePattern> PatternsOf(Chart chart)
    {
        var counted = PicturePattern.Solid;
        var byHand = PicturePattern.Outlined;
        foreach (var series in chart.Series)
        {
            yield return series.ByHand ? byHand++ : counted++;
        }
    }
}
