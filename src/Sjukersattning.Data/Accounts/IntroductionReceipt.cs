namespace Sjukersattning.Data.Accounts;

/// <summary>That somebody has read the introduction at a unit; the first time counts.</summary>
internal sealed class IntroductionReceipt
{
    public Guid AccountId { get; set; }

    public Guid UnitId { get; set; }

    public DateTimeOffset At { get; set; }
}
