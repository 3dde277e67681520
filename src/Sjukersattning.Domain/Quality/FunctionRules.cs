using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

/// <summary>Rules of fields 8–14: the funktionsnedsättningar.</summary>
internal static class FunctionRules
{
    private static readonly string[] PsychologistTypes = ["PSYKOLOG", "NEUROPSYKIATRISKT"];

    public static IReadOnlyList<QualityRule> All { get; } =
    [
        new("niva-8", ["8.1", "4"],
            "Försäkringskassan brukar fråga vad en angiven intellektuell nivå bygger på. Finns det en " +
                "psykologutredning att ange som underlag?",
            reading => Place.If(FunctionWords.Levels.IsAffirmedIn(reading.Text("8.1")) && !reading.Underlag.Any(IsPsychologists), "8.1"))
        {
            When = $"fält 8 anger en nivå, och bland underlagen finns inget med slaget {string.Join(" eller ", PsychologistTypes)} och " +
                $"inget vars källa nämner en psykolog",
            Source = "quality-checks.md, fält 8", Words = [FunctionWords.Levels, FunctionWords.Psychologist],
        },
        Degree("9"), Told("9"),
        Degree("10"), Told("10"),
        new("uthallighet", ["10.1"],
            "Försäkringskassan brukar fråga hur länge patienten orkar hålla uppmärksamheten. Går det att beskriva uthålligheten?",
            reading => Place.If(reading.Text("10.1") is { IsBlank: false } text
                && !FunctionWords.Endurance.IsIn(text)
                && !IsUnremarkable(text), "10.1"))
        {
            When = "fält 10 är skrivet utan ord om uthållighet eller tid", Source = "quality-checks.md, fält 9–11",
            Words = [FunctionWords.Endurance],
        },
        Degree("11"), Told("11"),
        new("minne", ["11.1", "8.1", "9.1", "10.1"],
            "Försäkringskassan brukar fråga om minnet. Hur är det med arbetsminne, inlärning och återgivning, och med " +
                "att minnas det som är bestämt?",
            reading => Place.If(
                reading.AnyWritten(FieldIds.Psychic)
                    && reading.Text("11.1", TextQuestion.MemoryPart).IsBlank
                    && !FunctionWords.Memory.IsIn(reading.Text("11.1")), "11.1"))
        {
            When = "något av fälten 8–11 är skrivet, rutan för minnet är tom och fält 11 inte nämner minnet; \"undersökt " +
                "utan anmärkning\" är ett svar",
            Severity = Severity.Often, Source = "quality-checks.md, fält 9–11; seed 000 (de flesta kompletteringar gällde minnet)",
            Words = [FunctionWords.Memory],
        },
        .. new[] { "12", "13", "14" }.SelectMany(field => new[] { Degree(field), PainRating(field), Status(field) }),
    ];

    private static QualityRule Degree(string field) => new($"grad-{field}", [$"{field}.1"],
        "Försäkringskassan brukar fråga hur stor nedsättningen är. Går det att ange graden: lätt, måttlig, stor eller total?",
        reading => Place.If(reading.Boxes($"{field}.1").Any(text => !Degrees.AreIn(text) && !IsUnremarkable(text)), $"{field}.1"))
    {
        When = $"fält {field} är skrivet utan något av formulärets ord för grad, och säger inte bara att inget är nedsatt",
        Severity = Severity.Often, Source = SourceOf(field), Words = [.. Degrees.Lists, FunctionWords.Unremarkable, FunctionWords.Troubles],
    };

