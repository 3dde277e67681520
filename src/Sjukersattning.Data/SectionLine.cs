using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data;

/// <summary>A section in a list.</summary>
/// <param name="Key">Which.</param>
/// <param name="OwnerId">Who writes it.</param>
/// <param name="Deadline">Until when.</param>
/// <param name="IsDone">Klar.</param>
/// <param name="IsReturned">Sent back with a comment.</param>
public sealed record SectionLine(SectionKey Key, Guid OwnerId, DateOnly Deadline, bool IsDone, bool IsReturned);
