using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Work;

/// <summary>One thing that an open case waits for, from a person or from everybody in a role.</summary>
/// <param name="By">Last day.</param>
public sealed record WorkLine(WorkKind Kind, DateOnly By)
{
    /// <summary>Whom it waits for; null when it waits for a role.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The role it waits for; null when it waits for a person.</summary>
    public Role? Role { get; init; }

    /// <summary>The section it is about; null for none.</summary>
    public SectionKey? Section { get; init; }

    /// <summary>The komplettering it is about; null for none.</summary>
    public int? Komplettering { get; init; }

    /// <summary>
    /// What it is about in words: the fields asked about, or the next step; empty where the kind says it all. At most 200 characters.
    /// </summary>
    public string Words { get; init; } = "";

    /// <summary>First day on which it stands in Mitt arbete.</summary>
    public DateOnly From { get; init; }
}
