namespace Sjukersattning.Data;

/// <summary>A finding with its case's number, which names no patient, and what was found of it, the newest last.</summary>
public sealed record LogFindingLine(LogFinding Finding, string CaseNumber, IReadOnlyList<LogJudgement> Judgements);
