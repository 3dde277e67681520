using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>A person signed in: who acts now, and at which units she could.</summary>
/// <param name="EndsAt">When the sign-in ends unless something more is asked of the server.</param>
/// <param name="MustChangePassword">Until a password of her own is chosen, nothing else opens.</param>
public sealed record SignedIn(CaseActor Actor, string UnitName, string Email, DateTimeOffset EndsAt, bool MustChangePassword);
