using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The handler shows everybody who is signed in something of their own.</summary>
public sealed class ForSignedInAttribute : AccessAttribute
{
    public override bool IsFor(CaseActor actor) => true;
}
