namespace Sjukersattning.Domain.Quality;

/// <summary>Rules of fields 18–22: treatment and the time to come.</summary>
internal static class TreatmentRules
{
    private static readonly string[] TreatmentIds = ["18.1", "19.1", "20.1"];

    public static IReadOnlyList<QualityRule> All { get; } =
    [
        new("behandling-tom", TreatmentIds,
            "Försäkringskassan brukar fråga vilken behandling och rehabilitering som har prövats. Vad har gjorts, " +
                "vad pågår och vad är planerat?",
            reading => Place.If(!reading.AnyWritten(TreatmentIds), "18.1"))
        {
            When = "fälten 18–20 är tomma, så att inget visar att rehabiliteringen är uttömd", Severity = Severity.Often,
            Source = "quality-checks.md, fält 18–20",
        },
        new("resultat-18", ["18.1"], "Försäkringskassan brukar fråga vilket resultat behandlingarna gav. Hur gick det?",
            reading => Place.If(reading.Text("18.1") is { IsBlank: false } text && !TreatmentWords.Results.IsIn(text) && !IsNothing(text),
                "18.1"))
        {
            When = "fält 18 är skrivet utan något resultat, och säger inte bara att inget är avslutat",
            Source = "quality-checks.md, fält 18–20", Words = [TreatmentWords.Results],
        },
        new("rehab-22", ["20.1", "22.1"],
            "Försäkringskassan brukar fråga hur planerad rehabilitering går ihop med en varaktig nedsättning. " +
                "Stämmer fält 20 och 22 med varandra?",
            reading => Place.If(TreatmentWords.Rehabilitation.IsAffirmedIn(reading.Text("20.1"))
                && TreatmentWords.Lasting.IsIn(reading.Text("22.1")), "20.1"))
        {
            When = "fält 20 planerar rehabilitering och fält 22 säger att nedsättningen är varaktig eller att möjligheterna är uttömda",
            Source = "quality-checks.md, fält 18–20",
            Words = [TreatmentWords.Rehabilitation, TreatmentWords.Lasting],
        },
        new("atergang-22", ["22.1"],
            "Försäkringskassan brukar fråga om nedsättningen är varaktig när texten talar om återgång eller " +
                "förbättring. Hur bedömer du det?",
            reading => Place.If(TreatmentWords.Recovery.IsAffirmedIn(reading.Text("22.1")), "22.1"))
        {
            When = "fält 22 väntar sig förbättring eller återgång i arbete", Severity = Severity.Often,
            Source = "quality-checks.md, fält 22", Words = [TreatmentWords.Recovery],
        },
        new("utredning-22", ["22.1"],
            "Försäkringskassan brukar fråga om nedsättningen är varaktig när en utredning pågår. Kan utredningen ändra bedömningen?",
            reading => Place.If(TreatmentWords.OngoingInvestigation.IsAffirmedIn(reading.Text("22.1")), "22.1"))
        {
            When = "fält 22 nämner en utredning som pågår eller väntar", Severity = Severity.Often, Source = "quality-checks.md, fält 22",
            Words = [TreatmentWords.OngoingInvestigation],
        },
        new("tid-22", ["22.1"],
            "Försäkringskassan brukar fråga hur läget väntas utvecklas på kort och lång sikt. Går det att säga något om det?",
            reading => Place.If(reading.Text("22.1") is { IsBlank: false } text && !TreatmentWords.OverTime.IsIn(text), "22.1"))
        {
            When = "fält 22 är skrivet utan ord om tiden som kommer", Severity = Severity.Often, Source = "quality-checks.md, fält 22",
            Words = [TreatmentWords.OverTime],
        },
    ];

    /// <summary>"Inga avslutade behandlingar.": every sentence denies.</summary>
    private static bool IsNothing(SwedishText text) =>
        NegationWords.Negations.FindIn(text).Select(match => text.Words[match.First].Sentence).Distinct().Count() == text.Sentences.Count();
}
