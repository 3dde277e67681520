using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

/// <summary>
/// A diagnosis with no matching funktionsnedsättning. Chapters whose diseases may show themselves either way (tumours, nerves, circulation,
/// injuries …) ask nothing.
/// </summary>
internal static class DiagnosisRules
{
    /// <summary>Chapters of ICD-10-SE, by their roman number: psychic diseases.</summary>
    private static readonly string[] PsychicChapters = ["V"];

    /// <summary>Eyes, ears, breathing, digestion and the organs of movement.</summary>
    private static readonly string[] BodilyChapters = ["VII", "VIII", "X", "XI", "XIII"];

    /// <summary>Exhaustion, the one part of its chapter that says so much.</summary>
    private const string Exhaustion = "Z73";

    public static IReadOnlyList<QualityRule> All { get; } =
    [
        new("diagnos-psykisk", form => ["6", .. FieldIds.Psychic(form)],
            "Försäkringskassan brukar fråga hur en psykisk diagnos visar sig. Finns det någon psykisk " +
                "funktionsnedsättning att beskriva i fält 8–11?",
            reading => Place.If(IsOf(PsychicChapters, reading, Exhaustion) && IsOneSided(reading, FieldIds.Psychic), "6"))
        {
            When = $"en diagnos hör till ICD-kapitel {Names(PsychicChapters)}, eller börjar på {Exhaustion}, och fält 8–11 är tomma " +
                $"fast någon funktionsnedsättning är skriven",
            Source = "quality-checks.md, mellan fält",
        },
        new("diagnos-kropp", form => ["6", .. FieldIds.Bodily(form)],
            "Försäkringskassan brukar fråga hur en kroppslig diagnos visar sig. Finns det någon fysisk " +
                "funktionsnedsättning att beskriva i fält 12–14?",
            reading => Place.If(IsOf(BodilyChapters, reading) && IsOneSided(reading, FieldIds.Bodily), "6"))
        {
            When = $"en diagnos hör till ICD-kapitel {Names(BodilyChapters)}, och fält 12–14 är tomma fast någon funktionsnedsättning " +
                $"är skriven", Source = "quality-checks.md, mellan fält",
        },
    ];

    private static bool IsOf(string[] chapters, SheetReading reading, params string[] beginnings) => reading.Diagnoses.Any(row =>
        (Icd10Chapters.Of(row.Code) is { } chapter && chapters.Contains(chapter.Roman))
            || beginnings.Any(beginning => row.Code.StartsWith(beginning, StringComparison.Ordinal)));

    /// <summary>Some are empty and not all of 8–14, which completeness asks for.</summary>
    private static bool IsOneSided(SheetReading reading, Func<FormEdition, IEnumerable<string>> empty) =>
        !reading.AnyWritten(empty) && (reading.AnyWritten(FieldIds.Psychic) || reading.AnyWritten(FieldIds.Bodily));

    private static string Names(string[] chapters) =>
        string.Join(", ", chapters.Select(roman => $"{roman} ({Icd10Chapters.Find(roman)!.Name.ToLowerInvariant()})"));
}
