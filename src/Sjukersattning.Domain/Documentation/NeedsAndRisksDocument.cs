using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Domain.Documentation;

/// <summary>
/// docs/sakerhet/behovs-och-riskanalys.md: which rights each role has and why, for the clinic to judge and decide. A reader of
/// <see cref="CaseRules"/> and <see cref="StaffRules"/>.
/// </summary>
public static class NeedsAndRisksDocument
{
    private static readonly (string Risk, string Measure, string Left)[] Risks =
    [
        ("Någon läser om en patient som hon inte vårdar",
            "Bara rehabkoordinatorn når enhetens alla ärenden, de andra sina egna. En kollegas ärende öppnas bara med angivet skäl, för " +
            "några timmar, och patienten kan spärra det för andra enheter. Varje läsning loggas innan den visas, även i listor. " +
            "Loggen granskas med stickprov och regler.",
            "Den som har rätten kan läsa mer än hon behöver. Det upptäcks efteråt, inte i förväg."),
        ("Någon använder en kollegas inloggning",
            "Passkey, eller lösenord med engångskod. Varje signatur kräver en ny bekräftelse. Sessionen slutar efter 30 minuter utan " +
            "användning.",
            "En olåst dator med öppen session kan läsas av den som står där."),
        ("Den som sköter konton ger sig själv eller någon annan rätt till patienter",
            "En roll som når patienter gäller först när verksamhetschefen har godkänt den. Den som begär och den som godkänner är två " +
            "personer. Allt står i säkerhetsloggen.",
            "Två som samverkar. Den som har databasen och nycklarna."),
        ("Uppgifter lämnar systemet på papper eller som fil",
            "Utskrift, export och kopiering är egna rättigheter med eget slag i loggen och en gräns per person.",
            "Vad som händer med papperet eller filen sedan."),
        ("En roll finns kvar när uppdraget är slut",
            "En borttagen roll eller ett avstängt konto gäller vid nästa klick.",
            "Någon måste ta bort den: se rutinen nedan."),
        ("Någon söker efter en känd person",
            "Sökningar loggas, även de som inte ger träff, och har en gräns per person.",
            "Enstaka sökningar upptäcks bara om de granskas."),
    ];

    /// <summary>The document, with "\n" as line break.</summary>
    public static string Render() => MarkdownText.Document(
    [
        "# Behovs- och riskanalys",
        MarkdownText.Notice("CaseRules.All` och `StaffRules.All"),
        "Underlag för vårdgivarens beslut om behörigheter (se 4 kap. 2 § patientdatalagen och HSLF-FS 2016:40; läs den tryckta texten). " +
            "Programmet tillämpar det som står här. Verksamhetschefen prövar varje rad mot den egna enheten, skriver till det som " +
            "skiljer sig, och beslutar med namn och datum. Gå igenom analysen varje år och när en ny version ändrar någon rad.",
        "Rätten gäller på den vårdenhet där personen har rollen och arbetar för tillfället. Insyn i ett enstaka ärende, med angivet " +
            "skäl, kan gälla vårdgivarens andra enheter. Hur rutorna läses och på vilka villkor: " +
            "[behörigheter](../permissions.md).",
        .. Enum.GetValues<Role>().SelectMany(Section),
        "## Risker, vad som görs åt dem och vad som är kvar",
        MarkdownText.Table(["Risk", "Åtgärd i programmet", "Kvar för verksamheten"],
            Risks.Select(one => (IReadOnlyList<string>)[one.Risk, one.Measure, one.Left])),
        "## Rutin som verksamhetschefen svarar för",
        MarkdownText.Lines(
        [
            "- Roller begärs av en administratör och godkänns av verksamhetschefen, efter den här analysen.",
            "- Den som slutar eller byter uppgift: rollerna tas bort samma dag.",
            "- Minst två gånger om året: gå igenom listan över konton på enheten, roll för roll.",
            "- Åtkomstloggen granskas enligt [loggrutinen](loggrutin.md).",
        ]),
        "## Beslut",
        "Vårdenhet: …………………… Beslutat av (verksamhetschef): …………………… Datum: …………………… Avvikelser: ……………………",
    ]);

    private static IEnumerable<string> Section(Role role) =>
    [
        $"## {MarkdownText.Capitalised(role.Swedish())}",
        MarkdownText.Table(["Får", "Hur långt", "Varför"],
        [
            .. CaseRules.All.Where(rule => rule.Who.Any(grant => grant.Role == role)).Select(rule => (IReadOnlyList<string>)
                [rule.Name, PermissionsDocument.Cell(rule, role), rule.Reason]),
            .. StaffRules.All.Where(rule => rule.Roles.Contains(role)).Select(rule => (IReadOnlyList<string>)
                [rule.Name, PermissionsDocument.Cell(rule, role), rule.Reason]),
        ]),
    ];
}
