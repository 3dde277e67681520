namespace Sjukersattning.Domain.Quality;

public sealed record QualityRule
{
    internal QualityRule(string id, IReadOnlyList<string> questionIds, string question, Func<SheetReading, IEnumerable<string>> raisedAt)
    {
        Id = id;
        QuestionIds = questionIds;
        Question = question;
        RaisedAt = raisedAt;
    }

    /// <summary>A short, stable word in ASCII, e.g. "grad-9"; used in addresses and stored when the question is set aside.</summary>
    public string Id { get; }

    /// <summary>
    /// The questions of the form that it looks at; the first is where it is shown, unless it asks about each of them by itself.
    /// </summary>
    public IReadOnlyList<string> QuestionIds { get; }

    /// <summary>What the writer is asked, in Swedish.</summary>
    public string Question { get; }

    /// <summary>When it asks, in Swedish words for people who do not read code; begins in lower case, no full stop.</summary>
    public required string When { get; init; }

    public Severity Severity { get; init; } = Severity.Sometimes;

    /// <summary>
    /// Whether the rule warns of what Försäkringskassan asks about the field's content. False for characters, length, other people's
    /// numbers and unread sections: having asked about those foresees no komplettering.
    /// </summary>
    public bool Foresees { get; init; } = true;

    public required string Source { get; init; }

    /// <summary>The word lists that it looks for; empty when it counts or compares.</summary>
    internal IReadOnlyList<WordList> Words { get; init; } = [];

    /// <summary>The questions beside which it asks; none when there is nothing to ask.</summary>
    internal Func<SheetReading, IEnumerable<string>> RaisedAt { get; }
}
