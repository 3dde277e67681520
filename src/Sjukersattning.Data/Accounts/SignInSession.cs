using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>One sign-in, kept on the server: ending it kills every copy of its cookie at once (security.md, "Getting in").</summary>
public sealed class SignInSession
{
    public const int LongestBrowser = 200;

    /// <summary>Made from the hash of the secret that is the only thing the cookie holds.</summary>
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public Guid UnitId { get; set; }

    /// <summary>By what it was begun.</summary>
    public SignInMethod Method { get; set; }

    /// <summary>What the browser called itself, for the owner to know it by.</summary>
    public string Browser { get; set; } = "";

    /// <summary>The account's security stamp at sign-in; a changed password ends the session.</summary>
    public string SecurityStamp { get; set; } = "";

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Last request, kept to the minute.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it was ended; null while it may be used.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
