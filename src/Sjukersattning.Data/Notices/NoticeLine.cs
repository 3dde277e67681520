namespace Sjukersattning.Data.Notices;

/// <summary>A notice as its reader sees it.</summary>
/// <param name="Id">The notice.</param>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">The case's number.</param>
/// <param name="Sentence">What is told.</param>
/// <param name="At">When.</param>
/// <param name="IsRead">Whether it has been read.</param>
public sealed record NoticeLine(Guid Id, Guid CaseId, string CaseNumber, string Sentence, DateTimeOffset At, bool IsRead);
