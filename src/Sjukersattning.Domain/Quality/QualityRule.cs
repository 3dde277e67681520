using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Quality;

public sealed record QualityRule
{
    private readonly Func<FormEdition, IEnumerable<string>> _fields;

    internal QualityRule(
        string id, Func<FormEdition, IEnumerable<string>> fields, string question, Func<SheetReading, IEnumerable<string>> raisedAt)
    {
        Id = id;
        _fields = fields;
        Question = question;
        RaisedAt = raisedAt;
    }

    internal QualityRule(string id, IReadOnlyList<string> fields, string question, Func<SheetReading, IEnumerable<string>> raisedAt)
        : this(id, _ => fields, question, raisedAt)
    {
    }

    /// <summary>A short, stable word in ASCII, e.g. "grad-9"; used in addresses and stored when the question is set aside.</summary>
    public string Id { get; }

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

    /// <summary>
    /// The questions of an edition that it looks at, by id; the first is where it is shown, unless it asks about each of them by itself.
    /// </summary>
    public IEnumerable<string> FieldsIn(FormEdition form) => _fields(form).Where(id => form.Find(id) is not null);

    /// <summary>The word lists that it looks for; empty when it counts or compares.</summary>
    internal IReadOnlyList<WordList> Words { get; init; } = [];

    /// <summary>The questions beside which it asks; none when there is nothing to ask.</summary>
    internal Func<SheetReading, IEnumerable<string>> RaisedAt { get; }
}
