using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Data.Scheduling;

/// <summary>A booked time for signing; names no patient.</summary>
/// <param name="Number">The case's number; null for one that the reader may not know of, whose time is taken all the same.</param>
/// <param name="Day">Day.</param>
/// <param name="Start">From, local time.</param>
/// <param name="End">To, local time.</param>
/// <param name="Revision">Number of changes of the case: higher after each.</param>
/// <param name="OpenSections">Number of sections that are not klara.</param>
/// <param name="LastDeadline">The latest last day of those; null when there are none.</param>
/// <param name="SignBy">The day to sign by; null when none is planned.</param>
/// <param name="IsAway">Whether the läkare is away that day.</param>
/// <param name="IsKept">Whether the utlåtande was signed at it, so that the case has no booked time any more.</param>
/// <param name="Begun">What the version to be signed will be to the one that holds; null when none holds.</param>
public sealed record BookedTime(Guid CaseId, string? Number, DateOnly Day, TimeOnly Start, TimeOnly End, Guid LakareId, int Revision,
    int OpenSections, DateOnly? LastDeadline, DateOnly? SignBy, bool IsAway, bool IsKept, VersionRelation? Begun);
