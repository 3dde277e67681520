using Sjukersattning.Domain.Exchange;

namespace Sjukersattning.Domain.Documentation;

/// <summary>
/// docs/utvaxling.md: what a file of the exchange format is checked against. A reader of <see cref="ExchangeRules"/>; it checks nothing.
/// </summary>
public static class ExchangeDocument
{
    /// <summary>The document, with "\n" as line break.</summary>
    public static string Render() => MarkdownText.Document(
    [
        "# Utväxling av utlåtanden",
        MarkdownText.Notice("ExchangeRules.All"),
        "Ett utlåtande lämnar och kommer in som XML: RegisterCertificate version 3, intygstyp LUSE. "
            + "En fil kan kontrolleras utan databas och nät med kommandot `check-utlatande FIL.xml`, som svarar GILTIG eller OGILTIG " +
                "med svarets id, rad och regel.",
        "## Regler",
        "En fil som inte går att läsa får en enda mening. Regler som heter \"4a-\" hittas av samma granskning som stoppar en signering. "
            + "Om ett svar är skrivet på fel sätt bedöms inte dess innehåll, så att ett fel sägs en gång.",
        Rules(ExchangeRules.All.Where(rule => !rule.IsRemark)),
        "## Anmärkningar",
        "De skrivs ut som Obs och gör inte filen ogiltig.",
        Rules(ExchangeRules.All.Where(rule => rule.IsRemark)),
    ]);

    private static string Rules(IEnumerable<ExchangeRule> rules) =>
        MarkdownText.Table(["Id", "Regel", "Källa"], rules.Select(rule => (IReadOnlyList<string>)[$"`{rule.Id}`", rule.Rule, rule.Source]));
}
