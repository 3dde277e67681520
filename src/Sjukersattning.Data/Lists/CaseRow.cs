using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

public sealed record CaseRow : IPatientRow
{
    public required Guid CaseId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Number { get; init; }

    public required string PatientName { get; init; }

    public required Personnummer Personnummer { get; init; }

    public required bool IsSkyddad { get; init; }

    public required CaseStatus Status { get; init; }

    public required DateTimeOffset StatusSince { get; init; }

    public required int VersionInForce { get; init; }

    public required VersionRelation? DraftRelation { get; init; }

    public required DateTimeOffset? DraftSince { get; init; }

    /// <summary>The version that is written beside the one that holds; null for none.</summary>
    public BegunVersion? Begun => Then is { } then
        ? then.Begun
        : BegunVersion.Of(VersionInForce, DraftRelation, SectionsDone == Sections, DraftSince);

    /// <summary>How the case stood at the meeting whose minutes it is in; null elsewhere.</summary>
    public CaseThen? Then { get; init; }

    public required string NextWhat { get; init; }

    public required string NextWho { get; init; }

    public required DateOnly NextBy { get; init; }

    public required Guid? LakareId { get; init; }

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
