using System.Text;
using System.Xml.Linq;
using Sjukersattning.Domain.Exchange;

namespace Sjukersattning.Tests.Exchange;

/// <summary>Our own grammar and the public schema say the same of a file, whatever is done to one element of it.</summary>
public sealed class ExchangeGrammarTests
{
    private static readonly XNamespace Core = "urn:riv:clinicalprocess:healthcond:certificate:3";
    private static readonly XNamespace Types = "urn:riv:clinicalprocess:healthcond:certificate:types:3";
    private static readonly XNamespace Extension = "urn:riv:clinicalprocess:healthcond:certificate:3.2";
    private static readonly XNamespace Foreign = "urn:example:other";
    private static readonly string[] Values = ["", " ", "x", "1", "-1", "191212121212", "2026-11-20T09:05:07", "2026-02-30T09:05:07",
        "2026-11-20T09:05:07Z", "1.2.752.129.2.1.3.3"];

    private static readonly IReadOnlyDictionary<string, Action<XElement>> Changes = new Dictionary<string, Action<XElement>>
    {
        ["removed"] = element => element.Remove(),
        ["twice"] = element => element.AddAfterSelf(new XElement(element)),
        ["last"] = element =>
        {
            var parent = element.Parent!;
            element.Remove();
            parent.Add(element);
        },
        ["first"] = element =>
        {
            var parent = element.Parent!;
            element.Remove();
            parent.AddFirst(element);
        },
        ["renamed"] = element => element.Name = element.Name.Namespace + "annat",
        ["of no namespace"] = element => element.Name = element.Name.LocalName,
        ["with a stranger in it"] = element => element.Add(new XElement(Foreign + "annat")),
        ["with one of its own in it"] = element => element.Add(new XElement(element.Name.Namespace + "annat")),
        ["with a stranger of no namespace in it"] = element => element.Add(new XElement("annat")),
        ["with a stranger first in it"] = element => element.AddFirst(new XElement(Foreign + "annat")),
        ["with text in it"] = element => element.Add("text"),
        ["with a comment in it"] = element => element.Add(new XComment("x")),
        ["with an attribute"] = element => element.SetAttributeValue("annat", "1"),
        ["without its id"] = element => element.SetAttributeValue("id", null),
        ["with a bad id"] = element => element.SetAttributeValue("id", "8."),
    };

    [SchemaFact]
    public void Read_AfterAnyChangeOfOneElement_AgreesWithTheSchema()
    {
        var whole = Whole();
        Assert.Empty(RivtaSchema.FaultsOf(Bytes(whole)));
        Assert.Empty(ShapeFaults(whole));
        var places = whole.Descendants().Count();
        var disagreements =
            from change in Changes.Concat(
                Values.Select(value => KeyValuePair.Create<string, Action<XElement>>($"= \"{value}\"", element => SetText(element, value))))
            from place in Enumerable.Range(0, places)
            let changed = Changed(whole, place, change.Value)
            where changed.Document is not null
            let schema = RivtaSchema.FaultsOf(Bytes(changed.Document!))
            let own = ShapeFaults(changed.Document!)
            where own is not [ExchangeRules.FileType] && (schema.Count > 0) != (own.Count > 0)
            select $"{changed.Name} {change.Key}: schema [{string.Join("; ", schema)}], own [{string.Join("; ", own)}]";
        Assert.Empty(disagreements.Take(20));
    }

    /// <summary>A file with every element that the grammar knows.</summary>
    private static XElement Whole()
    {
        var root = XDocument.Load(
            new MemoryStream(ExchangeSamples.Bytes(ExchangeSamples.All["complementing a message with reference"]))).Root!;
        XElement Find(string name) => root.Descendants(Core + name).First();
        Find("intygs-id").AddAfterSelf(new XElement(Core + "mottagare", CodeParts("FKASSA", "769bb12b-bd9f-4203-a5cd-fd14f2eb3b80")));
        Find("efternamn").AddAfterSelf(new XElement(Core + "mellannamn"));
        Find("patient").Add(new XElement(Extension + "kallaAdressuppgifter", CodeParts("X", "4ade8de2-effe-41d0-b177-fedc820e69fa")));
        Find("telefonnummer").AddAfterSelf(new XElement(Core + "epost", "a@b.example"));
        Find("skapadAv").Add(new XElement(Extension + "legitimeratYrke", CodeParts("LK", "1.2.752.29.23.1.6")));
        Find("relation").AddAfterSelf(new XElement(
            Core + "status", new XElement(Core + "part", CodeParts("FKASSA", "769bb12b-bd9f-4203-a5cd-fd14f2eb3b80")),
            new XElement(Core + "status", CodeParts("S", "9871cd17-8755-4ed9-b894-ff3729e775a4")),
            new XElement(Core + "tidpunkt", "2026-11-20T09:05:07")));
        var cv = root.Descendants(Types + "cv").First();
        cv.Element(Types + "codeSystem")!
            .AddAfterSelf(new XElement(Types + "codeSystemName", "N"), new XElement(Types + "codeSystemVersion", "1"));
        cv.Add(new XElement(Types + "originalText", "x"));
        return root;
    }

    private static IEnumerable<XElement> CodeParts(string code, string system) =>
        [new(Types + "code", code), new(Types + "codeSystem", system), new(Types + "displayName", code)];

    private static (string Name, XElement? Document) Changed(XElement whole, int place, Action<XElement> change)
    {
        var copy = new XElement(whole);
        var element = copy.Descendants().ElementAt(place);
        var name = element.Name.LocalName;
        change(element);
        return (name, XNode.DeepEquals(copy, whole) ? null : copy);
    }

    private static void SetText(XElement element, string value)
    {
        if (!element.HasElements)
        {
            element.Value = value;
        }
    }

    private static List<string> ShapeFaults(XElement root) =>
        [.. ExchangeSamples.Read(Bytes(root)).Faults
            .Select(fault => fault.Rule)
            .Where(rule => rule.StartsWith("xsd-", StringComparison.Ordinal) || rule is ExchangeRules.FileType)];

    private static byte[] Bytes(XElement root) => Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
}
