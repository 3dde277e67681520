namespace Sjukersattning.Web.Infrastructure;

/// <summary>A one-line field with a number, date, time, code, address or what is searched for: <see cref="ShortText.AsMeant"/>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ReadAsMeantAttribute : ShortFieldAttribute
{
    public override string Read(string typed) => ShortText.AsMeant(typed);
}
