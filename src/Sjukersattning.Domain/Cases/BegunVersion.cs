using System.Linq.Expressions;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// The second line of work in a case: a version that is being written while a signed one holds. The case stays in the step that the signed
/// one has reached (workflow.md, "Added from use"). Lists make it from the same four values as the case does.
/// </summary>
/// <param name="Relation">What it will be to the version that holds.</param>
/// <param name="IsUnderReview">Whether every section is klar and the läkare reviews it.</param>
/// <param name="Since">When it was begun; null when an older program began it.</param>
public sealed record BegunVersion(VersionRelation Relation, bool IsUnderReview, DateTimeOffset? Since)
{
    /// <summary>Whether a case has one, for lists.</summary>
    public static Expression<Func<UtlatandeCase, bool>> IsIn { get; } = c => c.VersionInForce > 0 && c.DraftRelation != null;

    /// <summary>The version in words, e.g. "kompletterande version skrivs".</summary>
    public string InWords => $"{Kind} version {(IsUnderReview ? "granskas" : "skrivs")}";

    private string Kind => Relation == VersionRelation.Complements ? "kompletterande" : "ersättande";

    /// <summary>The one that a case with these values has; null for none.</summary>
    public static BegunVersion? Of(int versionInForce, VersionRelation? draft, bool isEverySectionDone, DateTimeOffset? since) =>
        versionInForce > 0 && draft is { } relation ? new(relation, isEverySectionDone, since) : null;
}
