using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>One sign-in, kept on the server: ending it kills every copy of its cookie at once (security.md, "Getting in").</summary>
public sealed class SignInSession
{
    public const int LongestBrowser = 200;

    /// <summary>Longest "sub" and "sid" (OpenID Connect Core §2).</summary>
    public const int LongestProviderName = 255;

    /// <summary>Made from the hash of the secret that is the only thing the cookie holds.</summary>
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public Guid UnitId { get; set; }

    /// <summary>By what it was begun.</summary>
    public SignInMethod Method { get; set; }

    /// <summary>Ids of the units that it opens, with a space between; null when all where the person has a role are open.</summary>
    public string? OnlyUnits { get; set; }

    /// <summary>What the region's provider calls its own session; null for others.</summary>
    public string? ProviderSession { get; set; }

    /// <summary>What the region's provider calls the person; null for others.</summary>
    public string? ProviderSubject { get; set; }

    /// <summary>The provider's token, sealed, by which it knows which session ends; null for others, and when it has ended.</summary>
    public string? IdToken { get; set; }

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
