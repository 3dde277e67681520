using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Domain.Meetings;

/// <summary>How a case stood when its meeting was ended.</summary>
/// <param name="StatusSince">When it came to its step.</param>
/// <param name="PatientName">Null when it was not kept.</param>
/// <param name="Begun">What was written beside the version that held; null for none.</param>
public sealed record CaseThen(Guid CaseId, CaseStatus Status, DateTimeOffset StatusSince, BegunVersion? Begun, string? PatientName);
