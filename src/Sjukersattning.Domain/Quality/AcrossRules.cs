using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

/// <summary>Rules that ask about each text, or each section, by itself.</summary>
internal static class AcrossRules
{
    private const int NearPercent = 95;

    public static IReadOnlyList<QualityRule> All { get; } =
    [
        new("personnummer", TextIds, "I texten står ett personnummer som inte är patientens. Behöver Försäkringskassan det?",
            reading => Texts(reading, text => OtherPersonnummer.IsIn(text.Text, reading.Facts.Patient, reading.Facts.Today)))
        {
            When = "en text innehåller tio eller tolv siffror som är ett riktigt personnummer eller samordningsnummer, och inte " +
                "patientens, hur de än är skrivna med mellanslag och streck",
            Foresees = false, Source = "quality-checks.md, mellan fält",
        },
        new("langd", TextIds, "Försäkringskassan tar bara emot det som ryms, och fältet är nästan fullt. Har det viktigaste fått plats?",
            reading => Texts(reading, text => text.Text.Length * 100 >= text.MaxLength * NearPercent && text.Text.Length <= text.MaxLength))
        {
            When = $"en text fyller minst {NearPercent} procent av det som ryms; en för lång text hör till det som måste rättas",
            Foresees = false, Source = "quality-checks.md, mellan fält; fk7800.md §1",
        },
        new("olast", form => form.Sections.Select(section => PlaceOf(section.Key, form)),
            "Avsnittet har ändrats sedan läkaren öppnade det senast. Vill du läsa det innan du signerar?",
            reading => reading.Form.Sections
                .Where(section => reading.Facts.UnreadSections.Contains(section.Key))
                .Select(section => PlaceOf(section.Key, reading.Form)))
        {
            When = "ett avsnitt har ändrats sedan ansvarig läkare senast öppnade det; visas vid avsnittets första fråga", Foresees = false,
            Source = "quality-checks.md, mellan fält",
        },
    ];

    private static IEnumerable<string> TextIds(FormEdition form) =>
        form.Questions.Where(question => question is TextQuestion or UnderlagQuestion or DiagnosesQuestion).Select(question => question.Id);

    private static IEnumerable<string> Texts(SheetReading reading, Func<FreeText, bool> isAskedAbout)
    {
        var reader = new FreeTextReader(reading.Sheet);
        return reading.Sheet.Questions.Where(question => question.Accept(reader).Any(isAskedAbout)).Select(question => question.Id);
    }

    private static string PlaceOf(SectionKey key, FormEdition form) => form.QuestionsOf(key).First().Id;
}
