using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>One change of an account by whoever keeps it, in words. Never a password.</summary>
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

    /// <summary>A change as it is kept: a text that is too long is cut.</summary>
    internal static AccountChange Of(CaseActor actor, Guid accountId, DateTimeOffset at, string what) => new()
    {
        AccountId = accountId, At = at, ActorId = actor.Id, ActorName = actor.Name, ActorTitle = actor.Title,
        What = what.Length <= LongestWhat ? what : what[..LongestWhat],
    };
}
