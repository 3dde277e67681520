using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Upkeep;

/// <summary>A table of the database as a fact: what it holds, what of it is handed out with a case, and what when everything is.</summary>
/// <param name="Kept">As what it is kept: how long, and what takes it away.</param>
/// <param name="What">What a row is, in Swedish, for whoever reads the files.</param>
public sealed record KeptTable(string Name, Kept Kept, string What)
{
    /// <summary>
    /// Which rows are handed out with a case: a condition on the table, by the id of the case as @case. Null when none are.
    /// </summary>
    public string? OfCase { get; init; }

    /// <summary>Why none are, or not every column is: a sentence that the patient reads. Empty where the table tells of no case.</summary>
    public string NotOfCase { get; init; } = "";

    /// <summary>The columns that are handed out with a case; empty for all.</summary>
    public IReadOnlyList<string> ColumnsOfCase { get; init; } = [];

    /// <summary>Why the table is not written when everything is; empty when it is.</summary>
    public string NotWritten { get; init; } = "";

    /// <summary>The columns that are never written, since they are secrets.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];
}
