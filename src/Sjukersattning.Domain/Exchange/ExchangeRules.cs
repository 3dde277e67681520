namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// Every rule that a file of the exchange format is checked against. Rules named "4a-…" and the remarks are found by
/// <see cref="Form.Review"/>; they are not written again here.
/// </summary>
public static class ExchangeRules
{
    internal const string FileEmpty = "fil-tom";
    internal const string FileSize = "fil-storlek";
    internal const string FileEncoding = "fil-teckenkod";
    internal const string FileDocumentType = "fil-dtd";
    internal const string FileXml = "fil-xml";
    internal const string FileDepth = "fil-djup";
    internal const string FileRoot = "fil-rot";
    internal const string FileNamespace = "fil-namnrymd";
    internal const string FileType = "fil-typ";
    internal const string ShapeMissing = "xsd-saknas";
    internal const string ShapeCount = "xsd-antal";
    internal const string ShapeOrder = "xsd-ordning";
    internal const string ShapeUnknown = "xsd-okant";
    internal const string ShapeText = "xsd-text";
    internal const string ShapeAttribute = "xsd-attribut";
    internal const string ShapeId = "xsd-id";
    internal const string ShapeFixed = "xsd-varde";
    internal const string ShapeFormat = "xsd-format";
    internal const string SvarCount = "4b-antal";
    internal const string SvarUnknown = "4b-okant-svar";
    internal const string SvarInstance = "4b-instans";
    internal const string SvarInstanceNumber = "4b-instans-nummer";
    internal const string DelsvarMissing = "4b-delsvar-saknas";
    internal const string DelsvarRepeated = "4b-delsvar-flera";
    internal const string DelsvarUnknown = "4b-delsvar-okant";
    internal const string CodeMissing = "4b-kod-saknas";
    internal const string CodeSystem = "4b-kodsystem";
    internal const string CodeSystemMixed = "4b-kodsystem-olika";
    internal const string CodeUnknown = "4b-kod-okand";
    internal const string CodeRepeated = "4b-kod-upprepad";
    internal const string CodeSpace = "4b-kod-blanksteg";
    internal const string ValueElement = "4b-element-i-text";
    internal const string ValueEmpty = "4b-tom-text";
    internal const string ValueTruth = "4b-ja-nej";
    internal const string OtherText = "4b-annat";
    internal const string RemarkLength = "obs-langd";
    internal const string RemarkCharacters = "obs-tecken";
    internal const string RemarkPerson = "obs-personnummer";
    internal const string RemarkSigning = "obs-signering";
    internal const string RemarkFuture = "obs-signering-senare";
    internal const string RemarkVersion = "obs-textversion";
    internal const string RemarkType = "obs-kodverk-typ";
    internal const string RemarkKindOfNumber = "obs-nummerslag";
    internal const string RemarkAnswer = "obs-svarpa";
    internal const string RemarkRelation = "obs-relation";
    internal const string RemarkRevoked = "obs-makulerat";
    internal const string RemarkName = "obs-benamning";
    internal const string RemarkSplit = "obs-delad-text";

    private const string OwnReading = "vår läsning";
    private const string Schema = "XSD";

    /// <summary>The rules in the order they are tried.</summary>
    public static IReadOnlyList<ExchangeRule> All { get; } = [.. File(), .. Shape(), .. Svar(), .. Delsvar(), .. Reviewed(), .. Remarks()];

    /// <summary>The rule with an id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ExchangeRule Find(string id) =>
        All.FirstOrDefault(rule => rule.Id == id) ?? throw new ArgumentException($"Unknown rule {id}.", nameof(id));

    /// <summary>Whether no case can start from a file with a fault, valid or not.</summary>
    public static bool Hinders(ExchangeFault fault) => All.Any(rule => rule.Id == fault.Rule && rule.Hinders);

    private static IEnumerable<ExchangeRule> File() =>
    [
        new(FileEmpty, "Filen är tom.", OwnReading),
        new(FileSize, "Filen är större än 1 MB och läses inte.", OwnReading),
        new(FileEncoding, "Filen är inte skriven i UTF-8.", OwnReading),
        new(FileDocumentType, "Filen har en dokumenttypsdeklaration. Sådana läses inte.", OwnReading),
        new(FileXml, "Filen är inte välformad XML.", OwnReading),
        new(FileDepth, "Filen har element i fler nivåer än formatet har.", OwnReading),
        new(FileRoot, "Filen är inget utlåtande: det yttersta elementet ska vara RegisterCertificate.", Schema),
        new(FileNamespace, "Filen är skriven i en annan version av formatet än RegisterCertificate version 3.", Schema),
        new(FileType, "Filen är ett intyg av en annan typ än LUSE.", OwnReading),
    ];

