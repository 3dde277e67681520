namespace Sjukersattning.Domain.Exchange;

/// <summary>What reading a file gave.</summary>
/// <param name="Utlatande">The utlåtande; null when the file cannot be taken in as one.</param>
/// <param name="Faults">What is wrong, and remarks, in the file's order.</param>
public sealed record ExchangeReading(ExchangedUtlatande? Utlatande, IReadOnlyList<ExchangeFault> Faults)
{
    /// <summary>Whether the file keeps every rule.</summary>
    public bool IsValid => Faults.All(fault => fault.IsRemark);
}
