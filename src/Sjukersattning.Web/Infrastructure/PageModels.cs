using FluentValidation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>What this assembly holds of pages and their validators, found by type.</summary>
public static class PageModels
{
    public static IReadOnlyList<Type> InThisProgram { get; } =
        [.. typeof(PageModels).Assembly.GetTypes().Where(type => typeof(PageModel).IsAssignableFrom(type) && !type.IsAbstract)];

    /// <summary>Registers every validator of a page's input.</summary>
    public static void AddValidatorsFromAssembly(this IServiceCollection services)
    {
        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(typeof(PageModels).Assembly, includeInternalTypes: true))
        {
            services.AddScoped(validator.InterfaceType, validator.ValidatorType);
        }
    }
}
