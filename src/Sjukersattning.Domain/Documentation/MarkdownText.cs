namespace Sjukersattning.Domain.Documentation;

/// <summary>The little Markdown that the generated documents share.</summary>
public static class MarkdownText
{
    /// <summary>What an empty cell shows.</summary>
    public const string Nothing = "–";

    /// <summary>The lines that tell a reader where the document comes from and how to change it.</summary>
    public static string Notice(string source) =>
        $"> Skapad ur `{source}` av testet `GeneratedDocsTests`. Ändra inte här: ändra i koden och kör `./do docs`.";

    public static string Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        Lines([Row(headings), Row([.. headings.Select(_ => "---")]), .. rows.Select(Row)]);

    /// <summary>Several words in one cell; a dash when there are none.</summary>
    public static string Joined(IEnumerable<string> words, string separator = "; ")
    {
        var text = string.Join(separator, words);
        return text.Length == 0 ? Nothing : text;
    }

    public static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Lines with "\n" between, on every machine.</summary>
    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>Blocks with an empty line between and one line break last.</summary>
    public static string Document(IEnumerable<string> blocks) => string.Join("\n\n", blocks) + "\n";

    private static string Row(IReadOnlyList<string> cells) =>
        "| " + string.Join(" | ",
            cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal))) + " |";
}
