namespace Sjukersattning.Data.Accounts;

/// <summary>How surely the region's sign-in knew a person, and what she had chosen there: kept with a signature and in the log.</summary>
/// <param name="Level">The level of assurance.</param>
/// <param name="Commission">The chosen commission; with a comma between, where groups and the like are several.</param>
public sealed record RegionAssurance(string Level, string Commission)
{
    /// <summary>Longest level and longest commissions that are kept.</summary>
    public const int Longest = 400;

    /// <summary>As the security log and the signed version's page say it.</summary>
    public string InWords => $"{Level}, uppdrag {Commission}";
}
