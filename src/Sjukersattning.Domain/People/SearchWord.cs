namespace Sjukersattning.Domain.People;

/// <summary>A word to look for; at least one of the two is given, and found in either place is found.</summary>
/// <param name="InPerson">As it stands in a person's key; null when it is no part of a person.</param>
/// <param name="InCaseNumber">As it stands in the number of a case; null when it is no part of one.</param>
public sealed record SearchWord(string? InPerson, string? InCaseNumber);
