namespace Sjukersattning.Data.Upkeep;

/// <summary>What an examination of the whole database found. No sentence tells of anybody: case numbers, ids, places.</summary>
public sealed class DataFound
{
    /// <summary>Everything that is wrong, a sentence each.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>What this login could not examine.</summary>
    public List<string> Remarks { get; } = [];

    public int References { get; set; }

    public int Versions { get; set; }

    public int Cases { get; set; }

    /// <summary>What the examination of the access log found; null when it could not be done.</summary>
    public LogVerification? Log { get; set; }
}
