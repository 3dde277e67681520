using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using static Sjukersattning.Domain.Exchange.ExchangeCodes;

namespace Sjukersattning.Tests.Exchange;

/// <summary>One change of one element of the valid file, found by its XPath.</summary>
/// <param name="Words">The change as a failing test tells it.</param>
/// <param name="Make">Makes it in the root of a copy.</param>
internal sealed record Edit(string Words, Action<XElement> Make)
{
    private static readonly XmlNamespaceManager Prefixes = Known(new(new NameTable()), ("rc", Register), ("c", Core), ("t", Types));

    public static Edit Remove(string path) => At(path, "removed", element => element.Remove());

    public static Edit Repeat(string path) => At(path, "twice", element => element.AddAfterSelf(new XElement(element)));

    /// <summary>Other text or elements stand in it than before.</summary>
    public static Edit Set(string path, string content) => At(path, $"= {content}", element => element.ReplaceNodes(Nodes(content)));

    public static Edit Add(string path, string content) => At(path, $"with last {content}", element => element.Add(Nodes(content)));

    public static Edit AddFirst(string path, string content) =>
        At(path, $"with first {content}", element => element.AddFirst(Nodes(content)));

    public static Edit AddAfter(string path, string content) =>
        At(path, $"before {content}", element => element.AddAfterSelf(Nodes(content)));

    public static Edit Attribute(string path, string name) => At(path, $"with @{name}", element => element.SetAttributeValue(name, "1"));

    public override string ToString() => Words;

    private static Edit At(string path, string words, Action<XElement> make) =>
        new($"{path} {words}", root => make(Assert.Single(root.XPathSelectElements(path, Prefixes))));

    private static IEnumerable<XNode> Nodes(string content) => XElement.Parse(
        $"<x xmlns:rc='{Register}' xmlns:c='{Core}' xmlns:t='{Types}'>{content}</x>", LoadOptions.PreserveWhitespace).Nodes();

    private static XmlNamespaceManager Known(XmlNamespaceManager prefixes, params (string Prefix, XNamespace Name)[] all)
    {
        Array.ForEach(all, one => prefixes.AddNamespace(one.Prefix, one.Name.NamespaceName));
        return prefixes;
    }
}
