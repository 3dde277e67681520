namespace Sjukersattning.Data.Diagnoses;

/// <summary>Which register of diagnosis codes is loaded.</summary>
/// <param name="Source">Where it came from, e.g. the file's name.</param>
public sealed record LoadedRegister(string Source, DateTimeOffset LoadedAt, int CodeCount);
