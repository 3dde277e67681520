using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Domain.Documentation;

/// <summary>
/// docs/permissions.md: who may do what, for people who do not read code. A reader of <see cref="CaseRules"/> and
/// <see cref="StaffRules"/>; it decides nothing.
/// </summary>
public static class PermissionsDocument
{
    /// <summary>The document, with "\n" as line break.</summary>
    public static string Render() => MarkdownText.Document(
    [
        "# Behörigheter",
        MarkdownText.Notice("CaseRules.All` och `StaffRules.All"),
        "## Vem får göra vad",
        "Varje ruta säger till vilka ärenden rollen ger rätten. Flera sätt skiljs med \"eller\"; ett räcker. Allt gäller bara den " +
            "vårdenhet som personen arbetar på för tillfället. "
            + "Streck betyder att rollen aldrig får det: knappen visas inte och adressen nekas.",
        WhoTable(CaseRules.All.Select(rule => (rule.Name, (Func<Role, string>)(role => Cell(rule, role))))),
        Without(),
        "## På vilka villkor",
        "Den som har rätten men inte uppfyller ett villkor ser knappen avstängd, med en mening om varför. \"Loggas som\" är " +
            "slaget av rad i åtkomstloggen. \"Varför\" är underlag för vårdgivarens behovs- och riskanalys.",
        ConditionTable(),
        "## Insyn i ett ärende utan del i det",
        $"Skälet som anges avgör vad som öppnas, och står i åtkomstloggen. Det gäller i {InsynRules.Hours} timmar och bara för att läsa: " +
            "raderna \"som har insyn\" ovan. Andra enheter nås bara inom samma vårdgivare. En spärr stoppar andra enheter, utom med " +
            "patientens samtycke eller i en nödsituation. En patient med skyddad identitet nås bara av läkare i en nödsituation.",
        InsynTable(),
        "## Utanför ärendena",
        "Varje ruta säger hur långt rätten räcker. Har en person flera roller gäller den som räcker längst. Streck betyder att rollen " +
            "aldrig får det: menyn och länkarna visas inte, adressen nekas och försöket står som Nekad i åtkomstloggen och " +
            "säkerhetsloggen.",
        WhoTable(StaffRules.All.Select(rule => (rule.Name, (Func<Role, string>)(role => Cell(rule, role))))),
        "Åtkomstloggen får rader där patienternas uppgifter används: den själv, som utdrag, export och granskning. Det som ändrar " +
            "konton och roller står i säkerhetsloggen. \"Ändamål\" är det ett nekat försök loggas med.",
        PurposeTable(),
    ]);

    private static string WhoTable(IEnumerable<(string Name, Func<Role, string> CellOf)> rows) => MarkdownText.Table(
        ["Åtgärd", .. Enum.GetValues<Role>().Select(role => MarkdownText.Capitalised(role.Swedish()))],
        rows.Select(row => (IReadOnlyList<string>)[row.Name, .. Enum.GetValues<Role>().Select(row.CellOf)]));

    internal static string Cell(CaseRule rule, Role role) =>
        MarkdownText.Joined(rule.Who.Where(grant => grant.Role == role).Select(grant => grant.Relation.Swedish()), " eller ");

    internal static string Cell(StaffRule rule, Role role) =>
        rule.Who.Where(grant => grant.Role == role).Max(grant => (StaffReach?)grant.Reach)?.Swedish() ?? MarkdownText.Nothing;

    private static string Without()
    {
        var roles = Enum.GetValues<Role>().Where(role => CaseRules.All.All(rule => rule.Who.All(grant => grant.Role != role)));
        return $"Roller utan någon åtgärd i ärenden: {MarkdownText.Joined(roles.Select(role => role.Swedish()), ", ")}.";
    }

    private static string ConditionTable() => MarkdownText.Table(
        ["Åtgärd", "Namn i koden", "Ärendets läge", "Villkor", "Loggas som", "Varför", "Källa"],
        CaseRules.All.Select(rule => (IReadOnlyList<string>)
        [
            rule.Name,
            $"`{rule.Action}`",
            Statuses(rule),
            MarkdownText.Joined(rule.Conditions.Select(condition => condition.Name)),
            rule.Log.Swedish(),
            rule.Reason,
            rule.Source,
        ]));

    private static string InsynTable() => MarkdownText.Table(
        ["Skäl", "Loggas som", "Roller", "Egen mening", "Andra enheter", "Ändamål"],
        InsynRules.All.Select(rule => (IReadOnlyList<string>)
        [
            rule.Words, rule.Kind.Swedish(), rule.Who.InWords(), rule.NeedsSentence ? "ja" : MarkdownText.Nothing,
            rule.ReachesOtherUnits ? "ja" : MarkdownText.Nothing, rule.Purpose.Swedish(),
        ]));

    private static string PurposeTable() => MarkdownText.Table(
        ["Åtgärd", "Namn i koden", "Läser eller ändrar", "Ändamål", "Varför", "Källa"],
        StaffRules.All.Select(rule => (IReadOnlyList<string>)
        [
            rule.Name, $"`{rule.Action}`", rule.IsReading ? "läser" : "ändrar", rule.Purpose.Swedish(), rule.Reason, rule.Source,
        ]));

    private static string Statuses(CaseRule rule) => rule.Transitions.Count == 0
        ? "alla"
        : MarkdownText.Joined(rule.Transitions.Select(transition => transition.From).Distinct().Order().Select(status => status.Swedish()),
            ", ");
}
