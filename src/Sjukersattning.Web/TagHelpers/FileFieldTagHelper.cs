using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>
/// A labelled choice of one file: <c>&lt;file-field asp-for="Input.File" label="Fil"&gt;</c>. A browser never sends a chosen file back, so
/// it must be chosen again after a fault.
/// </summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileFieldTagHelper : FieldTagHelper
{
    public string Accept { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "text-field" : "text-field text-field--error");
        output.Content.AppendHtml(LabelElement());
        foreach (var description in Descriptions())
        {
            output.Content.AppendHtml(description);
        }

        var input = Element("input", "text-field__input");
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = "file";
        if (Accept.Length > 0)
        {
            input.Attributes["accept"] = Accept;
        }

        Describe(input);
        output.Content.AppendHtml(input);
    }
}
