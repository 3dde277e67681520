using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The handler shows everybody who is signed in something of their own.</summary>
public sealed class ForSignedInAttribute : AccessAttribute
{
    /// <summary>What she may still owe: only what leads to her own password and to several factors opens before she has them.</summary>
    public Owed MayOwe { get; init; }

    public override bool IsFor(CaseActor actor) => true;
}
