namespace Sjukersattning.Domain.Units;

/// <summary>A rule of the quality check that a unit has switched off, and why.</summary>
public sealed class SwitchedOffRule
{
    private SwitchedOffRule()
    {
    }

    public SwitchedOffRule(Guid unitId, string ruleId, string reason, string byName, DateTimeOffset at)
    {
        UnitId = unitId;
        RuleId = ruleId;
        Reason = reason;
        ByName = byName;
        At = at;
    }

    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    public Guid UnitId { get; private set; }

    public string RuleId { get; private set; } = "";

    /// <summary>Why, at most <see cref="LongestReason"/> characters.</summary>
    public string Reason { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
