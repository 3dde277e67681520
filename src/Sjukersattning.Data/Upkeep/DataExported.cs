using Sjukersattning.Data.Keys;

namespace Sjukersattning.Data.Upkeep;

/// <summary>What was written out when everything was.</summary>
/// <param name="Tables">Each table with how many rows; those that are left out are not here.</param>
/// <param name="Broken">Signed versions that do not hold: their rows are there, and no PDF or XML.</param>
/// <param name="Unreadable">Cases of which no archive could be made: their rows are there.</param>
/// <param name="Log">What the access log's examination found.</param>
public sealed record DataExported(IReadOnlyList<(string Table, long Rows)> Tables, int Cases, IReadOnlyList<BrokenVersionException> Broken,
    IReadOnlyList<string> Unreadable, LogVerification Log);
