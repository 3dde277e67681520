using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>What a page handler asks of the visitor. Every handler carries exactly one; the program does not start otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class AccessAttribute : Attribute
{
    /// <summary>Whether somebody's roles could let her in at all, before any case is known. Whom the menu shows a page to.</summary>
    public abstract bool IsFor(CaseActor actor);
}
