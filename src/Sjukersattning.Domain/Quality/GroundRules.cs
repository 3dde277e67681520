using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

/// <summary>Rules of fields 1–7: what the utlåtande builds on, diagnosis and background.</summary>
internal static class GroundRules
{
    private const int ShortestBackground = 200;
    private const int PreciseCode = 4;
    private const string Examination = "UNDERSOKNING";

    private static readonly WordList ContactWays = new(
        "kontaktsätt",
        ["*telefon*", "ring|er|t|de|s", "video*", "digital*", "på distans", "distansbesök*", "chatt*", "brev*", "skriftlig*", "besök*",
            "*besök|et|en", "fysisk* … möte|n", "*möte|t|n", "träff|at|ade|ar", "på plats", "sms", "e post", "mejl*", "ingen kontakt",
            "utan kontakt", "inte … kontakt"]);

    public static IReadOnlyList<QualityRule> All { get; } =
    [
        new("undersokning", ["1", "1.3", "1.4"],
            "Försäkringskassan brukar fråga hur kontakten har varit när utlåtandet inte bygger på en egen undersökning. Var det " +
                "telefon, video eller annat, eller går det att undersöka patienten?",
            reading => Place.If(reading.IsWritten("1") && reading.Sheet["1"][Examination].Length == 0
                && !ContactWays.IsIn(reading.Text("1.3")) && !ContactWays.IsIn(reading.Text("1.4")), "1"))
        {
            When = "fält 1 är ifyllt utan egen undersökning, och varken fält 1.3 eller 1.4 säger hur kontakten har varit",
            Source = "quality-checks.md, fält 1; law.md, HSLF-FS 2018:54 (ändrad genom 2020:87), kontaktsätt", Words = [ContactWays],
        },
        new("undersokning-alder", ["1"],
            "Försäkringskassan brukar fråga om läget är detsamma när undersökningen inte är ny. Har något ändrats sedan " +
                "dess, eller behövs ett nytt besök?",
            reading => Place.If(FormDate.ReadTyped(reading.Sheet["1"][Examination]) < reading.Facts.Today
                .AddMonths(-reading.Facts.ExaminationMonths), "1"))
        {
            When = "undersökningen är äldre än det antal månader som enheten har valt, räknat till i dag eller till signeringen",
            Source = "quality-checks.md, fält 1",
        },
        new("underlag-test", form => ["3.1", "4", .. TestIds(form)],
            "Försäkringskassan brukar fråga efter de test och utredningar som texten nämner. Finns det något underlag att ange?",
            reading => Place.If(reading.UnderlagIsTold
                && reading.Underlag.Count == 0
                && TestIds(reading.Form).SelectMany(reading.Boxes).Any(InvestigationWords.Investigations.IsAffirmedIn), "3.1"))
        {
            When = "en text nämner ett test eller en utredning, och svaret är att inget underlag finns",
            Source = "quality-checks.md, fält 3–4", Words = [InvestigationWords.Investigations],
        },
        Assessment("underlag-arbetsterapeut", _ => ["17.1"], "ARBETSTERAPEUT", InvestigationWords.Arbetsterapeut,
            "Försäkringskassan brukar fråga vad aktivitetsbegränsningarna bygger på. Finns det en bedömning av " +
                "arbetsterapeut att ange som underlag?"),
        Assessment("underlag-fysioterapeut", FieldIds.Bodily, "FYSIOTERAPEUT", InvestigationWords.Fysioterapeut,
            "Försäkringskassan brukar fråga vad de fysiska funktionsnedsättningarna bygger på. Finns det en bedömning av " +
                "fysioterapeut att ange som underlag?"),
        new("diagnos-tre-tecken", ["6"],
            "Försäkringskassan brukar fråga efter en mer exakt diagnos när koden bara har tre tecken. Finns det en kod med fler tecken?",
            reading => Place.If(reading.Diagnoses.Any(row => row.Code.TrimEnd('P').TrimEnd('-').Length < PreciseCode), "6"))
        {
            When = "en diagnoskod har bara tre tecken; bindestreck och P sist i KSH97-P räknas inte", Source = "quality-checks.md, fält 6",
        },
        new("diagnos-symtom", ["6"],
            "Försäkringskassan brukar fråga vilken sjukdom som ligger bakom när diagnosen bara är ett symtom. Finns " +
                "det en sjukdomsdiagnos att ange?",
            reading => Place.If(reading.Diagnoses.Count > 0 && reading.Diagnoses.All(row => row.Code.StartsWith('R')), "6"))
        {
            When = "alla diagnoskoder börjar på R", Source = "quality-checks.md, fält 6",
        },
        new("diagnos-okand", ["6"],
            "Försäkringskassan brukar fråga om koder som inte går att slå upp, och en kod finns inte i det inlästa " +
                "registret. Är den rätt skriven?",
            reading => Place.If(reading.Diagnoses.Any(row => reading.Facts.UnknownDiagnosisCodes.Contains(row.Code)), "6"))
        {
            When = "ett diagnosregister är inläst och en kod finns inte i det", Source = "quality-checks.md, fält 6",
        },
        .. DiagnosisRules.All,
        new("diagnos-ar", ["7.1"], "Försäkringskassan brukar fråga när diagnosen ställdes. Vet du årtalet?",
            reading => Place.If(IsWithoutYear(reading.Text("7.1")), "7.1"))
        {
            When = "fält 7 är skrivet utan årtal (1900–2099)", Source = "quality-checks.md, fält 7",
        },
        new("bakgrund-kort", ["5.1"],
            "Försäkringskassan brukar fråga mer om förloppet när bakgrunden är kort. Framgår det hur det började, vad " +
                "som har hänt och hur det är nu?",
            reading => Place.If(reading.IsWritten("5.1") && reading.Sheet["5.1"][TextQuestion.TextPart].Trim().Length < ShortestBackground,
                "5.1"))
        {
            When = $"fält 5 är skrivet med färre än {ShortestBackground} tecken", Source = "quality-checks.md, fält 5",
        },
        new("bakgrund-ar", ["5.1"], "Försäkringskassan brukar fråga när det började och när olika saker hände. Går det att ange årtal?",
            reading => Place.If(IsWithoutYear(reading.Text("5.1")), "5.1"))
        {
            When = "fält 5 är skrivet utan årtal (1900–2099)", Source = "quality-checks.md, fält 5",
        },
    ];

