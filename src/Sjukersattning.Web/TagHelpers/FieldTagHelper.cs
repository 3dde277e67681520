using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sjukersattning.Web.TagHelpers;

/// <summary>
/// What every form field has: a name from the model, a label, a hint, the typed value and the sentence that says what is wrong with it.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string Hint { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>Element id; the error summary links to it.</summary>
    protected string Id => IdOf(Name);

    /// <summary>The sentence beside the field; null when nothing is wrong.</summary>
    protected string? Error => ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>What was typed, else what the model holds.</summary>
    protected string Value => ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed
        ? typed
        : Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The id that belongs to a posted name.</summary>
    public static string IdOf(string name) => name.Replace('.', '_').Replace('/', '-');

    /// <summary>Element with classes and, optionally, text.</summary>
    protected static TagBuilder Element(string tag, string css, string? text = null)
    {
        var element = new TagBuilder(tag);
        if (css.Length > 0)
        {
            element.Attributes["class"] = css;
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }

    /// <summary>The hint and the error, each with an id for aria-describedby.</summary>
    protected IEnumerable<TagBuilder> Descriptions()
    {
        if (Hint.Length > 0)
        {
            var hint = Element("p", "field-hint", Hint);
            hint.Attributes["id"] = $"{Id}-hint";
            yield return hint;
        }

        if (Error is { } error)
        {
            var message = Element("p", "label__message label__message--error", error);
            message.Attributes["id"] = $"{Id}-fel";
            yield return message;
        }
    }

    /// <summary>Ties hint and error to the input for screen readers.</summary>
    protected void Describe(TagBuilder input)
    {
        var ids = string.Join(' ',
            new[] { Hint.Length > 0 ? $"{Id}-hint" : "", Error is null ? "" : $"{Id}-fel" }.Where(id => id.Length > 0));
        if (ids.Length > 0)
        {
            input.Attributes["aria-describedby"] = ids;
        }

        if (Error is not null)
        {
            input.Attributes["aria-invalid"] = "true";
        }
    }

    /// <summary>The posted names of the fields of this page, in the order they were drawn; the error summary follows it.</summary>
    internal static List<string> DrawnOn(ViewContext page)
    {
        if (page.HttpContext.Items[typeof(FieldTagHelper)] is not List<string> drawn)
        {
            page.HttpContext.Items[typeof(FieldTagHelper)] = drawn = [];
        }

        return drawn;
    }

    /// <summary>Notes that the field is drawn.</summary>
    public override void Init(TagHelperContext context) => DrawnOn(ViewContext).Add(Name);

    protected TagBuilder LabelElement()
    {
        var label = Element("label", "label", Label);
        label.Attributes["for"] = Id;
        return label;
    }
}
