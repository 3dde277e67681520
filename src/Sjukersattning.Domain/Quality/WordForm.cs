namespace Sjukersattning.Domain.Quality;

/// <summary>
/// One word of a <see cref="WordPattern"/>, in small letters: the word itself, its beginning, its end, a part of it, or any number.
/// </summary>
internal readonly record struct WordForm(string Letters, bool IsOpenBefore, bool IsOpenAfter)
{
    private const string Number = "#";

    /// <summary>Reads "glöm*", "*minne", "*minnes*", "stor" or "#".</summary>
    public static WordForm Of(string form) => new(form.Trim('*').ToLowerInvariant(), form.StartsWith('*'), form.EndsWith('*'));

    public bool IsNumber => Letters == Number;

    /// <summary>Whether a word in small letters has the form.</summary>
    public bool Fits(string word) => (IsOpenBefore, IsOpenAfter) switch
    {
        (true, true) => word.Contains(Letters, StringComparison.Ordinal),
        (true, false) => word.EndsWith(Letters, StringComparison.Ordinal),
        (false, true) => word.StartsWith(Letters, StringComparison.Ordinal),
        _ => IsNumber ? char.IsAsciiDigit(word[0]) : word == Letters,
    };
}
