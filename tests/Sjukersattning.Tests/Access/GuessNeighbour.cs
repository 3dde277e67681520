namespace Sjukersattning.Tests.Access;

/// <summary>A second instance of the program over the same database.</summary>
public sealed class GuessNeighbour(GuessClinic clinic) : GuessClinic(clinic);
