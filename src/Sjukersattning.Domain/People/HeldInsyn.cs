namespace Sjukersattning.Domain.People;

/// <summary>That somebody reads a case without having a part in it, for a reason that she has stated and for a time.</summary>
/// <param name="Way">How she came in, as people read it, e.g. "aktivt val".</param>
/// <param name="Reason">The stated reason in words.</param>
/// <param name="IsForCare">Whether the reason is the patient's care; else it is administration.</param>
public sealed record HeldInsyn(Guid CaseId, string Way, string Reason, bool IsForCare, DateTimeOffset Until);
