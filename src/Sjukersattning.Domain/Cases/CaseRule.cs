namespace Sjukersattning.Domain.Cases;

/// <summary>One row of <see cref="CaseRules"/>.</summary>
public sealed record CaseRule(CaseAction Action, string Name, LogKind Log)
{
    /// <summary>Who may: any one grant is enough.</summary>
    public required IReadOnlyList<Grant> Who { get; init; }

    /// <summary>From which status to which; empty for actions that have no case yet or that work in every status.</summary>
    public IReadOnlyList<Transition> Transitions { get; init; } = [];

    /// <summary>What must hold before.</summary>
    public IReadOnlyList<CaseCondition> Conditions { get; init; } = [];

    /// <summary>The next step it sets where its transition sets none; null keeps the one there is.</summary>
    public NextStepTemplate? NextStep { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Only shows, changes nothing.</summary>
    public bool IsReading => Log is LogKind.Lasa or LogKind.Utskrift;
}
