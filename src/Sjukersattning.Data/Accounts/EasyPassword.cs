using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Whether a password is one that a guesser tries early. It is cut into the parts that make it easiest: words of a list, words of the
/// person's own, years and dates, keys in a row, repetitions. Each costs the guesser about as many powers of ten as is said beside it; the
/// sum decides. Three common words that have nothing to do with each other are enough, one with a year and a sign is not.
/// </summary>
public static class EasyPassword
{
    /// <summary>Fewer powers of ten are refused: a guesser who has stolen the hashes tries so many in a day.</summary>
    private const double Enough = 9;

    private const double OwnWord = 1;
    private const double CommonWord = 3;
    private const double Disguised = 0.5; // 0 for o, @ for a
    private const double Run = 1.5;
    private const double Year = 1.5;
    private const double Date = 3.5;
    private const double Digit = 1;
    private const double Letter = 1.3;
    private const double Blank = 0.3;
    private const double Sign = 1;
    private const int LongestWord = 24;
    private const int ShortestWord = 3;
    private const int ShortestRun = 3;
    private const int LongestUnit = 24;
    private const int Judged = 100; // what comes after it makes no password easier

    private static readonly char[] Between = [' ', '-', '.', '@', '_', '(', ')', ',', '/', '+', '\''];

    private static readonly string[] Rows =
        ["qwertyuiopå", "asdfghjklöä", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyzåäö", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"];

    private static readonly string[] Runs = [.. Rows, .. Rows.Select(row => string.Concat(row.Reverse())), "0123456789"];

    private static readonly Dictionary<char, string> Disguises = new()
    {
        ['0'] = "o", ['1'] = "li", ['3'] = "e", ['4'] = "a", ['5'] = "s", ['7'] = "t", ['8'] = "b", ['@'] = "a", ['$'] = "s", ['!'] = "i",
    };

    /// <summary>Common words, folded: Swedish and English, names, places, months, what people love, what this program is about.</summary>
    internal static FrozenSet<string> Words { get; } = Read();

    /// <summary>Why a password is too easy, as a Swedish sentence; null when it is not.</summary>
    /// <param name="own">Names and addresses of the person and of her clinic.</param>
    public static string? FaultOf(string password, IEnumerable<string> own)
    {
        var text = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        text = text.Length > Judged ? text[..Judged] : text;
        var mine = own.SelectMany(Parts).ToHashSet(StringComparer.Ordinal);
        var (cost, parts) = Cheapest(text, mine, isWhole: true);
        if (cost >= Enough)
        {
            return null;
        }

        var why = parts.Distinct().ToList() switch
        {
            [] => "det har för få tecken som inte följer av varandra",
            [var one] => $"det är byggt på {one}",
            [.. var first, var last] => $"det är byggt på {string.Join(", ", first)} och {last}",
        };
        return $"Lösenordet är för lätt att gissa: {why}. Välj några ord som inte hör ihop.";
    }

    private static IEnumerable<string> Parts(string own)
    {
        var words = own.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(Plain)
            .Where(word => word.Length >= ShortestWord).ToList();
        return [.. words, string.Concat(words)];
    }

    /// <summary>The least that the whole text costs, and its parts that can be named.</summary>
    private static (double Cost, IReadOnlyList<string> Parts) Cheapest(string text, HashSet<string> own, bool isWhole)
    {
        var best = new (double Cost, int From, string? Part)[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = (double.MaxValue, 0, null);
            for (var from = Math.Max(0, end - (isWhole ? Judged : LongestUnit)); from < end; from++)
            {
                foreach (var (cost, part) in Readings(text[from..end], own, isWhole))
                {
                    if (best[from].Cost + cost < best[end].Cost)
                    {
                        best[end] = (best[from].Cost + cost, from, part);
                    }
                }
            }
        }

        var parts = new List<string>();
        for (var at = text.Length; at > 0; at = best[at].From)
        {
            if (best[at].Part is { } part)
            {
                parts.Insert(0, part);
            }
        }

        return (text.Length == 0 ? 0 : best[^1].Cost, parts);
    }

    private static IEnumerable<(double Cost, string? Part)> Readings(string part, HashSet<string> own, bool isWhole)
    {
        if (part.Length == 1)
        {
            yield return (CostOf(part[0]), null);
            yield break;
        }

        if (part.Length is >= ShortestWord and <= LongestWord && part.Count(char.IsLetter) * 2 >= part.Length)
        {
            foreach (var (word, cost) in Plainly(part))
            {
                if (own.Contains(word))
                {
                    yield return (OwnWord + cost, "ditt namn, din adress eller klinikens namn");
                }
                else if (Words.Contains(word))
                {
                    yield return (CommonWord + cost, $"det vanliga ordet \"{part}\"");
                }
            }
        }

        if (part.Length >= ShortestRun && Runs.Any(row => row.Contains(part, StringComparison.Ordinal)))
        {
            yield return (Run, "tecken i följd");
        }

        if (part.All(char.IsAsciiDigit))
        {
            if (part.Length == 4 && part is ['1', '9', ..] or ['2', '0', ..])
            {
                yield return (Year, "ett årtal");
            }

            if (part.Length is 6 or 8 && (part.Length == 8 ? part : $"20{part}") is var day
                && FormDate.Read($"{day[..4]}-{day[4..6]}-{day[6..]}") is not null)
            {
                yield return (Date, "ett datum");
            }
        }

        if (isWhole && UnitOf(part) is { } unit)
        {
            yield return (Cheapest(unit, own, isWhole: false).Cost + Disguised, "något som upprepas");
        }
    }

    /// <summary>What is said again and again; null when nothing is.</summary>
    private static string? UnitOf(string part)
    {
        // A text that repeats a unit is found in itself, written twice, before its end.
        var length = (part + part).IndexOf(part, 1, StringComparison.Ordinal);
        return length < part.Length && length <= LongestUnit ? part[..length] : null;
    }

    /// <summary>The words that a text may stand for, without disguise.</summary>
    private static IEnumerable<(string Word, double Cost)> Plainly(string part)
    {
        var isDisguised = part.Any(Disguises.ContainsKey);
        yield return (Plain(part), 0);
        foreach (var one in isDisguised ? "li" : "")
        {
            yield return (Plain(string.Concat(part.Select(sign =>
                Disguises.TryGetValue(sign, out var meant) ? meant.Length > 1 ? one : meant[0] : sign))), Disguised);
        }
    }

    private static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
            .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
        .Replace("ø", "o", StringComparison.Ordinal);

    private static double CostOf(char sign) => sign switch
    {
        ' ' or '-' or '_' or '.' => Blank,
        _ when char.IsDigit(sign) => Digit,
        _ when char.IsLetter(sign) => Letter,
        _ => Sign,
    };

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(EasyPassword).Assembly.GetManifestResourceStream("CommonWords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
