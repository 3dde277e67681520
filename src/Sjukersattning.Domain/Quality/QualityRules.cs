using System.Collections.Frozen;

namespace Sjukersattning.Domain.Quality;

/// <summary>
/// Every rule of the quality check as data (quality-checks.md): the check, the pages, the statistics and the documentation read it.
/// </summary>
public static class QualityRules
{
    private static readonly FrozenDictionary<string, QualityRule> ById;

    static QualityRules()
    {
        All = [.. GroundRules.All, .. FunctionRules.All, .. ActivityRules.All, .. TreatmentRules.All, .. AcrossRules.All];
        ById = All.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Every rule, by subject; <see cref="QualityCheck"/> puts what is raised in the form's order.</summary>
    public static IReadOnlyList<QualityRule> All { get; }

    /// <summary>The rule with an id; null when there is none.</summary>
    public static QualityRule? Find(string id) => ById.GetValueOrDefault(id);
}
