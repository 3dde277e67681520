namespace Sjukersattning.Domain.Units;

/// <summary>What FK 7800 prints of the vårdenhet.</summary>
/// <param name="Postnummer">"333 33" or "33333".</param>
public sealed record UnitAddress(string Name, string Postadress, string Postnummer, string Postort, string Telefonnummer);
