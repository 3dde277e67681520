using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Sjukersattning.Data.Diagnoses;

/// <summary>
/// A file with diagnosis codes as it is published: tab-separated, UTF-8 (docs/drift-icd10.md). One broken line and nothing of it is used.
/// </summary>
public sealed partial class DiagnosisFile
{
    private static readonly string[] CodeNames = ["kod", "code"];
    private static readonly string[] TitleNames = ["titel", "title", "benämning"];
    private readonly Dictionary<string, (int Line, string Title)> _codes = new(StringComparer.Ordinal);
    private int _codeColumn;
    private int _titleColumn = 1;

    private DiagnosisFile()
    {
    }

    /// <summary>The codes without dots, in the file's order.</summary>
    public IReadOnlyCollection<DiagnosisTitle> Codes => [.. _codes.Select(code => new DiagnosisTitle(code.Key, code.Value.Title))];

    /// <summary>How many chapters and blocks, such as "A00-A09", were skipped: they are no diagnoses.</summary>
    public int Headings { get; private set; }

    /// <summary>How many lines only went on about a code above them.</summary>
    public int Continuations { get; private set; }

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="file">What was read; null when something is wrong.</param>
    /// <returns>What is wrong and on which line; null when nothing is.</returns>
    public static string? Parse(byte[] content, out DiagnosisFile? file)
    {
        var read = new DiagnosisFile();
        var fault = read.Read(content);
        file = fault is null ? read : null;
        return fault;
    }

    private string? Read(byte[] content)
    {
        if (!Utf8.IsValid(content))
        {
            return $"Rad {FirstInvalidLine(content)}: filen är inte UTF-8. Spara den som UTF-8.";
        }

        var text = new TabbedText(Encoding.UTF8.GetString(content).TrimStart('\uFEFF'));
        var isFirst = true;
        foreach (var (line, cells) in text.Records())
        {
            if (cells.All(cell => cell.Length == 0))
            {
                continue;
            }

            var isHeader = isFirst && ReadHeader(cells);
            isFirst = false;
            if (!isHeader && FaultOf(line, ShortText.AsMeant(CellOf(cells, _codeColumn)), CellOf(cells, _titleColumn)) is { } fault)
            {
                return $"Rad {line}: {fault}";
            }
        }

        return text.UnclosedLine is { } unclosed ? $"Rad {unclosed}: ett citattecken avslutas aldrig."
            : _codes.Count == 0 ? "Filen innehåller inga koder."
            : null;
    }

    private bool ReadHeader(IReadOnlyList<string> cells)
    {
        var names = cells.ToList();
        var code = ColumnOf(names, CodeNames);
        var title = ColumnOf(names, TitleNames);
        if (code < 0 || title < 0)
        {
            return false;
        }

        _codeColumn = code;
        _titleColumn = title;
        return true;
    }

    /// <summary>Takes a line in; says what is wrong with it.</summary>
    private string? FaultOf(int line, string written, string title)
    {
        if (written.Length == 0)
        {
            return "koden saknas.";
        }

        if (Heading().IsMatch(written))
        {
            Headings++;
            return null;
        }

        if (!Code().IsMatch(written))
        {
            return $"\"{Shortened(written)}\" är ingen diagnoskod. En kod skrivs som F33.1 eller F331.";
        }

        var code = written.Replace(".", "", StringComparison.Ordinal);
        if (_codes.TryGetValue(code, out var known))
        {
            Continuations++;
            return title.Length == 0 ? null : $"koden {code} finns redan på rad {known.Line}.";
        }

        _codes[code] = (line, title);
        return title.Length == 0 ? $"koden {code} saknar titel."
            : title.Length > DiagnosisCodeRow.MaxTitleLength ? $"titeln till {code} är längre än {DiagnosisCodeRow.MaxTitleLength} tecken."
            : null;
    }

    private static int ColumnOf(List<string> cells, string[] names) =>
        cells.FindIndex(cell => names.Contains(cell, StringComparer.OrdinalIgnoreCase));

    private static string CellOf(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column] : "";

    private static string Shortened(string text) => text.Length > 20 ? text[..20] + "..." : text;

    /// <summary>No byte of a longer character looks like a line break, so lines may be told apart before they are text.</summary>
    private static int FirstInvalidLine(ReadOnlySpan<byte> content)
    {
        var line = 1;
        while (content.IndexOf((byte)'\n') is >= 0 and var end && Utf8.IsValid(content[..end]))
        {
            content = content[(end + 1)..];
            line++;
        }

        return line;
    }

    [GeneratedRegex(@"^[A-Z][0-9]{2}(\.?[0-9A-Z]{1,5})?$")]
    private static partial Regex Code();

    /// <summary>A block as A00-A09, a chapter as 5, 05 or V.</summary>
    [GeneratedRegex("^([A-Z][0-9]{2}[-–][A-Z][0-9]{2}|[0-9]{1,2}|[IVX]+)$")]
    private static partial Regex Heading();
}
