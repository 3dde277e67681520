namespace Sjukersattning.Domain.Statistics;

/// <summary>How something that is counted is told, in Swedish.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ToldAttribute(string sentence) : Attribute
{
    public string Sentence => sentence;

    /// <summary>What is kept beside the day; empty for nothing.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether one case may have several.</summary>
    public bool MayComeAgain { get; init; }
}
