using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Units;

/// <summary>
/// Who takes new work at a unit on a day: the appointed person of a profession, or the deputy when that person is away or has left
/// (workflow.md step 2).
/// </summary>
/// <param name="Working">Who works at the unit with an open account, and as what.</param>
/// <param name="Away">Who is away that day.</param>
public sealed record DutyRoster(IReadOnlyList<AppointedPerson> Appointed, IReadOnlyDictionary<Guid, IReadOnlySet<Role>> Working,
    IReadOnlySet<Guid> Away)
{
    /// <summary>Nobody at all; for rules that do not ask.</summary>
    public static DutyRoster Empty { get; } = new([], new Dictionary<Guid, IReadOnlySet<Role>>(), new HashSet<Guid>());

    /// <summary>Whether a person can take new work as something that day.</summary>
    public bool CanTake(Guid? personId, Role profession) =>
        personId is { } id && Working.TryGetValue(id, out var roles) && roles.Contains(profession) && !Away.Contains(id);

    /// <summary>Who takes new work in a profession; null when nobody is there.</summary>
    public Guid? For(Role profession) => Appointed.FirstOrDefault(place => place.Profession == profession) is not { } place ? null
        : CanTake(place.PersonId, profession) ? place.PersonId
        : CanTake(place.DeputyId, profession) ? place.DeputyId
        : null;

    /// <summary>The person wanted, or the one who steps in when that person is away or has left; the wanted one when nobody does.</summary>
    public Guid? InsteadOf(Guid? wanted, Role profession) =>
        wanted is { } id && Working.ContainsKey(id) && !Away.Contains(id) ? wanted : For(profession) ?? wanted;
}
