using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

/// <summary>Rules of fields 17 and 23: what the patient cannot and can do, and how that goes with fields 8–14.</summary>
internal static class ActivityRules
{
    public static IReadOnlyList<QualityRule> All { get; } =
    [
        new("exempel-17", ["17.1"],
            "Försäkringskassan brukar fråga efter exempel på vad patienten har svårt att göra. Kan du ge ett konkret exempel?",
            reading => Place.If(reading.Text("17.1") is { IsBlank: false } text
                && !ActivityWords.Everyday.IsIn(text)
                && !ActivityWords.Examples.IsIn(text), "17.1"))
        {
            When = "fält 17 är skrivet utan något konkret exempel", Severity = Severity.Often, Source = "quality-checks.md, fält 17",
            Words = [ActivityWords.Everyday, ActivityWords.Examples],
        },
        new("kalla-17", ["17.1"],
            "Försäkringskassan brukar fråga varifrån uppgifterna kommer. Är det något du har sett eller testat, eller kommer det från " +
                "patienten, en anhörig eller journalen?",
            reading => Place.If(reading.Text("17.1") is { IsBlank: false } text && !ActivityWords.Sources.IsIn(text), "17.1"))
        {
            When = "fält 17 är skrivet utan ord för varifrån uppgifterna kommer", Severity = Severity.Often,
            Source = "quality-checks.md, fält 17", Words = [ActivityWords.Sources],
        },
        new("vardag-17", ["17.1"],
            "Försäkringskassan brukar fråga hur vardagen påverkas, inte bara arbetet. Vad är svårt hemma och i vardagen?",
            reading => Place.If(ActivityWords.Work.IsIn(reading.Text("17.1")) && !ActivityWords.Everyday.IsIn(reading.Text("17.1")),
                "17.1"))
        {
            When = "fält 17 nämner arbete men ingen aktivitet i vardagen", Source = "quality-checks.md, fält 17",
            Words = [ActivityWords.Work, ActivityWords.Everyday],
        },
        new("risk-17", form => ["17.1", .. DangerIds(form)],
            "Försäkringskassan brukar fråga om det finns något som patienten bör undvika, därför att risken för försämring eller " +
                "allvarlig olycka är stor. Finns det sådana aktiviteter?",
            reading => Place.If(reading.Text("17.1") is { IsBlank: false } text
                && !ActivityWords.Avoided.IsIn(text)
                && DangerIds(reading.Form).SelectMany(reading.Boxes).Any(ActivityWords.Dangers.IsAffirmedIn), "17.1"))
        {
            When = "en annan text nämner anfall, svimning, fall, yrsel eller annat som kan göra en aktivitet farlig, och fält 17 inte " +
                "säger vad patienten bör undvika",
            Source = "quality-checks.md, tillägg om fält 17", Words = [ActivityWords.Dangers, ActivityWords.Avoided],
        },
        Consequence("samband-psykisk", FieldIds.Psychic, ActivityWords.Mental, "psykiska", "8–11"),
        Consequence("samband-kropp", FieldIds.Bodily, ActivityWords.Bodily, "fysiska", "12–14"),
        Cause("begransning-psykisk", FieldIds.Psychic, FieldIds.Bodily, ActivityWords.PlainlyMental, "psykisk", "8–11"),
        Cause("begransning-kropp", FieldIds.Bodily, FieldIds.Psychic, ActivityWords.PlainlyBodily, "fysisk", "12–14"),
        new("formaga-tom", ["23.1"],
            "Försäkringskassan brukar fråga vad patienten kan göra trots sina begränsningar. Går det att ge något exempel?",
            reading => Place.If(!reading.IsWritten("23.1"), "23.1"))
        {
            When = "fält 23 är tomt", Source = "quality-checks.md, fält 23",
        },
        new("formaga-17", ["23.1", "17.1"],
            "Försäkringskassan brukar fråga när fält 17 och 23 säger olika om samma aktivitet. Stämmer de med varandra?",
            reading => Place.If(
                ActivityWords.Named.Any(activity => Says(reading.Text("17.1"), activity, denied: true)
                    && Says(reading.Text("23.1"), activity, denied: false)), "23.1"))
        {
            When = "samma aktivitet nekas i fält 17 och finns kvar i fält 23, båda gångerna utan inskränkande ord",
            Source = "quality-checks.md, fält 23",
            Words = [.. ActivityWords.Named, NegationWords.Negations, ActivityWords.Limits],
        },
    ];

    /// <summary>The texts that may tell of a danger.</summary>
    private static IEnumerable<string> DangerIds(FormEdition form) =>
        ["5.1", .. FieldIds.Psychic(form), .. FieldIds.Bodily(form), "21.1", "22.1"];

    private static QualityRule Consequence(
        string id, Func<FormEdition, IEnumerable<string>> functions, WordList activities, string kind, string fields) =>
        new(id, form => ["17.1", .. functions(form)],
        $"Försäkringskassan brukar fråga vad de {kind} funktionsnedsättningarna leder till. Finns det ett exempel att skriva i fält 17?",
        reading => Place.If(
            reading.Text("17.1") is { IsBlank: false } text
                && !activities.IsIn(text)
                && functions(reading.Form).SelectMany(reading.Boxes).Any(Degrees.AreIn), "17.1"))
        {
            When = $"något av fälten {fields} anger en grad, och fält 17 nämner ingen sådan aktivitet",
            Source = "quality-checks.md, mellan fält", Words = [activities],
        };

    private static QualityRule Cause(
        string id, Func<FormEdition, IEnumerable<string>> functions, Func<FormEdition, IEnumerable<string>> others, WordList activities,
        string kind, string fields) => new(id, form => ["17.1", .. functions(form)],
        $"Försäkringskassan brukar fråga vad en begränsning beror på. Finns det någon {kind} funktionsnedsättning att beskriva i fält " +
            $"{fields}?",
        reading => Place.If(
            !reading.AnyWritten(functions) && reading.AnyWritten(others) && activities.IsIn(reading.Text("17.1")), "17.1"))
        {
            When = $"fält 17 nämner en sådan aktivitet, och fälten {fields} är tomma fast någon annan funktionsnedsättning är skriven",
            Source = "quality-checks.md, mellan fält", Words = [activities],
        };

    /// <summary>Whether a text plainly denies, or plainly affirms, an activity: not "ensam", "korta stunder", "med hjälp".</summary>
    private static bool Says(SwedishText text, WordList activity, bool denied)
    {
        var limited = ActivityWords.Limits.FindIn(text).Select(match => text.Words[match.First].Sentence).ToHashSet();
        return activity.FindIn(text).Any(match => !limited.Contains(text.Words[match.First].Sentence) && text.Denies(match) == denied);
    }
}