    private static IEnumerable<ExchangeRule> Shape() =>
    [
        new(ShapeMissing, "Element som måste finnas finns.", Schema),
        new(ShapeCount, "Inget element finns fler gånger än formatet tillåter.", Schema),
        new(ShapeOrder, "Elementen står i formatets ordning.", Schema),
        new(ShapeUnknown, "Bara formatets element finns.", Schema),
        new(ShapeText, "Ingen text står mellan element.", Schema),
        new(ShapeAttribute, "Bara formatets attribut finns.", Schema),
        new(ShapeId, "Svar har id med siffror, delsvar med siffror, punkt och siffror.", Schema),
        new(ShapeFixed, "OID och kodverk är formatets.", Schema),
        new(ShapeFormat, "Tider, heltal, personnummer och id har formatets form.", Schema),
    ];

    private static IEnumerable<ExchangeRule> Svar() =>
    [
        new(SvarCount, "Svar 1 finns högst fyra gånger, alla andra svar utom 4 högst en gång.", "4b antal och q9001+"),
        new(SvarUnknown, "Svaret har ett id som hör till utlåtandet: 1–14, 17–23, 25, 26, 45 eller 9000–9999 (15, 16 och 24 finns inte).",
            "4b antal"),
        new(SvarInstance, "Svar 1 och 4 har exakt ett instansnummer.", "4b q1 och q4"),
        new(SvarInstanceNumber, "Instansnumret är minst 1.", "4b instans"),
    ];

    private static IEnumerable<ExchangeRule> Delsvar() =>
    [
        new(DelsvarMissing, "Svar 1 har delsvar 1.1 och 1.2, med datum.", "4b q1"),
        new(DelsvarRepeated, "Inget delsvar finns två gånger i samma svar; en tilläggsfråga har ett enda delsvar.", "4b q1–q26 och q9001+"),
        new(DelsvarUnknown, "Svaret har bara de delsvar som hör till frågan.", "4b q1–q26"),
        new(CodeMissing, "Delsvar 1.1, 4.1, 6.2, 6.4 och 6.6 har exakt ett cv.", "4b cv"),
        new(CodeSystem, "Koden är ur rätt kodverk: KV_FKMU_0001 i 1.1, KV_FKMU_0005 i 4.1, ICD-10-SE eller KSH97-P i 6.",
            "4b q1, q4 och q6"),
        new(CodeSystemMixed, "Alla diagnoskoder är ur samma kodverk.", "4b q6; 4a rad 17"),
        new(CodeUnknown, "Koden i 1.1 är en av de fyra som utlåtandet har.", "4b q1"),
        new(CodeRepeated, "Samma kod i 1.1 finns bara i ett svar.", "4b q1"),
        new(CodeSpace, "Diagnoskoden har inga hårda blanksteg eller andra osynliga tecken före eller efter. Vanliga blanksteg räknas inte.",
            "4b q6 och white space"),
        new(ValueElement, "Text, datum och Ja/Nej har inga element i sig.", "4b non-empty, boolean och date"),
        new(ValueEmpty, "En text som finns är inte tom.",
            "4b non-empty; 4a rad 3, 13, 17–19, 21, 24, 25 och 28 när texten finns men är tom"),
        new(ValueTruth, "Ja/Nej är true, false, 1 eller 0.", "4b boolean"),
        new(OtherText, "1.3 finns bara där 1.1 är ANNAT.", "4b q1; 4a rad 4"),
    ];

