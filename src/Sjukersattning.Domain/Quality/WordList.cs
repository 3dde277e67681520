namespace Sjukersattning.Domain.Quality;

/// <summary>Words that a rule looks for, as <see cref="WordPattern"/> writes them.</summary>
/// <param name="lookAlikes">What does not count although it looks so.</param>
internal sealed class WordList(string name, IReadOnlyList<string> words, IReadOnlyList<string> lookAlikes)
{
    private readonly ILookup<char?, WordPattern> _patterns = ByFirstLetter(words);
    private readonly ILookup<char?, WordPattern> _lookAlikes = ByFirstLetter(lookAlikes);

    public WordList(string name, IReadOnlyList<string> words)
        : this(name, words, [])
    {
    }

    public string Name => name;

    public IReadOnlyList<string> Words => words;

    public IReadOnlyList<string> LookAlikes => lookAlikes;

    /// <summary>Whether a text has any of the words, denied or not.</summary>
    public bool IsIn(SwedishText text) => FindIn(text).Any();

    /// <summary>Whether a text has any of the words without denying it.</summary>
    public bool IsAffirmedIn(SwedishText text) => FindIn(text).Any(match => !text.Denies(match));

    /// <summary>Every place where a text has one of the words.</summary>
    public IEnumerable<WordMatch> FindIn(SwedishText text)
    {
        var hidden = new Lazy<List<WordMatch>>(() => [.. Spans(_lookAlikes, text.Words)]);
        return Spans(_patterns, text.Words)
            .Where(match => !hidden.Value.Any(other => other.First <= match.First && match.First <= other.Last));
    }

    /// <summary>A text has thousands of words and most begin with another letter.</summary>
    private static ILookup<char?, WordPattern> ByFirstLetter(IReadOnlyList<string> patterns) =>
        patterns.Select(pattern => new WordPattern(pattern)).ToLookup(pattern => pattern.FirstLetter);

    private static IEnumerable<WordMatch> Spans(ILookup<char?, WordPattern> patterns, IReadOnlyList<TextWord> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var pattern in patterns[words[start].Text[0]].Concat(patterns[null]))
            {
                if (pattern.EndFrom(start, words) is { } end)
                {
                    yield return new(start, end);
                }
            }
        }
    }
}
