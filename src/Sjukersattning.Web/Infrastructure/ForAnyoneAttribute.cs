using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The handler is open to strangers.</summary>
public sealed class ForAnyoneAttribute : AccessAttribute
{
    public override bool IsFor(CaseActor actor) => true;
}
