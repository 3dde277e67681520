using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Sjukersattning.Web.Rendering.Archive;

/// <summary>The little HTML that a page has which opens by itself, without the program. What is text is escaped by the writer.</summary>
internal static class ArchiveHtml
{
    private const string Style = """
        body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1e; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1, h2, h3 { line-height: 1.25; } h2 { border-top: 2px solid #0b5563; padding-top: .5rem; margin-top: 2.5rem; }
        a { color: #0b5563; } a:focus, summary:focus { outline: 3px solid #0b5563; outline-offset: 2px; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { font-weight: 600; } dd { margin: 0; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .5rem;
            border-bottom: 1px solid #c9c9d0; } caption { text-align: left; font-weight: 600; padding: .35rem 0; }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0; } .by { color: #50505a; margin: 0 0 .5rem; }
        .warning { border: 2px solid #a3230e; padding: .5rem 1rem; } details { margin: .25rem 0 1rem; }
        @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
        @media print { h2, h3, h4 { break-after: avoid; } }
        """;

    /// <summary>Elements that HTML never closes; all others are closed by a tag of their own, with or without content.</summary>
    private static readonly string[] Void = ["meta", "br"];

    private static readonly XmlWriterSettings AsHtml = new() { OmitXmlDeclaration = true, CheckCharacters = false };

    public static string Page(string title, params IEnumerable<object?> body)
    {
        var html = new XElement("html", new XAttribute("lang", "sv"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("name", "robots"), new XAttribute("content", "noindex")),
                new XElement("title", title), new XElement("style", Style)),
            new XElement("body", new XElement("main", body)));
        foreach (var element in html.DescendantsAndSelf().Where(one => one.IsEmpty && !Void.Contains(one.Name.LocalName)))
        {
            element.Value = "";
        }

        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, AsHtml))
        {
            html.Save(writer);
        }

        return text.Append('\n').ToString();
    }

    public static XElement Heading(int level, string text, string? id = null) =>
        new($"h{level}", id is null ? null : new XAttribute("id", id), text);

    public static XElement Paragraph(params IEnumerable<object?> content) => new("p", content);

    /// <summary>What somebody wrote, with its lines.</summary>
    public static XElement Text(string text) => new("p", new XAttribute("class", "text"), text);

    public static XElement By(string text) => new("p", new XAttribute("class", "by"), text);

    public static XElement Warning(params IEnumerable<object?> content) => new("div", new XAttribute("class", "warning"), content);

    public static XElement Link(string to, string text) => new("a", new XAttribute("href", to), text);

    public static XElement List(IEnumerable<object> items) => new("ul", items.Select(item => new XElement("li", item)));

    /// <summary>Names with values; those without a value are left out.</summary>
    public static XElement Facts(IEnumerable<(string Name, string Value)> facts) => new("dl", facts.Where(fact => fact.Value.Length > 0)
        .SelectMany(fact => new[] { new XElement("dt", fact.Name), new XElement("dd", fact.Value) }));

    public static XElement Table(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => new("table",
        new XElement("caption", caption),
        new XElement("thead", new XElement("tr", headings.Select(text => new XElement("th", new XAttribute("scope", "col"), text)))),
        new XElement("tbody", rows.Select(row => new XElement("tr", row.Select(cell => new XElement("td", cell))))));

    public static XElement Details(string summary, IEnumerable<object> content) =>
        new("details", new XElement("summary", summary), content);
}
