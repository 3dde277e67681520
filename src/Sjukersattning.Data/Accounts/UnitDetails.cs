using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>What the verksamhetschef keeps of a unit.</summary>
/// <param name="ClosedDays">One day a line, as <see cref="Domain.Units.ClosedDays"/> reads them.</param>
/// <param name="Appointed">The person and the deputy of each profession; null leaves the place empty.</param>
public sealed record UnitDetails(UnitAddress Address, int SigningWarningDays, int ExaminationMonths, IReadOnlyList<string> ClosedDays,
    IReadOnlyDictionary<Role, (Guid? PersonId, Guid? DeputyId)> Appointed);
