using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>A labelled text field: <c>&lt;text-field asp-for="Input.Name" label="Namn"&gt;</c>. With rows it is a text area.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    public int Rows { get; set; }

    public string Autocomplete { get; set; } = "off";

    public string Inputmode { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Type == "password" && For.Metadata.DataTypeName != nameof(DataType.Password))
        {
            throw new InvalidOperationException($"{Name} is a password and has to say so: see KeptForms.PasswordsOf.");
        }

        var kind = Rows > 0 ? "textarea-field" : "text-field";
        output.Attributes.SetAttribute("class", Error is null ? kind : $"{kind} {kind}--error");
        output.Content.AppendHtml(LabelElement());
        foreach (var description in Descriptions())
        {
            output.Content.AppendHtml(description);
        }

        var input = Element(
            Rows > 0 ? "textarea" : "input", Rows > 0 ? "textarea-field__textarea" : "text-field__input", Rows > 0 ? Value : null);
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        if (Rows > 0)
        {
            input.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
            input.Attributes["type"] = Type;
            input.Attributes["autocomplete"] = Autocomplete;
            if (For.Metadata.DataTypeName != nameof(DataType.Password))
            {
                input.Attributes["value"] = Value;
            }
        }

        if (Inputmode.Length > 0)
        {
            input.Attributes["inputmode"] = Inputmode;
        }

        Describe(input);
        output.Content.AppendHtml(input);
    }
}
