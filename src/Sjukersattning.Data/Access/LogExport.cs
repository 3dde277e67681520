using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>Rows of the access log for the national log, or why there are none.</summary>
/// <param name="Fault">What is missing, in a sentence; empty when nothing is.</param>
public sealed record LogExport(string UnitName, string VardgivareName, IReadOnlyList<LogEntry> Entries, string Fault = "")
{
    /// <summary>Most days of one export.</summary>
    public const int MostDays = 31;

    /// <summary>Most rows of one export.</summary>
    public const int MostRows = 20_000;
}
