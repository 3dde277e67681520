namespace Sjukersattning.Domain.Staff;

/// <summary>How long something is kept, and what takes it away.</summary>
/// <param name="What">What it is, for the document.</param>
/// <param name="Where">Where it lies.</param>
public sealed record RetentionRule(Kept Kept, string What, string Where)
{
    /// <summary>The word of the command that thins it; empty for what the command does not thin.</summary>
    public string Word { get; init; } = "";

    /// <summary>Years that it is kept at least, whatever the clinic decides; 0 where nothing demands it.</summary>
    public int LeastYears { get; init; }

    /// <summary>Years that it is kept when the clinic has decided nothing; for what is thinned.</summary>
    public int UsualYears { get; init; }

    /// <summary>From when the years are counted, and which law demands them.</summary>
    public string Why { get; init; } = "";

    /// <summary>How long, in words, for what is not thinned by years.</summary>
    public string HowLong { get; init; } = "";

    public required string RemovedBy { get; init; }

    public bool IsThinned => Word.Length > 0;
}
