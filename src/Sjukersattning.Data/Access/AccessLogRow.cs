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

    /// <summary>The acting person's HSA-id; empty when the unit has not given it.</summary>
    public string ActorHsaId { get; set; } = "";

    public string UnitHsaId { get; set; } = "";

    public string VardgivareHsaId { get; set; } = "";

    /// <summary>HSA-id of the system that wrote the row; empty when the operator has not set it.</summary>
    public string SystemHsaId { get; set; } = "";

    /// <summary>Number of the kvalitetssäkringsuppdrag that the reading was for; empty for all other purposes.</summary>
    public string Uppdrag { get; set; } = "";

    /// <summary>
    /// The stated reason of whoever reads without a part in the case, or to whom and why a case was handed out; empty for all else.
    /// </summary>
    public string Reason { get; set; } = "";

    /// <summary>Null when what was denied led to no case, and when nobody was found.</summary>
    public Guid? PatientId { get; set; }

    public Guid? CaseId { get; set; }

    public LogPurpose Purpose { get; set; }

    public string RequestId { get; set; } = "";

    /// <summary><see cref="LogHash.Of(AccessLogRow)"/>; plain in rows of versions without a key, null in rows of versions without a chain.</summary>
    public string? Hash { get; set; }
}
