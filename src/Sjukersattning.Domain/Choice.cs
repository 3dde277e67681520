namespace Sjukersattning.Domain;

/// <summary>One entry of a code list.</summary>
public sealed record Choice(string Code, string Label)
{
    /// <summary>The words that are sent beside the code.</summary>
    public string SentLabel { get; init; } = Label;
}
