using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// The one way from a number to a person: by the number she has, else by one she had, and on to the row that hers was joined to.
/// </summary>
internal static class PersonFinder
{
    /// <summary>Whom a number leads to at a unit; null when it leads to nobody. Who has it now comes before who had it.</summary>
    public static async Task<(Guid PatientId, NumberHeld Had)?> FindAsync(PatientRecords records, Guid unitId, Personnummer number,
        CancellationToken cancel)
    {
        var found = await records.Patients.AsNoTracking()
            .Where(p => p.UnitId == unitId && (p.Personnummer == number || records.EarlierIdentities
                .Where(e => e.Personnummer == number).Select(e => EF.Property<Guid>(e, "PatientId")).Contains(p.Id)))
            .Select(p => new
            {
                p.Id, p.JoinedToId, IsHers = p.Personnummer == number,
                WasHers = p.Earlier.Any(e => e.Personnummer == number && !e.IsWrongNumber),
            })
            .ToListAsync(cancel);
        return found
            .Select(one => (PatientId: one.JoinedToId ?? one.Id, Had: one switch
            {
                { IsHers: true, JoinedToId: null } => NumberHeld.Now,
                { IsHers: true } or { WasHers: true } => NumberHeld.Before,
                _ => NumberHeld.Wrongly,
            }))
            .OrderBy(one => one.Had).Cast<(Guid, NumberHeld)?>().FirstOrDefault();
    }
}
