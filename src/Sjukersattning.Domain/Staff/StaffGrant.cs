using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Staff;

/// <summary>A role that may act, and how far.</summary>
public sealed record StaffGrant(Role Role, StaffReach Reach);
