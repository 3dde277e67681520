using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>
/// A button for an action, judged by the same row as the action itself: not shown
/// when role or relation fails, shown with the reason when a condition fails.
/// </summary>
[HtmlTargetElement("case-action")]
public sealed class CaseActionTagHelper : TagHelper
{
    public CaseAction Does { get; set; }

    public string Href { get; set; } = "";

    public bool Primary { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var verdict = ((CasePageModel)ViewContext.ViewData.Model!).May(Does);
        if (verdict.IsHidden)
        {
            output.SuppressOutput();
            return;
        }

        var words = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "li";
        var button = new TagBuilder(verdict.IsAllowed ? "a" : "span");
        button.AddCssClass(verdict.IsAllowed
            ? Primary ? "button button--medium button--primary" : "button button--medium button--secondary"
            : "button button--medium button--secondary button--disabled");
        button.InnerHtml.AppendHtml(words);
        if (verdict.IsAllowed)
        {
            button.Attributes["href"] = Href;
        }

        output.Content.SetHtmlContent(button);
        if (!verdict.IsAllowed)
        {
            var why = new TagBuilder("span");
            why.AddCssClass("actions__why");
            why.InnerHtml.Append(string.Join(' ', verdict.Reasons));
            output.Content.AppendHtml(why);
        }
    }
}
