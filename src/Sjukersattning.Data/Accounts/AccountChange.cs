namespace Sjukersattning.Data.Accounts;

/// <summary>One change of an account by an administrator, in words. Never a password.</summary>
public sealed class AccountChange
{
    /// <summary>Longest text of <see cref="What"/>.</summary>
    public const int LongestWhat = 1000;

    public long Id { get; set; }

    public Guid AccountId { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid ActorId { get; set; }

    public string ActorName { get; set; } = "";

    public string ActorTitle { get; set; } = "";

    public string What { get; set; } = "";
}
