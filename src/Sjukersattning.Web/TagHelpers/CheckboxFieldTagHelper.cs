using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>One box to tick, for a yes that may be left out.</summary>
[HtmlTargetElement("checkbox-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxFieldTagHelper : FieldTagHelper
{
    private const string Ticked = "true";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "fieldset");
        foreach (var description in Descriptions())
        {
            output.Content.AppendHtml(description);
        }

        var input = Element("input", "checkbox__input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        input.Attributes["value"] = Ticked;
        if (ShownForm.IsTicked(ViewContext, Name, Ticked, string.Equals(Value, Ticked, StringComparison.OrdinalIgnoreCase)))
        {
            input.Attributes["checked"] = "checked";
        }

        Describe(input);
        var label = Element("label", "checkbox__label", Label);
        label.Attributes["for"] = Id;
        var box = Element("div", "checkbox");
        box.InnerHtml.AppendHtml(input).AppendHtml(label);
        output.Content.AppendHtml(box);
    }
}
