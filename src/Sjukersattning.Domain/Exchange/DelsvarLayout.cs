using System.Collections.Frozen;

namespace Sjukersattning.Domain.Exchange;

/// <summary>One delsvar that a svar may hold.</summary>
/// <param name="Id">Its id, e.g. "1.2".</param>
internal sealed record DelsvarLayout(string Id, DelsvarKind Kind)
{
    /// <summary>The code systems that it may use; empty for other kinds.</summary>
    public IReadOnlyList<string> Systems { get; init; } = [];

    /// <summary>Whether white space round the code system is taken off before it is compared (fk7800.md §4b).</summary>
    public bool HasTidySystem { get; init; }

    /// <summary>What the codes are called, by code; empty where nothing is known.</summary>
    public IReadOnlyDictionary<string, Choice> Names { get; init; } = FrozenDictionary<string, Choice>.Empty;

    /// <summary>The codes that it may hold, where the file is judged by them; else the review of the answers tells.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Whether it must be there for the answer to be seen at all; what else is missing the review of the answers finds.</summary>
    public bool IsNeeded { get; init; }
}
