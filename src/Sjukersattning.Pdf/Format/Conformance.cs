namespace Sjukersattning.Pdf.Format;

/// <summary>
/// Judges what the caller decides about a document. The rest of PDF/A-3a and PDF/UA-1 the writer meets by the way it works.
/// </summary>
internal static class Conformance
{
    /// <summary>Whether the document may claim PDF/UA-1: it has a title, and no heading is empty or skips a level.</summary>
    public static bool IsAccessible(PdfDescription description)
    {
        int level = 0;
        foreach (PdfHeading heading in description.Blocks.OfType<PdfHeading>())
        {
            int next = Math.Clamp(heading.Level, 1, 3);
            if (next > level + 1 || PdfText.CleanLine(heading.Text).Length == 0)
            {
                return false;
            }

            level = next;
        }

        return PdfText.CleanLine(description.Title).Length > 0;
    }

    /// <summary>Whether a text has the shape of a language tag, such as sv or sv-SE.</summary>
    public static bool IsLanguage(string tag)
    {
        string[] parts = tag.Split('-');
        return parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
