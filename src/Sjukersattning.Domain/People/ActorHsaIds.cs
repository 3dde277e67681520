namespace Sjukersattning.Domain.People;

/// <summary>The HSA-ids that the access log notes of who acts and where; each is empty until the unit has given it.</summary>
public sealed record ActorHsaIds(string Person, string Unit, string Vardgivare)
{
    public static ActorHsaIds None { get; } = new("", "", "");
}
