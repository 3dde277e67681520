using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sjukersattning.Domain.Exchange;

/// <summary>Values of a file as the schematron compares them (fk7800.md §4b): without the white space that XML does not count.</summary>
internal static partial class XmlText
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    public static string Trimmed(string text) => text.Trim(WhiteSpace);

    /// <summary>XPath's normalize-space: none at the edges, one blank between words. A no-break space is no white space to XML.</summary>
    public static string Normalized(string text) => string.Join(' ', text.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text that stands in an element itself, whatever comments and instructions stand between.</summary>
    public static string Own(XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value));

    /// <summary>The day of an xs:date; a time zone says nothing about a day. What is no date is left as it stands.</summary>
    public static string Day(string text) =>
        Date().Match(Trimmed(text)) is { Success: true } date ? date.Groups["day"].Value : Trimmed(text);

    [GeneratedRegex("\\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?\\z")]
    private static partial Regex Date();
}
