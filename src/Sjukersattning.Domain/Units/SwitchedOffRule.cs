namespace Sjukersattning.Domain.Units;

/// <summary>A rule of the quality check that a unit has switched off, and why.</summary>
public sealed class SwitchedOffRule
{
    private SwitchedOffRule()
    {
    }

    /// <summary>Switches a rule off.</summary>
    public SwitchedOffRule(Guid unitId, string ruleId, string reason, string byName, DateTimeOffset at) => (UnitId, RuleId, Reason, ByName, At) = (unitId, ruleId, reason, byName, at);

    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The rule, by its id.</summary>
    public string RuleId { get; private set; } = "";

    /// <summary>Why, at most <see cref="LongestReason"/> characters.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who switched it off.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
