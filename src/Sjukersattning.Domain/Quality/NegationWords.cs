namespace Sjukersattning.Domain.Quality;

internal static class NegationWords
{
    public static WordList Negations { get; } = new(
        "nekande ord",
        ["ingen", "inget", "inga", "ingenting", "inte", "ej", "icke", "utan", "aldrig", "varken", "knappast", "uteslut|en|et|na",
            "osannolik|t", "orealistisk|t", "omöjlig|t"],
        ["inte bara", "inte endast", "inte enbart", "utan även", "utan också"]);

    /// <summary>Whether a word begins a clause of its own: "inte trött men glömsk".</summary>
    public static bool TurnsTheSentence(string word) => word is "men" or "däremot";
}
