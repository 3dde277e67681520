namespace Sjukersattning.Tests.Concurrency;

/// <summary>A second instance of the program over another clinic's database.</summary>
public sealed class NeighbourClinic(TestClinic clinic) : TestClinic(clinic);