    private static QualityRule Assessment(
        string id, Func<FormEdition, IEnumerable<string>> written, string type, WordList profession, string question) =>
        new(id, form => ["3.1", "4", .. written(form), "25.1"], question,
            reading => Place.If(reading.AnyWritten(written) && reading.UnderlagIsTold && !IsListed(reading, type, profession), "3.1"))
        {
            When = $"avsnittet är skrivet, och bland underlagen finns inget med slaget {type} och inget vars källa nämner " +
                $"{profession.Name}; är de tre raderna fulla räcker det att fält 25 nämner {profession.Name}",
            Source = "quality-checks.md, fält 3–4", Words = [profession],
        };

    /// <summary>The texts that may name a test.</summary>
    private static IEnumerable<string> TestIds(FormEdition form) =>
        ["5.1", "7.1", "8.1", "9.1", "10.1", "11.1", .. FieldIds.Bodily(form), "17.1", "18.1", "22.1", "25.1"];

    private static bool IsListed(SheetReading reading, string type, WordList profession) =>
        reading.Underlag.Any(row => row.Type == type || profession.IsIn(SwedishText.Of(row.Source)))
        || (reading.Underlag.Count == UnderlagQuestion.MaxRows && profession.IsIn(reading.Text("25.1")));

    private static bool IsWithoutYear(SwedishText text) => !text.IsBlank && !Years.AreIn(text);
}
