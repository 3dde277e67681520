using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Staff;

/// <summary>
/// Proof that somebody's roles give a right. Only <see cref="StaffRules"/> makes it, and it opens nothing but what it was made for.
/// </summary>
public sealed class StaffPass
{
    private readonly CaseActor _actor;
    private readonly StaffReach _reach;

    internal StaffPass(StaffAction action, CaseActor actor, StaffReach reach)
    {
        Action = action;
        _actor = actor;
        _reach = reach;
    }

    public StaffAction Action { get; }

    /// <summary>Who acts, at which unit: told to those only who name the right that they need.</summary>
    /// <exception cref="InvalidOperationException">The pass is for another right.</exception>
    public CaseActor For(StaffAction action) =>
        action == Action ? _actor : throw new InvalidOperationException($"A pass for {Action} gives no right to {action}.");

    /// <summary>Whether the right reaches what is somebody's own. That the person works at the unit is another question.</summary>
    public bool Reaches(Guid personId) => _reach != StaffReach.Own || personId == _actor.Id;

    /// <summary>Whether the right reaches beyond the unit.</summary>
    public bool ReachesVardgivare => _reach == StaffReach.Vardgivare;

    /// <summary>Whether the right reaches more than the person's own.</summary>
    public bool ReachesOthers => _reach != StaffReach.Own;
}
