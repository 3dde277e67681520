using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Primitives;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>A page that is shown with what was posted to it and not saved; the fields are the request's form.</summary>
/// <param name="Sentence">Why it is shown.</param>
public sealed record ShownForm(string Sentence)
{
    /// <summary>Whether a box is ticked: as it was posted where the page is shown again, else as it is known.</summary>
    public static bool IsTicked(ViewContext page, string name, string value, bool known) =>
        page.HttpContext.Features.Get<ShownForm>() is null ? known : page.HttpContext.Request.Form[name].Contains(value);

    /// <summary>What a field holds: as it was posted, if in the form whose other field says so, else as it is known.</summary>
    public static string Typed(ViewContext page, string name, string known, string which = "", string whichIs = "") =>
        page.HttpContext.Features.Get<ShownForm>() is not null && page.HttpContext.Request.Form is var form
            && (which.Length == 0 || form[which].ToString() == whichIs)
            && form.TryGetValue(name, out var typed) && !StringValues.IsNullOrEmpty(typed)
            ? typed.ToString()
            : known;
}

/// <summary>Puts what was posted into the fields of a page that is shown again.</summary>
public sealed class ShownFormFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HttpContext.Features.Get<ShownForm>() is { } shown)
        {
            foreach (var (name, values) in context.HttpContext.Request.Form)
            {
                context.ModelState.SetModelValue(name, new ValueProviderResult(values));
                context.ModelState.MarkFieldSkipped(name);
            }

            context.ModelState.AddModelError("", shown.Sentence);
        }

        return next();
    }
}
