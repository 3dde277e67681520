namespace Sjukersattning.Web.Infrastructure;

/// <summary>A one-line field with a name, a place or other words: <see cref="ShortText.Words"/>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ReadAsWordsAttribute : ShortFieldAttribute
{
    public override string Read(string typed) => ShortText.Words(typed);
}
