namespace Sjukersattning.Domain.Quality;

/// <summary>
/// The form's four words for degree: lätt, måttlig, stor, total. Other words ("svår", "uttalad") do not count, since the form asks for
/// these. All but "måttlig" mean other things too, so they count only near a word for what is reduced, in "lätt till stor", or when they
/// are the whole sentence.
/// </summary>
internal static class Degrees
{
    private const int Near = 6;

    public static WordList Moderate { get; } = new("grad: måttlig", ["måttlig|a|t", "lättmåttlig|a|t"],
        ["måttlig … konsumtion*", "måttligt med", "dricker måttligt"]);

    public static WordList Others { get; } = new(
        "grad: lätt, stor, total",
        ["lätt|a", "stor|a|t", "total|a|t"],
        [
            "stor del", "stora delar", "i stort", "stort sett", "stor utsträckning", "stor omfattning", "totalt sett", "totalt #",
            "lätt att", "lätt för", "lätt tryck", "lätt beröring",
            "lätta beröringar", "har … lätt", "blir lätt", "tröttnar lätt", "tröttas lätt", "störs lätt", "distraheras lätt", "gråter lätt",
            "glömmer lätt", "lätta uppgifter", "lätta sysslor", "lätta arbeten",
        ]);

    public static WordList Reduced { get; } = new(
        "det som är nedsatt",
        [
            "nedsatt|a", "nedsätt*", "*nedsättning|en|ar|arna", "grad|en", "*svårighet|en|er|erna", "begräns*", "påverk*", "inskränk*",
            "brist*", "försvag*", "försämr*", "sänkt|a", "*svaghet|en",
            "*störning|en|ar|arna", "störd", "bortfall|et", "avsaknad|en", "*förlust|en", "oförmåg*", "*problem|en|et", "*problematik|en",
            "*besvär|en", "avvikelse|n|r", "funktionshinder", "afasi", "ataxi",
        ]);

    /// <summary>Every list that tells a degree, for the documentation.</summary>
    public static IReadOnlyList<WordList> Lists { get; } = [Moderate, Others, Reduced];

    public static bool AreIn(SwedishText text)
    {
        if (Moderate.IsIn(text))
        {
            return true;
        }

        var reduced = Reduced.FindIn(text).ToList();
        var others = Others.FindIn(text).ToList();
        return others.Any(degree => reduced.Any(word => IsNear(text, degree, word))
            || others.Any(other => IsRange(text, degree, other))
            || IsAlone(text, degree));
    }

    private static bool IsNear(SwedishText text, WordMatch degree, WordMatch word) =>
        Math.Abs(degree.First - word.First) <= Near && text.Words[degree.First].Sentence == text.Words[word.First].Sentence;

    private static bool IsRange(SwedishText text, WordMatch from, WordMatch to) =>
        to.First - from.First == 2 && text.Words[from.First + 1].Text == "till";

    private static bool IsAlone(SwedishText text, WordMatch degree) =>
        text.Words.Count(word => word.Sentence == text.Words[degree.First].Sentence) == 1;
}
