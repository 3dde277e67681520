using System.Globalization;
using System.Text;

namespace Sjukersattning.Pdf.Format;

/// <summary>Makes any text fit to be drawn and written into a PDF file.</summary>
internal static class PdfText
{
    /// <summary>
    /// The text in composed form (NFC), every kind of line break as \n, tabs as spaces, without invisible format and control characters;
    /// where one of those stood between two words, a space keeps them apart. Halves of surrogate pairs become U+FFFD. Never throws.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        StringBuilder clean = new(text.Length);
        bool isControlBefore = false;
        foreach (Rune rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            string? drawn = rune.Value switch
            {
                '\n' or '\v' => "\n",
                '\t' => " ",
                _ => IsVisible(rune) ? rune.ToString() : null,
            };
            if (drawn is null)
            {
                isControlBefore |= Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;
                continue;
            }

            bool joinsWords = isControlBefore && clean.Length > 0 && char.IsLetterOrDigit(clean[^1]) && Rune.IsLetterOrDigit(rune);
            clean.Append(joinsWords ? " " : "").Append(drawn);
            isControlBefore = false;
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The text cleaned and on one line.</summary>
    public static string CleanLine(string? text) => Clean(text).Replace('\n', ' ').Trim();

    /// <summary>A text string object in UTF-16.</summary>
    public static string Literal(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(CleanLine(text)))}>";

    /// <summary>A name object; bytes outside the plain ones are escaped.</summary>
    public static string Name(string text)
    {
        StringBuilder name = new("/");
        foreach (byte value in Encoding.UTF8.GetBytes(CleanLine(text)))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'.' or (byte)'-' or (byte)'_' or (byte)'+')
            {
                name.Append((char)value);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"#{value:X2}");
            }
        }

        return name.ToString();
    }

    /// <summary>A date object.</summary>
    public static string Date(DateTimeOffset time)
    {
        TimeSpan offset = time.Offset.Duration();
        char sign = time.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"(D:{time:yyyyMMddHHmmss}{sign}{offset.Hours:D2}'{offset.Minutes:D2}')");
    }

    private static bool IsVisible(Rune rune) => rune.Value is not (0xFFFE or 0xFFFF)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
