using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Domain.Meetings;

/// <summary>How a case stood when its meeting was ended.</summary>
/// <param name="StatusSince">When it came to its step.</param>
public sealed record CaseThen(Guid CaseId, CaseStatus Status, DateTimeOffset StatusSince, string PatientName);
