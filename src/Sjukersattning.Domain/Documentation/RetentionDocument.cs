using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Domain.Documentation;

/// <summary>docs/sakerhet/forvaring-och-gallring.md: what is kept where, and how long. A reader of <see cref="RetentionRules"/>.</summary>
public static class RetentionDocument
{
    /// <summary>The document, with "\n" as line break.</summary>
    public static string Render() => MarkdownText.Document(
    [
        "# Vad som finns var, hur länge, och hur det gallras",
        MarkdownText.Notice("RetentionRules"),
        "För den som svarar för informationssäkerhet och arkiv. Programmet gallrar inga patientuppgifter av sig självt. Hur länge de ska " +
            "finnas kvar bestämmer vårdgivaren, aldrig kortare än lagen; läs den tryckta texten och arkivmyndighetens beslut. Längre tid " +
            "sätts i [inställningarna](../drift/installningar.md) under `Retention__`.",
        MarkdownText.Table(["Vad", "Var", "Hur länge", "Tas bort av"],
            RetentionRules.All.Select(rule => (IReadOnlyList<string>)[rule.What, rule.Where, HowLong(rule), rule.RemovedBy])),
        "Hur databas och kopior skyddas: [data i vila](data-i-vila.md).",
        "## Innan ärenden gallras",
        MarkdownText.Lines(
        [
            "1. **Journalen ska finnas någon annanstans, eller få förstöras.** Programmet är inte regionens journal. Det som är " +
                "journalhandling ska vara överfört till journalsystemet eller arkivet, eller omfattas av ett gallringsbeslut. " +
                "`export-all` skriver ut allt, och *Lämna ut hela ärendet* ett ärende.",
            "2. **Beslut**: den som svarar för arkivet beslutar skriftligt om vilka år. Ärenden som ska undantas (tvist, tillsyn, " +
                "forskning) skrivs i `Retention__ExceptCases`. Ärenden med spärr undantas av sig själva, och öppna ärenden gallras aldrig.",
            "3. **Säkerhetskopia**, och bestäm när den förstörs: det som är gallrat finns kvar i den.",
            "4. `check-data`. Det som är fel ska utredas, inte gallras.",
        ]),
        "## Så gallras det",
        MarkdownText.Lines(
        [
            "1. `thin` visar vad som finns att gallra, och till vilken dag det går.",
            "2. `thin arenden 2030-01-01` räknar utan att ändra: antal per år då ärendet avslutades, och hur många som är undantagna. " +
                "Inga namn.",
            "3. `thin arenden 2030-01-01 ja` gallrar. Patient för patient, i omgångar som är hela eller inte alls; bryts det av kör " +
                "man det igen.",
            "4. `check-data`: den prövar att inget av de gallrade ärendena har rader kvar.",
        ]),
        "På SQL Server körs `thin` med inloggningen som migrerar: den vanliga får inte ta bort rader ur tabeller som bara växer.",
        "## Vad som blir kvar",
        MarkdownText.Lines(
        [
            "- En rad för varje gallrat ärende: ett slumptal, enheten, åren det öppnades och avslutades, när det gallrades och efter " +
                "hur många år.",
            "- Äldre rader i åtkomstloggen om ärendet, tills de gallras. Ett loggutdrag går inte längre att ta ut, för ingen rad säger " +
                "vem slumptalet var, och exporten till nationell logg tar inte med dem. Därför gallras ingen patient som loggen, " +
                "så många år som den ska finnas kvar, har något om.",
            "- Statistiken räknar färre: sidan säger för varje år som berörs hur många ärenden som är gallrade. Den som behöver årets " +
                "siffror " +
                "hämtar dem som CSV eller PDF innan.",
        ]),
    ]);

    private static string HowLong(RetentionRule rule) => !rule.IsThinned ? rule.HowLong
        : (rule.LeastYears > 0 ? $"minst {rule.LeastYears} år " : $"{rule.UsualYears} år om inget annat är bestämt, ") + rule.Why;
}
