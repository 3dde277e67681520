using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>A person of the unit whom a number leads to, when somebody must say who is meant. Handed out after the log row.</summary>
/// <param name="Had">How she has the number that was typed.</param>
/// <param name="OpenCase">Her open case; null when there is none.</param>
/// <param name="Cases">The numbers of all her cases.</param>
public sealed record KnownPerson(string Name, Personnummer Personnummer, NumberHeld Had, (Guid Id, string Number)? OpenCase,
    IReadOnlyList<string> Cases);
