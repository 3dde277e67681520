namespace Sjukersattning.Data.Accounts;

/// <summary>
/// A form, sealed by whoever sent it, that waits while its writer is at the region's sign-in, or sets up another factor: no address could
/// carry it.
/// </summary>
public sealed class HeldForm
{
    /// <summary>Made from the hash of what is sealed.</summary>
    public Guid Id { get; set; }

    /// <summary>Since when it waits.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Whose it is, when she is known; who is at the region's sign-in is not.</summary>
    public Guid? AccountId { get; set; }

    public string Sealed { get; set; } = "";
}
