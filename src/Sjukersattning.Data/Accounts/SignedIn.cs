using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>A person signed in: who acts now, and at which units she could.</summary>
/// <param name="EndsAt">When the sign-in ends unless something more is asked of the server.</param>
/// <param name="Method">By what she signed in.</param>
/// <param name="Owes">What she has to do first: nothing else opens until then.</param>
public sealed record SignedIn(CaseActor Actor, string UnitName, string Email, DateTimeOffset EndsAt, SignInMethod Method, Owed Owes)
{
    public DateTimeOffset StartedAt { get; init; }
}
