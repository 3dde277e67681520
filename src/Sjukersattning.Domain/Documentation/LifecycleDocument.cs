using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Domain.Documentation;

/// <summary>docs/lifecycle.md: a case's way from opened to signed, as a picture and as tables. A reader of the transitions in <see cref="CaseRules"/>.</summary>
public static class LifecycleDocument
{
    /// <summary>The document, with "\n" as line break.</summary>
    public static string Render() => MarkdownText.Document(
    [
        "# Ärendets gång",
        MarkdownText.Notice("CaseRules.All"),
        "Bilden visar det som byter läge. Det som går att göra utan att läget ändras står i tabellerna under.",
        Diagram(),
        .. Enum.GetValues<CaseStatus>().SelectMany(OfStatus),
        "## I alla lägen",
        MarkdownText.Table(
            ["Åtgärd", "Villkor"],
            CaseRules.All.Where(rule => rule.Transitions.Count == 0).Select(rule => (IReadOnlyList<string>)[rule.Name, Conditions(rule, null)])),
    ]);

    private static string Diagram() => MarkdownText.Lines(
    [
        "```mermaid",
        "stateDiagram-v2",
        .. Enum.GetValues<CaseStatus>().Select(status => $"    state \"{status.Swedish()}\" as {status}"),
        $"    [*] --> {StatusNames.Steps[0]}: {CaseRules.For(CaseAction.Open).Name}",
        .. from rule in CaseRules.All
           from transition in rule.Transitions
           where transition.From != transition.To
           select $"    {transition.From} --> {transition.To}: {rule.Name}{When(transition, ", när ")}",
        "```",
    ]);

    private static IEnumerable<string> OfStatus(CaseStatus status)
    {
        yield return $"## {status.Swedish()}";
        yield return StatusNames.Open.Contains(status)
            ? "Ärendet räknas som öppet: patienten kan inte få ett till på samma enhet."
            : "Ärendet räknas inte som öppet: ett nytt kan öppnas för patienten.";
        yield return MarkdownText.Table(
            ["Åtgärd", "Nytt läge", "Villkor", "Nästa steg som sätts"],
            from rule in CaseRules.All
            from transition in rule.Transitions
            where transition.From == status
            select (IReadOnlyList<string>)
            [
                rule.Name,
                transition.To == status ? "samma" : transition.To.Swedish(),
                Conditions(rule, transition),
                (transition.NextStep ?? rule.NextStep)?.What ?? MarkdownText.Nothing,
            ]);
    }

    private static string Conditions(CaseRule rule, Transition? transition) => MarkdownText.Joined(
        [.. rule.Conditions.Select(condition => condition.Name), .. transition?.When is { } after ? [$"därefter: {after.Name}"] : Array.Empty<string>()]);

    private static string When(Transition transition, string lead) => transition.When is { } condition ? lead + condition.Name : "";
}
