namespace Sjukersattning.Data;

/// <summary>
/// One saved state of one field: append-only, the highest version is what the field holds. The key is the optimistic lock.
/// </summary>
internal sealed class AnswerRow
{
    public Guid CaseId { get; set; }

    public string QuestionId { get; set; } = "";

    /// <summary>1 for the first save of the field.</summary>
    public int Version { get; set; }

    public string Content { get; set; } = "";

    public Guid AuthorId { get; set; }

    public string AuthorName { get; set; } = "";

    public string AuthorTitle { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>The page, as it was loaded once, that saved; null when it had no mark.</summary>
    public Guid? Page { get; set; }

    /// <summary>Which save of that page it is, counted up; 0 without script.</summary>
    public int PageSave { get; set; }
}
