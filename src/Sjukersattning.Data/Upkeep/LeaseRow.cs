namespace Sjukersattning.Data.Upkeep;

/// <summary>Who does the background work of all instances: one row, which every write of that work changes.</summary>
internal sealed class LeaseRow
{
    public const int OnlyNumber = 1;

    public int Number { get; set; } = OnlyNumber;

    /// <summary>Machine and process, for people; empty when it was given back.</summary>
    public required string Owner { get; set; }

    /// <summary>Grows whenever the work changes hands, and never falls: the proof of whoever has it now.</summary>
    public long Token { get; set; }

    /// <summary>Grows with every sign of life of the owner.</summary>
    public long Beat { get; set; }
}
