using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Domain.Documentation;

/// <summary>
/// docs/kvalitetskontroll.md: what the quality check asks and when, for people who do not read code. A reader of
/// <see cref="QualityRules"/>; it asks nothing.
/// </summary>
public static class QualityDocument
{
    /// <summary>The document over the fields of one edition, with "\n" as line break.</summary>
    public static string Render(FormEdition form) => MarkdownText.Document(
    [
        "# Kvalitetskontroll",
        MarkdownText.Notice("QualityRules.All"),
        "Kontrollen ställer de frågor som Försäkringskassan brukar ställa i efterhand. Den stoppar ingen signering, säger inte vad " +
            "lagen kräver och skriver ingen medicinsk text. "
            + "Varje fråga kan besvaras i texten eller läggas åt sidan med ett skäl. Vad blanketten själv kräver " +
                "står i [fk7800.md](fk7800.md).",
        "## Frågor",
        $"\"{Severity.Often.Swedish()}\" är det som Försäkringskassan frågar mest om: minnet, och det som blanketten själv ber om i " +
            $"ord. En regel som gäller många fält frågar vid vart och ett för sig.",
        RuleTable(form),
        "## Ordlistor",
        "Stora och små bokstäver är lika, men å, ä och ö är egna bokstäver. Ett ord räknas bara när det står för sig självt. `glöm*` " +
            "börjar så, `*minne` slutar så, `*minnes*` innehåller det, `stor|a|t` är ordet med eller utan en av ändelserna, "
            + "`#` är ett tal och `…` är några få ord i samma mening. Ett nekande ord tar bort det som nekas där regeln frågar efter " +
                "något som ska vara så, men \"minnet undersökt utan anmärkning\" nämner minnet.",
        WordTable(),
    ]);

    private static string RuleTable(FormEdition form) => MarkdownText.Table(
        ["Regel", "Fält", "Fråga", "När", "Hur ofta", "Ordlistor", "Källa"],
        QualityRules.All.Select(rule => (IReadOnlyList<string>)
        [
            $"`{rule.Id}`",
            MarkdownText.Joined(rule.FieldsIn(form), ", "),
            rule.Question,
            rule.When,
            rule.Severity.Swedish(),
            MarkdownText.Joined(rule.Words.Select(list => list.Name), ", "),
            rule.Source,
        ]));

    private static string WordTable() => MarkdownText.Table(
        ["Ordlista", "Räknas", "Räknas inte"],
        QualityRules.All.SelectMany(rule => rule.Words)
            .Distinct()
            .Select(list => (IReadOnlyList<string>)[list.Name, Code(list.Words), Code(list.LookAlikes)]));

    private static string Code(IEnumerable<string> words) => MarkdownText.Joined(words.Select(word => $"`{word}`"), ", ");
}
