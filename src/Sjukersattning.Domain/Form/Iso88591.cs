namespace Sjukersattning.Domain.Form;

/// <summary>The characters FK's transport carries: LF, CR, TAB, U+0020–007E and U+00A0–00FF (fk7800.md §1).</summary>
public static class Iso88591
{
    /// <summary>Whether a character can be sent.</summary>
    public static bool Carries(char c) => c is '\n' or '\r' or '\t' or (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u00FF');

    /// <summary>The first text element that cannot be sent, ready to show to a person (as "U+0007" when it has no shape); null when all can.</summary>
    public static string? FirstForeign(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Carries(text[i]))
            {
                return char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? text.Substring(i, 2)
                    : char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? $"U+{(int)text[i]:X4}"
                    : text[i].ToString();
            }
        }

        return null;
    }
}
