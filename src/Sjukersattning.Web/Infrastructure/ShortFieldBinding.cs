using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Reads every short field as its attribute says, before anything judges it. What was typed stays in the model state, and so in the field.
/// </summary>
public sealed class ShortFieldBinding : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata is DefaultModelMetadata { ModelType: var type } metadata
            && type == typeof(string)
            && metadata.Attributes.Attributes.OfType<ShortFieldAttribute>().FirstOrDefault() is { } field
            ? new Binder(field)
            : null;

    private sealed class Binder(ShortFieldAttribute field) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (posted.FirstValue is { } typed)
            {
                bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
                bindingContext.Result = ModelBindingResult.Success(field.Read(typed));
            }

            return Task.CompletedTask;
        }
    }
}
