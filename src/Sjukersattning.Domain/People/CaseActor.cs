namespace Sjukersattning.Domain.People;

/// <summary>Who acts, at which unit, in which roles: as they are at this request.</summary>
/// <param name="Name">Name as shown in history and log.</param>
/// <param name="Title">Job title, e.g. "kurator" or "specialist i allmänmedicin".</param>
/// <param name="UnitId">The unit the person works in now.</param>
public sealed record CaseActor(Guid Id, string Name, string Title, Guid UnitId, IReadOnlySet<Role> Roles)
{
    /// <summary>The units that her sign-in opens, of those where she has a role; null when it opens all.</summary>
    public IReadOnlyList<Guid>? OnlyUnits { get; init; }

    public ActorHsaIds Hsa { get; init; } = ActorHsaIds.None;

    /// <summary>Number of the kvalitetssäkringsuppdrag that the person reads under now; empty for none.</summary>
    public string Uppdrag { get; init; } = "";

    /// <summary>The insyn that the person uses now; only the gate gives it, for the one case that it is about. Null for none.</summary>
    public HeldInsyn? Insyn { get; init; }
}
