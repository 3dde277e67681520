using System.Globalization;
using System.Text;

namespace Sjukersattning.Data.Diagnoses;

/// <summary>
/// The whole register in memory, never changed once made, so any number of threads may search it. All titles are one lower-cased text with
/// the place where each begins: 40 000 titles are then searched by a handful of passes over one text instead of 40 000 calls.
/// </summary>
internal sealed class DiagnosisIndex
{
    private const char Between = '\n';
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly char[] Space = [' ', '\t', '\r', '\n', ',', ';'];
    private readonly DiagnosisTitle[] _rows;
    private readonly string[] _codes;
    private readonly int[] _starts;
    private readonly string _text;

    /// <param name="stamp">The stamp of the load it was read from.</param>
    /// <param name="register">What is loaded; null for nothing.</param>
    public DiagnosisIndex(Guid? stamp, LoadedRegister? register, IEnumerable<DiagnosisTitle> rows)
    {
        Stamp = stamp;
        Register = register;
        _rows = [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal)];
        _codes = [.. _rows.Select(row => row.Code)];
        _starts = new int[_rows.Length];
        var text = new StringBuilder();
        for (var i = 0; i < _rows.Length; i++)
        {
            _starts[i] = text.Length;
            text.Append(Folded(_rows[i].Title)).Append(Between);
        }

        _text = text.ToString();
    }

    public Guid? Stamp { get; }

    public LoadedRegister? Register { get; }

    public bool IsEmpty => _rows.Length == 0;

    /// <summary>The title of a code; null when the register has no such code.</summary>
    public string? TitleOf(string code) =>
        Array.BinarySearch(_codes, Bare(code), StringComparer.Ordinal) is >= 0 and var row ? _rows[row].Title : null;

    /// <summary>Codes that start with what is searched for, then titles that hold every word of it.</summary>
    public IReadOnlyList<DiagnosisTitle> Search(string query, int most)
    {
        var sought = Folded(query).Split(Space, StringSplitOptions.RemoveEmptyEntries);
        if (sought.Length == 0 || most == 0)
        {
            return [];
        }

        var found = ByCode(query, most);
        if (found.Count < most)
        {
            found.AddRange(ByWords(sought, string.Join(' ', sought), most));
        }

        return [.. found.Distinct().Take(most).Select(row => _rows[row])];
    }

    private List<int> ByCode(string query, int most)
    {
        var prefix = Bare(query);
        var found = new List<int>();
        var first = Array.BinarySearch(_codes, prefix, StringComparer.Ordinal);
        for (var row = first < 0 ? ~first : first;
            row < _codes.Length && found.Count < most && _codes[row].StartsWith(prefix, StringComparison.Ordinal);
            row++)
        {
            found.Add(row);
        }

        return found;
    }

    /// <summary>Looks for the longest word, which is the rarest as a rule, and for the others only in the titles that have it.</summary>
    private List<int> ByWords(string[] words, string start, int most)
    {
        var (starting, others) = (new List<int>(), new List<int>());
        var rarest = words.MaxBy(word => word.Length)!;
        var at = 0;
        while (starting.Count < most && (at = _text.IndexOf(rarest, at, StringComparison.Ordinal)) >= 0)
        {
            var row = RowAt(at);
            var title = _text.AsSpan(_starts[row], EndOf(row) - _starts[row]);
            if (HasAll(title, words))
            {
                if (title.StartsWith(start, StringComparison.Ordinal))
                {
                    starting.Add(row);
                }
                else if (others.Count < most)
                {
                    others.Add(row);
                }
            }

            at = EndOf(row);
        }

        starting.AddRange(others);
        return starting;
    }

    private static bool HasAll(ReadOnlySpan<char> title, string[] words)
    {
        foreach (var word in words)
        {
            if (title.IndexOf(word, StringComparison.Ordinal) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private int RowAt(int place) => Array.BinarySearch(_starts, place) is var row && row >= 0 ? row : ~row - 1;

    private int EndOf(int row) => (row + 1 < _starts.Length ? _starts[row + 1] : _text.Length) - 1;

    private static string Folded(string text) => text.Normalize(NormalizationForm.FormC).ToLower(Swedish);

    /// <summary>A code as the register keeps it: in capitals, without dot and blanks.</summary>
    private static string Bare(string code) => code.Replace(".", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
}
