using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>An empty field is an empty text, not null.</summary>
public sealed class EmptyStringsStayEmpty : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
}
