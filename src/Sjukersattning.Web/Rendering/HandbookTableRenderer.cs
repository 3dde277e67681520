using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// A Markdown table as every other table of the program: it scrolls by itself and can be reached by keyboard, and each row has a header.
/// </summary>
internal sealed class HandbookTableRenderer : HtmlObjectRenderer<Table>
{
    /// <summary>Key of the region's name among the table's data.</summary>
    public const string Label = "label";

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.Write("<div class=\"table-scroll report-table\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .WriteEscape((string)table.GetData(Label)!).Write("\"><table class=\"table\">");
        foreach (var row in table.OfType<TableRow>())
        {
            renderer.Write(row.IsHeader ? "<thead><tr>" : "<tr>");
            foreach (var cell in row.OfType<TableCell>())
            {
                WriteCell(renderer, cell, row.IsHeader ? " scope=\"col\"" : row[0] == cell ? " scope=\"row\"" : null);
            }

            renderer.WriteLine(row.IsHeader ? "</tr></thead><tbody>" : "</tr>");
        }

        renderer.WriteLine("</tbody></table></div>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, string? scope)
    {
        var tag = scope is null ? "td" : "th";
        renderer.Write($"<{tag}{scope}>");
        var outside = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = outside;
        renderer.Write($"</{tag}>");
    }
}
