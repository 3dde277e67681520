using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Domain.Staff;

/// <summary>
/// What one person did with one patient's data on one day; or, where it names no patient, what she did with everybody's that day.
/// </summary>
public sealed record LogVisit
{
    /// <summary>Where in the access log it begins.</summary>
    public required long FirstRow { get; init; }

    public required int Rows { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string ActorTitle { get; init; }

    /// <summary>The patient's name; null for a whole day.</summary>
    public string? PatientName { get; init; }

    public Guid? PatientId { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>On a Swedish wall clock.</summary>
    public required DateTime First { get; init; }

    public required DateTime Last { get; init; }

    public bool IsWorkingDay { get; init; }

    /// <summary>Whether the case itself was opened, not only seen in a list or looked up on the phone.</summary>
    public bool IsOpened { get; init; }

    /// <summary>Whether the person has something to do in the case, or has done something in it.</summary>
    public bool HasPart { get; init; }

    /// <summary>Whether somebody of the staff has the patient's name.</summary>
    public bool IsColleague { get; init; }

    public bool IsDenied { get; init; }

    /// <summary>How the person came in to a case that she has no part in: kinds of rows; null or empty when she stated no reason.</summary>
    public IReadOnlySet<LogKind>? Insyn { get; init; }

    /// <summary>Whether the patient has skyddad identitet now.</summary>
    public bool IsSkyddad { get; init; }

    /// <summary>Of a whole day: patients whose cases were opened.</summary>
    public int Patients { get; init; }

    /// <summary>Of a whole day: searches that found nobody.</summary>
    public int Misses { get; init; }
}
