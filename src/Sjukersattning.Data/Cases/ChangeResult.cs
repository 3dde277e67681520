using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Data;

/// <summary>How a change ended: done, refused by a rule, or somebody else was first.</summary>
/// <param name="Conflicts">Fields where a colleague saved first, with the colleague's text.</param>
/// <param name="LostRace">The case itself changed meanwhile; nothing was saved.</param>
public sealed record ChangeResult(Verdict Verdict, IReadOnlyDictionary<string, WrittenAnswer> Conflicts, bool LostRace)
{
    private static readonly IReadOnlyDictionary<string, WrittenAnswer> None = new Dictionary<string, WrittenAnswer>();

    /// <summary>The utlåtande after a save of fields; null for other changes. Its log row is that of the save.</summary>
    public WrittenSheet? Written { get; init; }

    /// <summary>What the quality check asks after a save of fields; null for other changes.</summary>
    public IReadOnlyList<Concern>? Concerns { get; init; }

    /// <summary>The person whom a number leads to, when it must be said who is meant; null for other changes.</summary>
    public KnownPerson? Known { get; init; }

    /// <summary>Sentence for a case that was not opened because others were at every try.</summary>
    public const string CrowdedSentence =
        "Flera öppnade ärenden samtidigt, och det här ärendet blev inte öppnat. Ingenting sparades. Försök igen.";

    /// <summary>Sentence for a change that lost a race.</summary>
    public const string RaceSentence =
        "En kollega hann ändra ärendet medan du arbetade. Ingenting sparades. Titta igenom sidan och försök igen.";

    public bool IsDone => Verdict.IsAllowed && Conflicts.Count == 0 && !LostRace;

    /// <summary>What to tell the person; empty when done or when only fields are in conflict.</summary>
    public IReadOnlyList<string> Sentences => LostRace ? [RaceSentence] : Verdict.Reasons;

    internal static ChangeResult From(Verdict verdict) => new(verdict, None, false);

    internal static ChangeResult Raced() => new(Verdict.Allowed, None, true);
}
