using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data;

/// <summary>One row of the access log: who did what with which patient's data, when, as what. Append-only.</summary>
internal sealed class AccessLogRow
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    public LogKind Kind { get; set; }

    public LoggedAction Action { get; set; }

    public Guid ActorId { get; set; }

    public string ActorName { get; set; } = "";

    public string ActorTitle { get; set; } = "";

    public string ActorRoles { get; set; } = "";

    public Guid UnitId { get; set; }

    /// <summary>Null only when what was denied led to no case.</summary>
    public Guid? PatientId { get; set; }

    public Guid? CaseId { get; set; }

    public LogPurpose Purpose { get; set; }

    public string RequestId { get; set; } = "";
}
