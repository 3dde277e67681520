using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>A question with a few answers of which one is chosen.</summary>
[HtmlTargetElement("radio-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadioFieldTagHelper : FieldTagHelper
{
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "fieldset radio-button-group");
        output.Attributes.SetAttribute("id", Id);
        output.Content.AppendHtml(Element("legend", "label radio-button-group__label", Label));
        foreach (var description in Descriptions())
        {
            output.Content.AppendHtml(description);
        }

        var content = Element("div", "fieldset__content radio-button-group__content");
        foreach (var item in Options)
        {
            content.InnerHtml.AppendHtml(Choice(item));
        }

        output.Content.AppendHtml(content);
    }

    private TagBuilder Choice(SelectListItem item)
    {
        var input = Element("input", "radio-button__input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var id = $"{Id}-{item.Value}";
        input.Attributes["type"] = "radio";
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.Attributes["value"] = item.Value;
        if (item.Value == Value)
        {
            input.Attributes["checked"] = "checked";
        }

        Describe(input);
        var label = Element("label", "radio-button__label", item.Text);
        label.Attributes["for"] = id;
        var choice = Element("div", "radio-button");
        choice.InnerHtml.AppendHtml(input).AppendHtml(label);
        return choice;
    }
}
