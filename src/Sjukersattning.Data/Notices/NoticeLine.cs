namespace Sjukersattning.Data.Notices;

/// <summary>A notice as its reader sees it.</summary>
public sealed record NoticeLine(Guid Id, Guid CaseId, string CaseNumber, string Sentence, DateTimeOffset At, bool IsRead);
