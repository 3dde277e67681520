namespace Sjukersattning.Data.Accounts;

/// <summary>A form, sealed by whoever sent it, that waits while its writer is at the region's sign-in: no address could carry it.</summary>
public sealed class HeldForm
{
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    public string Sealed { get; set; } = "";
}
