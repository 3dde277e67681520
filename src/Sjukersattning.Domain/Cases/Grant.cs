using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>A role that may act, given a relation to the case.</summary>
public sealed record Grant(Role Role, Relation Relation);
