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

    /// <summary>The day it was opened.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The nearest last day of anything it waits for; null when it waits for nothing.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Försäkringskassan's nearest last day for an answer; null when nothing is asked.</summary>
    public required DateOnly? AnswerBy { get; init; }

    /// <summary>Number of sections; 0 until planned.</summary>
    public required int Sections { get; init; }

    /// <summary>Number of sections that are klara.</summary>
    public required int SectionsDone { get; init; }
}
