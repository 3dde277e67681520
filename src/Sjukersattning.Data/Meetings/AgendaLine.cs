using Sjukersattning.Domain.Meetings;

namespace Sjukersattning.Data;

/// <summary>A case that a meeting may take up.</summary>
/// <param name="Reasons">Why it is proposed; for one on the agenda, why it was when it was chosen.</param>
/// <param name="IsChosen">Whether it is on the agenda.</param>
public sealed record AgendaLine(CaseRow Case, AgendaReason Reasons, bool IsChosen);
