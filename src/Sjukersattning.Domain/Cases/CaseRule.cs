namespace Sjukersattning.Domain.Cases;

public sealed record CaseRule(CaseAction Action, string Name, LogKind Log)
{
    /// <summary>Who may: any one grant is enough.</summary>
    public required IReadOnlyList<Grant> Who { get; init; }

    /// <summary>From which status to which; empty for actions that have no case yet or that work in every status.</summary>
    public IReadOnlyList<Transition> Transitions { get; init; } = [];

    public IReadOnlyList<CaseCondition> Conditions { get; init; } = [];

    /// <summary>The next step it sets where its transition sets none; null keeps the one there is.</summary>
    public NextStepTemplate? NextStep { get; init; }

    /// <summary>The facts that doing it needs, or the page where it is done shows, beyond what its conditions read.</summary>
    public IReadOnlyList<CaseFact> Needs { get; init; } = [];

    /// <summary>Every fact that must be known to judge it and to do it.</summary>
    public IReadOnlySet<CaseFact> Facts =>
        Conditions.Concat(Transitions.Select(way => way.When).OfType<CaseCondition>()).SelectMany(condition => condition.Reads)
            .Concat(Needs).ToHashSet();

    public required string Source { get; init; }

    /// <summary>Why those who have the right need it.</summary>
    public string Reason => CaseRules.ReasonFor(Action);

    /// <summary>What to do instead where the case's status does not allow it; empty for nothing.</summary>
    public string Elsewhere { get; init; } = "";

    /// <summary>Only shows, changes nothing.</summary>
    public bool IsReading => Log is LogKind.Read or LogKind.Print or LogKind.Export;

    /// <summary>What it hands out leaves the program, where nobody can keep it from being read by others.</summary>
    public bool Leaves => Log is LogKind.Print or LogKind.Export;

    /// <summary>What the log calls that its page is shown. One that asks first, before a change or an export, is read.</summary>
    public LogKind LogOfPage => Log is LogKind.Print ? LogKind.Print : LogKind.Read;
}
