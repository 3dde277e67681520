namespace Sjukersattning.Domain.Quality;

/// <summary>A number with a unit: "14 kg", "140 grader", "14kg", "94 %".</summary>
internal static class Measures
{
    /// <summary>Units of what is measured on a body. Minutes, hours and points are no such measure: patients tell them too.</summary>
    public static WordList Units { get; } = new(
        "måttenheter",
        [
            "mm", "cm", "dm", "m", "meter", "km", "gram", "kg", "kilo", "grader|s", "°", "sek", "sekund|er", "s", "kPa", "mmHg", "liter",
            "l", "procent", "%", "slag",
            "trappsteg", "repetition|er", "upprepning|ar", "newton", "watt",
        ]);

    /// <summary>Whether a text has a number with its unit.</summary>
    public static bool AreIn(SwedishText text) => text.Words.Where((word, index) => IsMeasure(text, word.Text, index)).Any();

    /// <summary>Whether the word with a number is a unit.</summary>
    public static bool IsUnitAt(SwedishText text, int index) => index < text.Words.Count && IsUnit(text.Words[index].Text);

    private static bool IsMeasure(SwedishText text, string word, int index) =>
        char.IsAsciiDigit(word[0])
            && (word.All(char.IsAsciiDigit) ? IsUnitAt(text, index + 1) : IsUnit(word.TrimStart("0123456789".ToCharArray())));

    private static bool IsUnit(string word) => Units.IsIn(SwedishText.Of(word));
}
