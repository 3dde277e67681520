using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>
/// A link for whoever has a right to the case of the page; for others its words alone. Any other element is not shown to those who lack it.
/// </summary>
[HtmlTargetElement(Attributes = "case-right")]
public sealed class CaseRightTagHelper : TagHelper
{
    public CaseAction CaseRight { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (((CasePageModel)ViewContext.ViewData.Model!).Pass.HasRightTo(CaseRight))
        {
            return;
        }

        if (output.TagName == "a")
        {
            output.TagName = null;
        }
        else
        {
            output.SuppressOutput();
        }
    }
}
