using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>Gives every form that posts its one-time mark; see <see cref="FormSeals"/>. Nobody has to think of it.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormMarkTagHelper(FormSeals seals) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Features.Get<SignedIn>() is { } me)
        {
            var mark = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            mark.Attributes["type"] = "hidden";
            mark.Attributes["name"] = FormSeals.Field;
            mark.Attributes["value"] = ShownForm.Typed(ViewContext, FormSeals.Field, seals.New(me.Actor.Id));
            mark.Attributes["autocomplete"] = "off"; // Else a browser may put a used mark back into a page that is loaded anew.
            output.PostContent.AppendHtml(mark);
        }
    }
}
