using System.Globalization;

namespace Sjukersattning.Benchmarks;

public sealed class Report
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private readonly List<string[]> _lines = [["Mått", "Värde", "Mot bar sida", "Mål", "Utfall"]];

    /// <summary>A figure with a goal of its own.</summary>
    public void Add(string name, string value, double? ratio, string goal, bool reached) =>
        AddLine(name, value, ratio, goal, reached ? "mål nått" : "mål ej nått");

    public void Add(string name, string value, double? ratio = null) => AddLine(name, value, ratio, "–", "–");

    public void Print()
    {
        var widths = Enumerable.Range(0, _lines[0].Length).Select(column => _lines.Max(line => line[column].Length)).ToList();
        _lines.Insert(1, [.. widths.Select(width => new string('-', width))]);
        foreach (var line in _lines)
        {
            Console.WriteLine($"| {string.Join(" | ", line.Select((cell, column) => cell.PadRight(widths[column])))} |");
        }
    }

    public static string Number(double value, int decimals) => value.ToString($"N{decimals}", Swedish);

    private void AddLine(string name, string value, double? ratio, string goal, string outcome) =>
        _lines.Add([name, value, ratio is { } times ? $"{Number(times, 2)} ×" : "–", goal, outcome]);
}
