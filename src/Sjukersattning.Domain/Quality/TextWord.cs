namespace Sjukersattning.Domain.Quality;

/// <summary>A word of a text with the number of the sentence and of the clause that it stands in.</summary>
internal readonly record struct TextWord(string Text, int Sentence, int Clause);
