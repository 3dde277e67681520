namespace Sjukersattning.Domain.Quality;

/// <summary>
/// One line of a <see cref="WordList"/>: one word or several in a row. "glöm*" begins with, "*minne" ends with, "*minnes*" holds,
/// "stor|a|t" is the word with or without one of the endings, "#" is a number, and "…" lets a few words of the same sentence stand between.
/// Capitals and small letters are alike.
/// </summary>
internal sealed class WordPattern
{
    private const int LongestGap = 4;
    private readonly List<(WordForm[] Forms, bool AfterGap)> _pieces = [];

    public WordPattern(string pattern)
    {
        var afterGap = false;
        foreach (var piece in pattern.Split(' '))
        {
            if (piece != "…")
            {
                var forms = piece.Split('|');
                _pieces.Add(([WordForm.Of(forms[0]), .. forms.Skip(1).Select(ending => WordForm.Of(forms[0] + ending))], afterGap));
            }

            afterGap = piece == "…";
        }
    }

    /// <summary>The letter that its first word must begin with; null when any may.</summary>
    public char? FirstLetter => _pieces[0].Forms[0] is { IsOpenBefore: false, IsNumber: false } first ? first.Letters[0] : null;

    /// <summary>The number of the last word when the pattern begins at <paramref name="start"/>; null when it does not.</summary>
    public int? EndFrom(int start, IReadOnlyList<TextWord> words) => EndFrom(start, words, 0);

    private static bool Fits(WordForm[] forms, string word)
    {
        foreach (var form in forms)
        {
            if (form.Fits(word))
            {
                return true;
            }
        }

        return false;
    }

    private int? EndFrom(int at, IReadOnlyList<TextWord> words, int piece)
    {
        if (!Fits(_pieces[piece].Forms, words[at].Text))
        {
            return null;
        }

        if (piece == _pieces.Count - 1)
        {
            return at;
        }

        var furthest = Math.Min(at + 1 + (_pieces[piece + 1].AfterGap ? LongestGap : 0), words.Count - 1);
        for (var next = at + 1; next <= furthest && words[next].Sentence == words[at].Sentence; next++)
        {
            if (EndFrom(next, words, piece + 1) is { } end)
            {
                return end;
            }
        }

        return null;
    }
}
