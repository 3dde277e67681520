namespace Sjukersattning.Data;

/// <summary>Whom a number leads to.</summary>
/// <param name="Had">How she has the number.</param>
/// <param name="IsHidden">
/// Whether she has skyddad identitet and the one who asks may not know of her: she gets the answer of an unknown number.
/// </param>
internal sealed record FoundPerson(Guid PatientId, NumberHeld Had, bool IsHidden);
