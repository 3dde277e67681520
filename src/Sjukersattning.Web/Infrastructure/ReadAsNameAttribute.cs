using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>A one-line field with a person's name: <see cref="PersonName.Read"/>, which leaves what cannot be kept to be named.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ReadAsNameAttribute : ShortFieldAttribute
{
    public override string Read(string typed) => PersonName.Read(typed);
}
