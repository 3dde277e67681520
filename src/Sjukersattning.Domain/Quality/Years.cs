namespace Sjukersattning.Domain.Quality;

/// <summary>Years written with four digits, 1900–2099, and not amounts such as "2000 mg" or "2000 steg".</summary>
internal static class Years
{
    private const int First = 1900;
    private const int Last = 2099;

    /// <summary>What a number of four digits may count, beside what is measured on a body.</summary>
    public static WordList Amounts { get; } = new("det som räknas",
        ["# mg", "# ml", "# g", "# steg", "# kr", "# kronor", "# kcal", "# kalorier", "# gånger", "# personer", "# timmar", "# enheter",
            "# ie"]);

    public static bool AreIn(SwedishText text)
    {
        var amounts = Amounts.FindIn(text).Select(match => match.First).ToHashSet();
        return text.Words.Where((word, index) => IsYear(word.Text) && !amounts.Contains(index) && !Measures.IsUnitAt(text, index + 1))
            .Any();
    }

    private static bool IsYear(string word) =>
        word.Length == 4
            && word.All(char.IsAsciiDigit)
            && ((word[0] - '0') * 1000) + ((word[1] - '0') * 100) + ((word[2] - '0') * 10) + (word[3] - '0') is >= First and <= Last;
}
