namespace Sjukersattning.Data;

/// <summary>A question of an open komplettering in a list.</summary>
public sealed record AskedLine
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The komplettering's number.</summary>
    public required int Komplettering { get; init; }

    /// <summary>Försäkringskassan's last day for an answer.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The form's question.</summary>
    public required string QuestionId { get; init; }

    /// <summary>Who is to answer.</summary>
    public required Guid? AssigneeId { get; init; }
}