    private static IEnumerable<ExchangeRule> Reviewed() =>
    [
        new("4a-1", "Utlåtandet bygger på minst en grund.", "4a rad 1; 4b antal"),
        new("4a-2", "Datum i 1.2 finns, är rimliga och ligger inte efter dagens datum.", "4a rad 2; 4b q1 och date"),
        new("4a-3", "ANNAT har en text i 1.3.", "4a rad 3; 4b q1"),
        new("4a-5", "2.1 har ett datum som finns, är rimligt och inte ligger efter dagens datum.", "4a rad 5; 4b antal, q2 och date"),
        new("4a-6", "2.1 ligger inte efter datumet för undersökningen eller anhörigs beskrivning.", "4a rad 6; 4b 1.2 vs 2.1"),
        new("4a-7", "Fråga 3 är besvarad.", "4a rad 7; 4b antal och q3"),
        new("4a-8", "Ja på fråga 3 har minst ett underlag.", "4a rad 8; 4b q3"),
        new("4a-9", "Nej på fråga 3 har inget underlag.", "4a rad 9; 4b q3"),
        new("4a-10", "Underlagen är högst tre.", "4a rad 10; 4b antal"),
        new("4a-11", "4.1 finns och är en av de tio koderna.", "4a rad 11; 4b q4"),
        new("4a-12", "4.2 finns, är ett rimligt datum och ligger inte efter dagens datum.", "4a rad 12; 4b q4 och date"),
        new("4a-13", "4.3 finns.", "4a rad 13; 4b q4"),
        new("4a-14", "Första underlaget är ifyllt om det finns fler.", "4a rad 14"),
        new("4a-15", "Minst en diagnos finns och ingen rad mellan diagnoserna är tom.", "4a rad 15; 4b antal och q6")
        {
            Sentence = "Minst en diagnos ska finnas, och ingen rad mellan diagnoserna får vara tom.",
        },
        new("4a-16", "Varje diagnos har en kod, med rätt form.", "4a rad 16; 4b q6")
        {
            Sentence = "Diagnoskod saknas eller har fel form: stor bokstav, två siffror och sedan högst två tecken, utan punkt. Koder " +
                "på F och Z73 har minst fyra tecken.",
        },
        new("4a-17", "Varje diagnos har en beskrivning.", "4a rad 17; 4b q6"),
        new("4a-18", "Fråga 5 är besvarad.", "4a rad 18; 4b antal"),
        new("4a-19", "Fråga 7 är besvarad.", "4a rad 19; 4b antal"),
        new("4a-20", "Fråga 45 är besvarad.", "4a rad 20; 4b antal och q45"),
        new("4a-21", "Ja i 45.1 har en text i 45.2.", "4a rad 21; 4b q45"),
        new("4a-22", "Nej i 45.1 har ingen text i 45.2.", "4a rad 22; 4b q45"),
        new("4a-23", "Minst en av frågorna 8–14 är besvarad.", "4a rad 23; 4b antal"),
        new("4a-24", "Fråga 17 är besvarad.", "4a rad 24; 4b antal"),
        new("4a-25", "Fråga 22 är besvarad.", "4a rad 25; 4b antal"),
        new("4a-26", "Text i 26.2 finns bara när 26.1 är sant.", "4a rad 26; 4b q26"),
        new("4a-27", "Vårdenheten har postadress, postnummer, postort och telefonnummer, och postnumret har fem siffror.", "4a rad 27")
        {
            Sentence = "Vårdenhetens postadress, postnummer, postort eller telefonnummer saknas, eller så har postnumret inte fem siffror.",
        },
        new("4a-28", "En frivillig text har mer än blanksteg.", "4a rad 28"),
    ];

    private static IEnumerable<ExchangeRule> Remarks() =>
    [
        new(RemarkLength, "Texten ryms på blanketten.", "fk7800.md §1") { IsRemark = true },
        new(RemarkCharacters, "Texten har bara tecken ur ISO 8859-1, och 1.3 bara en rad.", "fk7800.md §1")
        {
            IsRemark = true, Sentence = "Texten har ett tecken eller en radbrytning som Försäkringskassans blankett inte har plats för.",
        },
        new(RemarkPerson, "Personnumret eller samordningsnumret finns: datum och kontrollsiffra stämmer.", OwnReading)
        {
            IsRemark = true, Hinders = true,
        },
        new(RemarkSigning, "Signeringstidpunkten finns. Utan den kan utlåtandet inte tas in.", OwnReading)
        {
            IsRemark = true, Hinders = true,
        },
        new(RemarkFuture, "Signeringstidpunkten har varit.", OwnReading) { IsRemark = true },
        new(RemarkVersion, "Textversionen är en som programmet känner. En annan bedöms som den nyaste.", OwnReading) { IsRemark = true },
        new(RemarkType, "Intygstypens kodverk är Försäkringskassans.", "fk7800.md §5; 4b kontrollerar det inte") { IsRemark = true },
        new(RemarkKindOfNumber, "Personnummer och samordningsnummer har var sitt OID.", "fk7800.md §5; 4b kontrollerar det inte")
        {
            IsRemark = true,
        },
        new(RemarkAnswer, "Relationen KOMPLT och svarPa följs åt.", "fk7800.md §5; 4b kontrollerar det inte") { IsRemark = true },
        new(RemarkRelation, "Relationen är ERSATT eller KOMPLT, och filen har högst en.", OwnReading) { IsRemark = true },
        new(RemarkRevoked, "Filen säger inte att utlåtandet är makulerat.", OwnReading) { IsRemark = true },
        new(RemarkName, "Benämningen bredvid en kod i 1.1 och 4.1 är kodens.", "fk7800.md §3; 4b kontrollerar det inte")
        {
            IsRemark = true,
        },
        new(RemarkSplit, "Ingen kommentar eller instruktion står mitt i en text. Texten läses hel.", "4b pitfall") { IsRemark = true },
    ];
}
