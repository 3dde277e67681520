using System.Globalization;
using System.Text;

namespace Sjukersattning.Domain.Quality;

/// <summary>
/// A text cut into words. A word is letters and digits; a hyphen parts words, so "minnes- och talsvårigheter" begins with "minnes". Å, ä
/// and ö are letters of their own however they were typed, and soft hyphens inside words are not seen.
/// </summary>
internal sealed class SwedishText
{
    private const int LongestNegationAfter = 2;
    private readonly Lazy<IReadOnlyList<WordMatch>> _negations;

    private SwedishText(IReadOnlyList<TextWord> words)
    {
        Words = words;
        _negations = new(() => [.. NegationWords.Negations.FindIn(this)]);
    }

    /// <summary>The words in order, in small letters.</summary>
    public IReadOnlyList<TextWord> Words { get; }

    /// <summary>Holds no word at all, at most signs.</summary>
    public bool IsBlank => Words.Count == 0;

    public IEnumerable<IGrouping<int, TextWord>> Sentences => Words.GroupBy(word => word.Sentence);

    /// <summary>Cuts a text; any text will do, half surrogate pairs too.</summary>
    public static SwedishText Of(string text)
    {
        var cutter = new Cutter(Whole(text));
        return new(cutter.Cut());
    }

    /// <summary>
    /// Whether a negation denies what was found: before it in the same clause, first in its sentence ("Inga prov, utredningar eller …"),
    /// between its words ("väntas inte bli bättre") or just after it ("kör inte").
    /// </summary>
    public bool Denies(WordMatch match) => _negations.Value.Any(negation =>
    {
        var word = Words[negation.First];
        var first = Words[match.First];
        var last = Words[match.Last];
        return negation.First < match.First
            ? word.Clause == first.Clause
                || (word.Sentence == first.Sentence && (negation.First == 0 || Words[negation.First - 1].Sentence != word.Sentence))
            : negation.First > match.First
                && negation.First != match.Last
                && negation.First <= match.Last + LongestNegationAfter
                && word.Clause == last.Clause;
    });

    /// <summary>Without what normalisation refuses: half surrogate pairs and the noncharacter U+FFFE.</summary>
    private static string Whole(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormC);

    private sealed class Cutter(string text)
    {
        private readonly List<TextWord> _words = [];
        private readonly StringBuilder _word = new();
        private int _sentence;
        private int _clause;

        public List<TextWord> Cut()
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                {
                    _word.Append(c);
                }
                else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                {
                    EndWord();
                    Sign(i);
                }
            }

            EndWord();
            return _words;
        }

        private void Sign(int i)
        {
            switch (text[i])
            {
                case '%' or '°':
                    _word.Append(text[i]);
                    EndWord();
                    break;
                case '\n' or '\r' or '!' or '?' or ';':
                case '.' when EndsSentence(i):
                    _sentence++;
                    _clause++;
                    break;
                case ':' or '(' or ')' or '\u2013':
                case ',' when i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1]):
                    _clause++;
                    break;
            }
        }

        /// <summary>A full stop and a space, unless a small letter follows ("t.ex. läsa", "ca. en timme").</summary>
        private bool EndsSentence(int stop)
        {
            var next = stop + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            return next == text.Length || (next > stop + 1 && !char.IsLower(text[next]));
        }

        private void EndWord()
        {
            if (_word.Length == 0)
            {
                return;
            }

            var word = _word.ToString().ToLowerInvariant();
            _word.Clear();
            if (NegationWords.TurnsTheSentence(word))
            {
                _clause++;
            }

            _words.Add(new(word, _sentence, _clause));
        }
    }
}
