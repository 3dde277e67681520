namespace Sjukersattning.Domain.Units;

/// <summary>What FK 7800 prints of the vårdenhet.</summary>
/// <param name="Name">Unit name.</param>
/// <param name="Postadress">Street or box.</param>
/// <param name="Postnummer">"333 33" or "33333".</param>
/// <param name="Postort">Town.</param>
/// <param name="Telefonnummer">Phone.</param>
public sealed record UnitAddress(string Name, string Postadress, string Postnummer, string Postort, string Telefonnummer);
