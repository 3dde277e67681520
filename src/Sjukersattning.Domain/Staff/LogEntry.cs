using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Staff;

/// <summary>A row of the access log as the national log wants it.</summary>
/// <param name="Id">The same each time the row is exported.</param>
/// <param name="At">The moment, on a Swedish wall clock.</param>
/// <param name="Reason">The reason that was stated for reading without a part in the case; empty for none.</param>
/// <param name="OwnUnit">The unit that keeps what was used; the person's own, unless she read another's by insyn.</param>
/// <param name="UserId">The person's HSA-id; where the unit has given none, her account's id without hyphens.</param>
public sealed record LogEntry(Guid Id, DateTimeOffset At, LogKind Kind, string What, LogPurpose Purpose, string Uppdrag, string Reason,
    string UserId, string UserName, string UserTitle, string UnitHsaId, string VardgivareHsaId, string SystemHsaId, Personnummer Patient,
    (string HsaId, string Name) OwnUnit);
