namespace Sjukersattning.Domain.Quality;

/// <summary>Where a rule with one place asks.</summary>
internal static class Place
{
    public static IEnumerable<string> If(bool holds, string questionId) => holds ? [questionId] : [];
}
