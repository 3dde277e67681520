namespace Sjukersattning.Domain.Exchange;

/// <summary>What reading a file gave.</summary>
/// <param name="Utlatande">The utlåtande; null when the file cannot be taken in as one.</param>
/// <param name="Faults">What is wrong, then remarks, each in the file's order.</param>
public sealed record ExchangeReading(ExchangedUtlatande? Utlatande, IReadOnlyList<ExchangeFault> Faults)
{
    /// <summary>What the utlåtande's fields do not hold.</summary>
    public IReadOnlyList<LeftOver> LeftOver { get; init; } = [];

    /// <summary>Why no case can start from the file though the format allows it; empty when only faults are in the way.</summary>
    public IReadOnlyList<ExchangeFault> Hindrances => [.. Faults.Where(ExchangeRules.Hinders)];

    /// <summary>Whether the file keeps every rule.</summary>
    public bool IsValid => Faults.All(fault => fault.IsRemark);
}
