namespace Sjukersattning.Domain.Quality;

/// <summary>Where a text says what a list looks for: numbers of the first and the last word.</summary>
internal readonly record struct WordMatch(int First, int Last);
