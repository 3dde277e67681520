using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sjukersattning.Web.Rendering;

/// <summary>Makes a handbook page's Markdown into the house's HTML. HTML in the Markdown is shown as text.</summary>
internal static class HandbookText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The page's main heading, and what stands under it with headings from level 2.</summary>
    /// <exception cref="InvalidDataException">The page does not begin with
    /// a main heading, or shows a picture that does not exist.</exception>
    public static (string Title, string Html) Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        if (document.FirstOrDefault() is not HeadingBlock { Level: 1 } title)
        {
            throw new InvalidDataException("A handbook page begins with its main heading.");
        }

        document.Remove(title);
        Rearrange(document, WordsOf(title));
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new HandbookTableRenderer());
        renderer.Render(document);
        return (WordsOf(title), writer.ToString());
    }

    private static void Rearrange(MarkdownDocument document, string title)
    {
        var labels = new HashSet<string>();
        var heading = title;
        foreach (var block in document.Descendants())
        {
            switch (block)
            {
                case HeadingBlock below:
                    below.Level = Math.Max(2, below.Level);
                    heading = WordsOf(below);
                    break;
                case Table table:
                    table.SetData(HandbookTableRenderer.Label, Unique($"Tabell: {heading}", labels));
                    break;
                case LinkInline { IsImage: true } image:
                    ShowPicture(image);
                    break;
                case LinkInline link:
                    link.Url = Address(link.Url ?? "");
                    break;
            }
        }
    }

    /// <summary>Regions of one page must be told apart by a screen reader.</summary>
    private static string Unique(string label, HashSet<string> taken)
    {
        var unique = Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? label : $"{label}, {number}")
            .First(one => !taken.Contains(one));
        taken.Add(unique);
        return unique;
    }

    private static void ShowPicture(LinkInline image)
    {
        var picture = Handbook.Picture(image.Url?.Split('/')[^1] ?? "")
            ?? throw new InvalidDataException($"The handbook shows a picture that does not exist: {image.Url}.");
        image.Url = picture.Href;
        var attributes = image.GetAttributes();
        attributes.AddProperty("width", $"{picture.Width}");
        attributes.AddProperty("height", $"{picture.Height}");
        attributes.AddProperty("loading", "lazy");
    }

    private static string Address(string url) =>
        url.EndsWith(".md", StringComparison.Ordinal) ? new HandbookPage(url[..^".md".Length], "", "").Href : url;

    private static string WordsOf(HeadingBlock heading) =>
        string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
}
