using System.Xml;
using System.Xml.Linq;

namespace Sjukersattning.Domain.Exchange;

/// <summary>Where in the file an element stands.</summary>
internal static class ElementPlace
{
    /// <summary>Longest svar-id that is repeated to a person; a longer one is no id and may be somebody's number.</summary>
    private const int MaxIdLength = 4;

    public static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;

    /// <summary>The id of the svar it is or stands in; empty when it is in none, or the id is none.</summary>
    public static string SvarId(this XElement element) =>
        element.AncestorsAndSelf(ExchangeCodes.Core + "svar").FirstOrDefault()?.Id() is { Length: > 0 and <= MaxIdLength } id
            && id.All(char.IsAsciiDigit) ? id : "";

    /// <summary>Its id attribute; empty for none.</summary>
    public static string Id(this XElement element) => element.Attribute("id")?.Value ?? "";

    public static ExchangeFault Fault(this XElement element, string rule, string sentence) =>
        new(rule, element.SvarId(), element.Line(), sentence);

    public static ExchangeFault Remark(this XElement element, string rule, string sentence) =>
        element.Fault(rule, sentence) with { IsRemark = true };
}