    /// <summary>Asks for the source, not for findings; the id is what it was when it asked for those.</summary>
    private static QualityRule Told(string field) => new($"fynd-{field}", [$"{field}.1"],
        "Försäkringskassan brukar fråga varifrån uppgifterna kommer. Är det något du har iakttagit eller testat, eller något som " +
            "patienten, en anhörig eller journalen berättar?",
        reading => Place.If(reading.Boxes($"{field}.1").Where(text => !IsUnremarkable(text)).ToList() is { Count: > 0 } told
            && !told.Exists(IsSourceTold), $"{field}.1"))
    {
        When = $"fält {field} är skrivet utan ord för varifrån uppgifterna kommer, och säger inte bara att inget är nedsatt",
        Severity = Severity.Often, Source = $"{SourceOf(field)}; law.md, HFD 2022 ref. 47",
        Words = [ActivityWords.Sources, FunctionWords.SelfReports, FunctionWords.Findings, FunctionWords.Tests],
    };

    private static QualityRule PainRating(string field) => new($"smarta-{field}", [$"{field}.1"],
        "Försäkringskassan brukar fråga vad undersökningen visar när smärta bara är skattad av patienten. Vilka fynd finns?",
        reading => Place.If(IsPainByRatingAlone(reading.Text($"{field}.1")), $"{field}.1"))
    {
        When = $"fält {field} beskriver smärta som patienten har skattat eller berättat om, utan fynd, test eller mätvärden",
        Severity = Severity.Often, Source = SourceOf(field),
        Words = [FunctionWords.Pain, FunctionWords.PainRatings, FunctionWords.Findings, FunctionWords.BodilyFindings, FunctionWords.Tests,
            Measures.Units],
    };

    private static QualityRule Status(string field) => new($"status-{field}", [$"{field}.1"],
        "Försäkringskassan brukar fråga efter undersökningsfynd. Finns det status, test eller mätvärden att beskriva?",
        reading => Place.If(reading.Text($"{field}.1") is { IsBlank: false } text
            && !IsBodilyFinding(text)
            && !IsPainByRatingAlone(text)
            && !IsUnremarkable(text), $"{field}.1"))
    {
        When = $"fält {field} är skrivet utan status, test eller mätvärden, och säger inte bara att inget är nedsatt; är det skattad " +
            $"smärta ställs den frågan i stället",
        Severity = Severity.Often, Source = SourceOf(field),
        Words = [FunctionWords.Findings, FunctionWords.BodilyFindings, FunctionWords.Tests, Measures.Units],
    };

    private static string SourceOf(string field) =>
        field is "9" or "10" or "11" ? "quality-checks.md, fält 9–11" : "quality-checks.md, fält 12–14";

    private static bool IsPsychologists(UnderlagRow row) =>
        PsychologistTypes.Contains(row.Type) || FunctionWords.Psychologist.IsIn(SwedishText.Of(row.Source));

    private static bool IsSourceTold(SwedishText text) =>
        ActivityWords.Sources.IsIn(text) || FunctionWords.SelfReports.IsIn(text) || IsFinding(text);

    private static bool IsFinding(SwedishText text) => FunctionWords.Findings.IsIn(text) || FunctionWords.Tests.IsIn(text);

    private static bool IsBodilyFinding(SwedishText text) =>
        IsFinding(text) || FunctionWords.BodilyFindings.IsIn(text) || Measures.AreIn(text);

    /// <summary>"VAS 7 poäng" is the patient's own number, so points are no finding here.</summary>
    private static bool IsPainByRatingAlone(SwedishText text) =>
        FunctionWords.Pain.IsIn(text)
            && FunctionWords.PainRatings.IsIn(text)
            && !FunctionWords.Findings.IsIn(text)
            && !FunctionWords.BodilyFindings.IsIn(text) && !Measures.AreIn(text)
        && !FunctionWords.Tests.FindIn(text).Any(match => text.Words[match.First].Text != "poäng");

    /// <summary>Says that nothing is reduced, and nothing else.</summary>
    private static bool IsUnremarkable(SwedishText text)
    {
        var sentences = FunctionWords.Unremarkable.FindIn(text).Select(match => text.Words[match.First].Sentence).ToHashSet();
        return sentences.Count > 0
            && Degrees.Reduced.FindIn(text)
                .Concat(FunctionWords.Troubles.FindIn(text))
                .All(match => sentences.Contains(text.Words[match.First].Sentence) || text.Denies(match));
    }
}
