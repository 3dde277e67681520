using System.Globalization;
using System.Text;

namespace Sjukersattning.Domain;

/// <summary>
/// The nearest spelling of every sign that cannot be sent: <see cref="SignTable"/> first, then Unicode's own decomposition as far as it
/// keeps the meaning. A mark that turns a sign into its opposite is never taken off, and a letter of another alphabet has no spelling.
/// </summary>
internal static class Spellings
{
    private const int KeycapMark = 0x20E3;
    private const int FirstOverlay = 0x0334;
    private const int LastOverlay = 0x0338;

    /// <summary>How Windows reads U+0080–009F, which no text means as control characters.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly Spelling Nothing = new("", IsSilent: true, Before: false, After: false);
    private static readonly Spelling Gap = new("", IsSilent: true, Before: true, After: true);

    /// <summary>The spelling of one text element; null when it has none.</summary>
    public static Spelling? Of(string element)
    {
        if (!IsWhole(element))
        {
            return null;
        }

        var seen = string.Concat(element.EnumerateRunes().Where(rune => !IsUnseen(rune)));
        var whole = seen.Normalize(NormalizationForm.FormC);
        var runes = whole.EnumerateRunes().ToList();
        return runes.Count == 0 ? Nothing
            : runes.Count == 1 && SignTable.Signs.TryGetValue(runes[0], out var known) ? known
            : Iso88591.Carries(whole) ? Silent(whole)
            : runes.Count == 1 ? OfRune(runes[0])
            : runes[^1].Value == KeycapMark && Iso88591.Carries(runes[0].ToString()) && runes.Count == 2 ? Word($"({runes[0]})")
            : runes.TrueForAll(IsFlagLetter) ? Word($"({string.Concat(runes.Select(FlagLetter))})")
            : Decomposed(whole, isSilent: false, isWord: false);
    }

    private static Spelling? OfRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator => Silent(" "),
        UnicodeCategory.DashPunctuation => Silent("-"),
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => Silent("\""),
        UnicodeCategory.Control => rune.Value is >= 0x80 and < 0xA0 && Windows1252[rune.Value - 0x80] is var meant
            && meant != rune.Value ? Of(meant.ToString()) : Gap,
        UnicodeCategory.DecimalDigitNumber =>
            new(((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture), IsSameShape(rune), false, false),
        UnicodeCategory.OtherNumber => OfNumber(rune),
        UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol =>
            Decomposed(rune.ToString(), isSilent: false, isWord: true),
        _ => Decomposed(rune.ToString(), IsSameShape(rune), isWord: false),
    };

    /// <summary>"⅓" is 1/3; a number in a ring is set in brackets, or it would grow together with the one before it.</summary>
    private static Spelling? OfNumber(Rune rune)
    {
        var number = rune.ToString().Normalize(NormalizationForm.FormKD);
        return number != rune.ToString() && !number.All(char.IsAsciiDigit) ? Decomposed(number, isSilent: false, isWord: true)
            : Rune.GetNumericValue(rune) is >= 0 and var value && double.IsInteger(value)
                ? Word(string.Create(CultureInfo.InvariantCulture, $"({value})"))
            : null;
    }

    /// <summary>
    /// Base letters with the marks that can be sent, the others left out; null when something in it has no spelling, or when a mark stands
    /// on what is no letter.
    /// </summary>
    private static Spelling? Decomposed(string whole, bool isSilent, bool isWord)
    {
        var text = new StringBuilder();
        var current = "";
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                if (current.Length == 0 || !char.IsLetter(current[^1]) || !IsAccent(rune))
                {
                    return null;
                }

                current = (current + rune).Normalize(NormalizationForm.FormC) is var both && Iso88591.Carries(both) ? both : current;
                continue;
            }

            text.Append(current);
            if (Iso88591.Carries(rune.ToString()))
            {
                current = rune.ToString();
            }
            else if (SignTable.Signs.TryGetValue(rune, out var known))
            {
                current = known.Text;
                isSilent &= known.IsSilent;
                isWord |= known.Before;
            }
            else
            {
                return null;
            }
        }

        return new(text.Append(current).ToString(), isSilent, isWord, isWord);
    }

    private static bool IsAccent(Rune mark) => mark.Value is >= 0x0300 and <= 0x036F and not (>= FirstOverlay and <= LastOverlay);

    /// <summary>Half a surrogate pair and code points that are no characters cannot be normalized.</summary>
    private static bool IsWhole(string element) =>
        element.EnumerateRunes()
            .All(rune => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned);

    /// <summary>Invisible signs, and what tells only how an emoji is drawn.</summary>
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x1F3FB and <= 0x1F3FF);

    /// <summary>Ligatures, full-width and mathematical letters: another dress of the same letter.</summary>
    private static bool IsSameShape(Rune rune) =>
        rune.Value is (>= 0xFB00 and <= 0xFB06) or (>= 0xFF01 and <= 0xFF5E) or (>= 0x1D400 and <= 0x1D7FF);

    private static bool IsFlagLetter(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;

    private static char FlagLetter(Rune rune) => (char)('A' + rune.Value - 0x1F1E6);

    private static Spelling Silent(string text) => new(text, IsSilent: true, Before: false, After: false);

    private static Spelling Word(string text) => new(text, IsSilent: false, Before: true, After: true);
}
