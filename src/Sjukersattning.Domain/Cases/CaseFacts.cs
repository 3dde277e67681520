using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Cases;

/// <summary>What a rule may need to know beyond the case itself. Facts nobody asked for may be left out.</summary>
/// <param name="Now">The moment of the action, UTC.</param>
/// <param name="Today">The day at the clinic.</param>
public sealed record CaseFacts(DateTimeOffset Now, DateOnly Today)
{
    /// <summary>The section acted on.</summary>
    public SectionKey? Section { get; init; }

    /// <summary>What stops a signature; null when not computed: then nothing is said of it, and signing itself refuses to run.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>What stops the section from being klar; null when not computed: then nothing is said of it, and marking itself refuses to run.</summary>
    public IReadOnlyList<Finding>? SectionFindings { get; init; }

    /// <summary>Whether the patient has another open case at the unit.</summary>
    public bool PatientHasOpenCase { get; init; }
}
