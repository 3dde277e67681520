using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>A sign-in as its owner sees it.</summary>
/// <param name="Mark">What it is called on her page.</param>
/// <param name="Browser">What the browser called itself.</param>
public sealed record OpenSession(string Mark, string Browser, SignInMethod Method, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);
