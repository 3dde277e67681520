using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Reads every short field as its attribute says, before anything judges it, and every other text with "\n" between its lines: a browser
/// sends two signs there, and a line break is one character in every length. What was typed stays in the model state, and so in the field.
/// </summary>
public sealed class ShortFieldBinding : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata is DefaultModelMetadata { ModelType: var type } metadata
            && type == typeof(string)
            ? new Binder(metadata.Attributes.Attributes.OfType<ShortFieldAttribute>().FirstOrDefault() is { } field ? field.Read : InLines)
            : null;

    private static string InLines(string typed) => typed.Replace("\r\n", "\n", StringComparison.Ordinal);

    private sealed class Binder(Func<string, string> read) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (posted.FirstValue is { } typed)
            {
                bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
                bindingContext.Result = ModelBindingResult.Success(read(typed));
            }

            return Task.CompletedTask;
        }
    }
}
