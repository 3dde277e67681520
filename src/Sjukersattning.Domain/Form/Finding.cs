namespace Sjukersattning.Domain.Form;

/// <summary>One thing to mend before signing, placed where it is mended.</summary>
/// <param name="QuestionId">The question, or "vardenhet" for the unit's address, or a category key.</param>
/// <param name="Part">The part within the answer; null for the whole.</param>
/// <param name="Rule">Which row of fk7800.md §4a, e.g. "4a-6"; "längd" and "tecken" are the form's limits (§1).</param>
/// <param name="Sentence">What to do, in Swedish.</param>
public sealed record Finding(string QuestionId, string? Part, string Rule, FindingKind Kind, string Sentence)
{
    /// <summary>True for what is merely not done yet; such a finding is not shown as a fault while somebody writes.</summary>
    public bool IsMissing => Kind == FindingKind.Empty;
}
