namespace Sjukersattning.Domain;

/// <summary>What is written instead of a sign that cannot be sent.</summary>
/// <param name="Text">Characters that can be sent; empty for a sign that no reader sees.</param>
/// <param name="IsSilent">No meaning is lost: exchanged at saving, and nobody is told.</param>
/// <param name="Before">A space keeps it from a letter or digit before it.</param>
/// <param name="After">A space keeps it from a letter or digit after it.</param>
internal sealed record Spelling(string Text, bool IsSilent, bool Before, bool After)
{
    /// <summary>What is written when a number stands before it; null where that makes no difference.</summary>
    public string? AfterNumber { get; init; }

    /// <summary>What is written when only a number after it tells what it is about; null where that makes no difference.</summary>
    public string? BeforeNumber { get; init; }
}
