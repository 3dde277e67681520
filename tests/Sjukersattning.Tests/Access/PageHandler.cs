using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>
/// One handler of one page with its address, read from the running program: a new page is tested without anybody writing its name.
/// </summary>
internal sealed partial record PageHandler(MethodInfo Method, string Verb, string Template, AccessAttribute Access)
{
    private const string HandlerPlace = "/{handler?}";

    /// <summary>Names of handlers; known before any program runs.</summary>
    public static IEnumerable<string> Known(Func<AccessAttribute, bool> which, string verb = "On") =>
        PageModels.InThisProgram.SelectMany(AccessFilter.HandlersOf)
            .Where(method => method.Name.StartsWith(verb, StringComparison.Ordinal) && which(method.GetCustomAttribute<AccessAttribute>()!))
            .Select(NameOf);

    public static TheoryData<string> Names(Func<AccessAttribute, bool> which, string verb = "On") => [.. Known(which, verb)];

    /// <summary>Every handler the program routes to.</summary>
    public static async Task<IReadOnlyDictionary<string, PageHandler>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var found = new Dictionary<string, PageHandler>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var handler in compiled.HandlerMethods)
            {
                var template = TemplateOf("/" + page.AttributeRouteInfo!.Template, handler.Name ?? "");
                found[NameOf(handler.MethodInfo)] = new PageHandler(handler.MethodInfo, handler.HttpMethod, template,
                    handler.MethodInfo.GetCustomAttribute<AccessAttribute>()!);
            }
        }

        return found;
    }

    /// <summary>The action that <see cref="CaseRules"/> judges; null for pages about no action.</summary>
    public CaseAction? Action => (Access as NeedsAttribute)?.Action;

    /// <summary>The right that <see cref="StaffRules"/> judges; null for pages about none.</summary>
    public StaffAction? Right => (Access as NeedsRightAttribute)?.Action;

    public bool IsAboutCase => typeof(CasePageModel).IsAssignableFrom(Method.DeclaringType);

    public bool HasSection => RouteValues.Contains(AccessFilter.SectionRouteValue);

    public bool IsGet => HttpMethods.IsGet(Verb);

    /// <summary>Names of the values that the address needs.</summary>
    public IReadOnlyList<string> RouteValues => [.. RouteValue().Matches(Template).Select(match => match.Groups[1].Value)];

    /// <summary>The address with values in it.</summary>
    public string Path(IReadOnlyDictionary<string, string> values) => RouteValue().Replace(Template, match =>
        values.TryGetValue(match.Groups[1].Value, out var value)
            ? value
            : throw new InvalidOperationException($"{Template}: say in AccessClinic.Addresses which values of {match.Value} to try."));

    /// <summary>A handler's name stands in the address where the page has a place for it, else after the question mark.</summary>
    private static string TemplateOf(string page, string handler) =>
        page.Contains(HandlerPlace, StringComparison.Ordinal)
            ? page.Replace(HandlerPlace, handler.Length > 0 ? $"/{handler}" : "", StringComparison.Ordinal)
        : handler.Length > 0 ? $"{page}?handler={handler}" : page;

    /// <summary>What a handler is called in tests.</summary>
    public static string NameOf(MethodInfo method) =>
        $"{method.DeclaringType!.FullName!["Sjukersattning.Web.Pages.".Length..]}.{method.Name}";

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex RouteValue();
}
