using System.Globalization;
using System.Text;

namespace Sjukersattning.Pdf.Format;

/// <summary>Makes any text fit to be drawn and written into a PDF file.</summary>
internal static class PdfText
{
    /// <summary>
    /// The text in composed form (NFC), every kind of line break as \n, tabs and control characters as spaces, without invisible format
    /// characters; halves of surrogate pairs become U+FFFD. Never throws.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n' or '\v':
                    clean.Append('\n');
                    break;
                case '\t':
                    clean.Append(' ');
                    break;
                default:
                    if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
                    {
                        clean.Append(' ');
                    }
                    else if (IsVisible(rune))
                    {
                        clean.Append(rune.ToString());
                    }

                    break;
            }
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
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;
}
