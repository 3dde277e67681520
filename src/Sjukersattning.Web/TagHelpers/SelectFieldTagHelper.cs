using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>A labelled list to choose from.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "select-field" : "select-field select-field--error");
        output.Content.AppendHtml(LabelElement());
        foreach (var description in Descriptions())
        {
            output.Content.AppendHtml(description);
        }

        var select = Element("select", "select-field__select");
        select.Attributes["id"] = Id;
        select.Attributes["name"] = Name;
        Describe(select);
        foreach (var item in Options)
        {
            var option = Element("option", "", item.Text);
            option.Attributes["value"] = item.Value;
            if (item.Value == Value)
            {
                option.Attributes["selected"] = "selected";
            }

            select.InnerHtml.AppendHtml(option);
        }

        var wrapper = Element("div", "select-field__icon-wrapper");
        wrapper.InnerHtml.AppendHtml(select);
        output.Content.AppendHtml(wrapper);
    }
}
