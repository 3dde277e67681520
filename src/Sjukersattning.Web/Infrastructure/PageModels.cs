using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>Every page of this program, found by type.</summary>
public static class PageModels
{
    public static IReadOnlyList<Type> InThisProgram { get; } =
        [.. typeof(PageModels).Assembly.GetTypes().Where(type => typeof(PageModel).IsAssignableFrom(type) && !type.IsAbstract)];
}
