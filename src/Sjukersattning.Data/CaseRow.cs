using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>A case in a list.</summary>
public sealed record CaseRow : IPatientRow
{
    /// <inheritdoc/>
    public required Guid CaseId { get; init; }

    /// <inheritdoc/>
    public required Guid PatientId { get; init; }

    /// <summary>The case's number.</summary>
    public required string Number { get; init; }

    /// <summary>The patient's name.</summary>
    public required string PatientName { get; init; }

    /// <summary>The patient's number.</summary>
    public required Personnummer Personnummer { get; init; }

    /// <summary>Where the case is.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset StatusSince { get; init; }

    /// <summary>What happens next.</summary>
    public required string NextWhat { get; init; }

    /// <summary>Who does it.</summary>
    public required string NextWho { get; init; }

    /// <summary>By when.</summary>
    public required DateOnly NextBy { get; init; }

    /// <summary>The responsible läkare.</summary>
    public required Guid? LakareId { get; init; }

    /// <summary>Last day for the signature.</summary>
    public required DateOnly? SignDeadline { get; init; }

    /// <summary>Booked day for the signature.</summary>
    public required DateOnly? SigningDate { get; init; }

    /// <summary>Booked time for the signature.</summary>
    public required TimeOnly? SigningTime { get; init; }

    /// <summary>Whether the version being written answers the open kompletteringar.</summary>
    public required bool IsComplementing { get; init; }

    /// <summary>The sections, in no order.</summary>
    public required IReadOnlyList<SectionLine> Sections { get; init; }

    /// <summary>What Försäkringskassan has asked and nobody has answered, by last day.</summary>
    public IReadOnlyList<AskedLine> Asked { get; init; } = [];
}
