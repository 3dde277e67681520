using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Documentation;

/// <summary>
/// docs/lifecycle.md: a case's way from opened to closed, as a picture and as tables. A reader of the transitions in
/// <see cref="CaseRules"/>.
/// </summary>
public static class LifecycleDocument
{
    private const string Group = "EfterSignering";
    private const string Furthest = "det längsta steg som är nått";

    /// <summary>The document, with "\n" as line break.</summary>
    public static string Render() => MarkdownText.Document(
    [
        "# Ärendets gång",
        MarkdownText.Notice("CaseRules.All"),
        "Bilden visar det som byter läge. Det som går att göra utan att läget ändras står i tabellerna under.",
        $"Rutan *Efter signeringen* rymmer {MarkdownText.Joined(StatusNames.AfterSigning.Select(status => status.Swedish()), ", ")}. " +
            $"Där står ärendet alltid i {Furthest}: "
            + "varje registrering, rättelse, borttagning och makulering flyttar det framåt eller bakåt. En pil till eller från " +
                "rutan gäller alla dess lägen.",
        "En ny version, som ersätter eller kompletterar den som gäller, är ett andra spår i ärendet: läget ändras inte när den påbörjas, " +
            "skrivs eller ångras. Den skrivs så länge något avsnitt inte är klarmarkerat, och granskas när alla är det.",
        Diagram(),
        .. Enum.GetValues<CaseStatus>()
            .GroupBy(status => (IsOpen: StatusNames.Open.Contains(status), Table: TableOf(status)))
            .SelectMany(alike => OfStatuses([.. alike], alike.Key.IsOpen, alike.Key.Table)),
        "## Nästa steg efter signeringen",
        "Den första raden som stämmer gäller. Nästa steg sätts om när en registrering, rättelse, borttagning eller makulering gör att en " +
            "annan rad stämmer. Ett steg som någon har valt för hand står kvar tills dess. Behöver patienten komma på en ny undersökning " +
            "för att Försäkringskassan ska få svar säger steget det.",
        MarkdownText.Table(["När", "Nästa steg", "Vem", "Dagen"], NextStepRules.All.Select(rule => (IReadOnlyList<string>)
            [rule.When, rule.Step.What, rule.Step.Who.Swedish(), rule.HasLastDay
                ? "den dag då versionen ska vara signerad eller Försäkringskassan vill ha svar, den tidigaste"
                : rule.Due is { } due ? $"{due.InWords}; annars om {rule.Step.Days} dagar" : $"om {rule.Step.Days} dagar"])),
        "## I alla lägen",
        MarkdownText.Table(
            ["Åtgärd", "Villkor"],
            CaseRules.All.Where(rule => rule.Transitions.Count == 0).Select(rule => (IReadOnlyList<string>)[rule.Name, Conditions(rule)])),
    ]);

    private static string Diagram() => MarkdownText.Lines(
    [
        "```mermaid",
        "stateDiagram-v2",
        .. Enum.GetValues<CaseStatus>().Except(StatusNames.AfterSigning).Select(status => $"    state \"{status.Swedish()}\" as {status}"),
        $"    state \"Efter signeringen\" as {Group} {{",
        .. StatusNames.AfterSigning.Select(status => $"        state \"{status.Swedish()}\" as {status}"),
        .. StatusNames.AfterSigning.Zip(StatusNames.AfterSigning.Skip(1), Step),
        "    }",
        $"    [*] --> {StatusNames.Steps[0]}: {CaseRules.For(CaseAction.Open).Name}",
        .. from rule in CaseRules.All
           from arrow in ArrowsOf(rule)
           group (rule.Name, arrow.When) by (arrow.From, arrow.To) into labels
           select $"    {labels.Key.From} --> {labels.Key.To}: " +
               $"{string.Join("<br/>", labels.Distinct().Select(label => label.Name + label.When))}",
        "```",
    ]);

    private static string Step(CaseStatus from, CaseStatus to)
    {
        var conditions = CaseRules.All.SelectMany(rule => rule.Transitions)
            .Where(way => way.From == from && way.To == to)
            .Select(way => way.When?.Name).OfType<string>().Distinct();
        return $"        {from} --> {to}: {MarkdownText.Joined(conditions, "<br/>")}";
    }

    /// <summary>What changes the status, with all statuses after the signature as one where the rule treats them alike.</summary>
    private static IEnumerable<(string From, string To, string When)> ArrowsOf(CaseRule rule) => (
        from way in rule.Transitions
        where way.From != way.To && !(IsGrouped(way.From) && IsGrouped(way.To))
        let fromAll = IsGrouped(way.From) && StatusNames.AfterSigning.All(one => rule.Transitions.Contains(way with { From = one }))
        let toAll = IsGrouped(way.To) && ReachesFurthest(rule.Transitions.Where(other => other.From == way.From))
        select (fromAll ? Group : $"{way.From}", toAll ? Group : $"{way.To}", !toAll && way.When is { } condition
            ? $", när {condition.Name}" : "")).Distinct();

    /// <summary>Statuses in which the same can be done, as one chapter.</summary>
    private static IEnumerable<string> OfStatuses(IReadOnlyList<CaseStatus> statuses, bool isOpen, string table)
    {
        yield return $"## {string.Join(", ", statuses.Select(status => status.Swedish()))}";
        yield return isOpen
            ? "Ärendet räknas som öppet: patienten kan inte få ett till på samma enhet."
            : "Ärendet räknas inte som öppet: ett nytt kan öppnas för patienten.";
        yield return table;
    }

    private static string TableOf(CaseStatus status) => MarkdownText.Table(
        ["Åtgärd", "Nytt läge", "Villkor", "Nästa steg som sätts"],
        from rule in CaseRules.All
        let ways = rule.Transitions.Where(way => way.From == status).ToList()
        where ways.Count > 0
        select (IReadOnlyList<string>)[rule.Name, Targets(status, ways), Conditions(rule), NextSteps(rule, ways)]);

    private static string Targets(CaseStatus status, List<Transition> ways)
    {
        var furthest = ReachesFurthest(ways);
        var alone = ways.Where(way => !furthest || !IsGrouped(way.To))
            .Select(way => (way.To == status ? "samma" : way.To.Swedish()) + (way.When is { } condition ? $" när {condition.Name}" : ""));
        return string.Join(", annars ", furthest ? alone.Append(Furthest) : alone);
    }

    private static string NextSteps(CaseRule rule, List<Transition> ways)
    {
        var furthest = ReachesFurthest(ways);
        var steps = ways.Where(way => !furthest || !IsGrouped(way.To))
            .Select(way => (way.To, (way.NextStep ?? rule.NextStep)?.What))
            .ToList();
        var alike = !furthest && steps.Select(step => step.What).Distinct().Count() == 1;
        var told = alike
            ? steps.Take(1).Select(step => step.What).OfType<string>()
            : steps.Where(step => step.What is not null).Select(step => $"{step.To.Swedish()}: {step.What}");
        return MarkdownText.Joined(furthest ? told.Append("efter tabellen nedan") : told, " Annars: ");
    }

    private static string Conditions(CaseRule rule) => MarkdownText.Joined(rule.Conditions.Select(condition => condition.Name));

    private static bool IsGrouped(CaseStatus status) => StatusNames.AfterSigning.Contains(status);

    /// <summary>Whether ways from one status lead to every step after the signature, each on its condition.</summary>
    private static bool ReachesFurthest(IEnumerable<Transition> ways) => StatusNames.AfterSigning.All(to => ways.Any(way => way.To == to));
}
