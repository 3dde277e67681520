namespace Sjukersattning.Domain.Staff;

/// <param name="Name">What is asked of the visit, in a few words.</param>
/// <param name="When">When a visit is chosen, in words for people who do not read code.</param>
public sealed record LogReviewRule(LogReviewReason Reason, string Name, string When, Func<LogVisit, bool> Holds);
