using System.Xml.Linq;

namespace Sjukersattning.Domain.Exchange;

/// <summary>Compares a file with <see cref="ExchangeGrammar"/>.</summary>
internal static class ShapeCheck
{
    private static readonly XNamespace SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Everything in the file that the schema does not allow. No name or value of the file's own is repeated.</summary>
    public static IEnumerable<ExchangeFault> Of(XElement root) => OfElement(root, ExchangeGrammar.Root.Content);

    private static IEnumerable<ExchangeFault> OfElement(XElement element, ElementContent content) => content.IsFree
        ? []
        : Attributes(element, content).Concat(content.Value is { } value ? OfValue(element, value) : OfElements(element, content));

    private static IEnumerable<ExchangeFault> Attributes(XElement element, ElementContent content)
    {
        if (content.Id is { } id && !id.Holds(element.Id()))
        {
            yield return element.Fault(id.Rule, $"Elementet {element.Name.LocalName} ska {id.Wanted}.");
        }

        if (element.Attributes().Any(attribute => !IsAllowed(attribute, content)))
        {
            yield return element.Fault(ExchangeRules.ShapeAttribute,
                $"Elementet {element.Name.LocalName} har ett attribut som inte hör till formatet.");
        }
    }

    /// <summary>Where the schema lies may be told anywhere; it is not looked up.</summary>
    public static bool TellsTheSchema(XAttribute attribute) => attribute.IsNamespaceDeclaration
        || (attribute.Name.Namespace == SchemaInstance && attribute.Name.LocalName is "schemaLocation" or "noNamespaceSchemaLocation");

    private static bool IsAllowed(XAttribute attribute, ElementContent content) =>
        (content.Id is not null && attribute.Name == "id") || TellsTheSchema(attribute);

    private static IEnumerable<ExchangeFault> OfValue(XElement element, ValueShape value)
    {
        if (element.HasElements)
        {
            yield return element.Fault(ExchangeRules.ShapeUnknown, $"Elementet {element.Name.LocalName} ska bara ha text, inga element.");
        }
        else if (!value.Holds(element.Value))
        {
            yield return element.Fault(value.Rule, $"Elementet {element.Name.LocalName} ska {value.Wanted}.");
        }
    }

    private static IEnumerable<ExchangeFault> OfElements(XElement parent, ElementContent content)
    {
        var children = parent.Elements().Select(child => (Child: child, Place: PlaceOf(child, content))).ToList();
        return Loose(parent, content)
            .Concat(content.Elements
                .SelectMany(
                    (shape, place) => Counted(parent, shape, [.. children.Where(one => one.Place == place).Select(one => one.Child)])))
            .Concat(Misplaced(parent, children))
            .Concat(children.SelectMany(one => OfChild(parent, one.Child, one.Place, content)));
    }

    private static IEnumerable<ExchangeFault> Loose(XElement parent, ElementContent content)
    {
        if (!content.IsMixed && parent.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            yield return parent.Fault(ExchangeRules.ShapeText, $"Elementet {parent.Name.LocalName} har text mellan sina element.");
        }
    }

    private static IEnumerable<ExchangeFault> Counted(XElement parent, ElementShape shape, IReadOnlyList<XElement> found)
    {
        if (found.Count < shape.Least)
        {
            yield return parent.Fault(ExchangeRules.ShapeMissing, $"Elementet {shape.Name.LocalName} saknas i {parent.Name.LocalName}.");
        }
        else if (found.Count > shape.Most)
        {
            yield return found[shape.Most]
                .Fault(ExchangeRules.ShapeCount,
                    $"Elementet {shape.Name.LocalName} får finnas högst {shape.Most} gång i {parent.Name.LocalName}.");
        }
    }

    private static IEnumerable<ExchangeFault> Misplaced(XElement parent, IReadOnlyList<(XElement Child, int Place)> children)
    {
        var known = children.Where(one => one.Place >= 0).ToList();
        var late = known.Zip(known.Skip(1)).FirstOrDefault(pair => pair.Second.Place < pair.First.Place).Second.Child;
        if (late is not null)
        {
            yield return late.Fault(ExchangeRules.ShapeOrder, $"Elementet {late.Name.LocalName} står för sent i {parent.Name.LocalName}.");
        }
    }

    private static IEnumerable<ExchangeFault> OfChild(XElement parent, XElement child, int place, ElementContent content)
    {
        if (place < 0)
        {
            return [child.Fault(ExchangeRules.ShapeUnknown,
                $"Elementet {parent.Name.LocalName} har ett element som inte hör till formatet.")];
        }

        var shape = place < content.Elements.Count ? content.Elements[place] : ExchangeGrammar.GlobalCv;
        return child.Name == shape.Name ? OfElement(child, shape.Content) : [];
    }

    /// <summary>
    /// The place in the sequence; one more than the last for an element of another namespace where such may stand; -1 for a stranger.
    /// </summary>
    private static int PlaceOf(XElement child, ElementContent content)
    {
        for (var place = 0; place < content.Elements.Count; place++)
        {
            if (content.Elements[place].Name == child.Name)
            {
                return place;
            }
        }

        return content.OpenBeside is { } own && child.Name.Namespace != own && child.Name.Namespace != XNamespace.None
            ? content.Elements.Count : -1;
    }
}
