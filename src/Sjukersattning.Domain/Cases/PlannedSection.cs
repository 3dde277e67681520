using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Cases;

/// <summary>One line of a plan.</summary>
/// <param name="OwnerId">Who writes it; null when the responsible läkare does.</param>
/// <param name="Deadline">Last day for marking it klar.</param>
public sealed record PlannedSection(SectionKey Key, Guid? OwnerId, DateOnly Deadline);
