using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The handler shows everybody who is signed in something of their own.</summary>
public sealed class ForSignedInAttribute : AccessAttribute
{
    /// <summary>Whether it opens to somebody who has yet to choose a password of her own: only what leads to one does.</summary>
    public bool OpensWithTemporaryPassword { get; init; }

    public override bool IsFor(CaseActor actor) => true;
}
