using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>Validates a page's <c>Input</c> with its own validator before a POST handler runs, so that no handler can forget to.</summary>
public sealed class ValidationFilter(IServiceProvider services) : IAsyncPageFilter
{
    private const string InputName = "Input";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var input = HttpMethods.IsPost(context.HttpContext.Request.Method)
            ? context.HandlerInstance.GetType().GetProperty(InputName)?.GetValue(context.HandlerInstance)
            : null;
        if (input is not null && services.GetService(typeof(IValidator<>).MakeGenericType(input.GetType())) is IValidator validator)
        {
            var result = await validator.ValidateAsync(new ValidationContext<object>(input), context.HttpContext.RequestAborted);
            result.Errors.ForEach(error => context.ModelState.AddModelError($"{InputName}.{error.PropertyName}", error.ErrorMessage));
        }

        await next();
    }
}
