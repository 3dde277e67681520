using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>Shows an element to those only who have a right of <see cref="StaffRules"/>.</summary>
[HtmlTargetElement(Attributes = "right")]
public sealed class RightTagHelper : TagHelper
{
    public StaffAction Right { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Features.Get<SignedIn>() is not { } me || !StaffRules.RoleMay(Right, me.Actor))
        {
            output.SuppressOutput();
        }
    }
}
