namespace Sjukersattning.Domain.Exchange;

/// <summary>One rule that a file of the exchange format must keep.</summary>
/// <param name="Id">Short and fixed; rules that <see cref="Form.Review"/> finds have its names ("4a-6").</param>
/// <param name="Rule">The rule in Swedish.</param>
/// <param name="Source">Where it comes from: a bullet of fk7800.md §4b, a row of §4a, the XSD, or our own reading.</param>
public sealed record ExchangeRule(string Id, string Rule, string Source)
{
    /// <summary>Whether breaking it is a mere remark.</summary>
    public bool IsRemark { get; init; }

    /// <summary>Whether no case can start from a file that breaks it, valid or not.</summary>
    public bool Hinders { get; init; }

    /// <summary>
    /// What to say instead of the review's sentence, where that one quotes the answer or speaks of our own pages; null for the review's.
    /// </summary>
    public string? Sentence { get; init; }
}
