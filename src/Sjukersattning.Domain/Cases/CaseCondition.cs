using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>A named condition of an action: the name goes to the docs, the sentence to the person who is stopped.</summary>
/// <param name="Name">Short name, in Swedish, for documentation.</param>
/// <param name="Sentence">Why not, and what to do.</param>
public sealed record CaseCondition(string Name, Func<UtlatandeCase, CaseActor, CaseFacts, bool> Holds,
    Func<UtlatandeCase, CaseFacts, string> Sentence)
{
    /// <summary>The facts it reads; the rows that have the condition need them.</summary>
    public IReadOnlyList<CaseFact> Reads { get; init; } = [];
}
