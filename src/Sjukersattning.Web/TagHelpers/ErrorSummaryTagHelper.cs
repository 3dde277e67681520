using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>
/// Everything that is wrong on the page, first in main, each sentence a link to its field. Renders nothing when all is well.
/// </summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawn = FieldTagHelper.DrawnOn(ViewContext);
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Take(1).Select(error => (entry.Key, error.ErrorMessage)))
            .OrderBy(error => drawn.IndexOf(error.Key)).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-list");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("role", "alert");
        output.Content.AppendHtml("<h2>Det här behöver rättas</h2>");
        var list = new TagBuilder("ul");
        list.Attributes["class"] = "error-list__list error-list--list-style-none";
        foreach (var (key, sentence) in errors)
        {
            list.InnerHtml.AppendHtml(Line(key, sentence));
        }

        output.Content.AppendHtml(list);
    }

    private static TagBuilder Line(string key, string sentence)
    {
        var line = new TagBuilder("li");
        if (key.Length == 0)
        {
            line.InnerHtml.Append(sentence);
            return line;
        }

        line.Attributes["class"] = "error-list__link";
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FieldTagHelper.IdOf(key);
        link.InnerHtml.Append(sentence);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
