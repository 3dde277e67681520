using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// The one way from a number to a person: by the number she has, else by one she had, and on to the row that hers was joined to.
/// </summary>
internal static class PersonFinder
{
    /// <summary>
    /// Whom a number leads to at the unit of the one who asks; null when it leads to nobody. Who has it now comes first. A number that was
    /// only written for a hidden person by mistake is somebody else's, and tells nothing of her.
    /// </summary>
    /// <param name="at">Another unit than that of the one who asks.</param>
    public static async Task<FoundPerson?> FindAsync(PatientRecords records, CaseActor asker, Personnummer number,
        CancellationToken cancel, Guid? at = null)
    {
        var unitId = at ?? asker.UnitId;
        var shown = records.Cases.Where(Relations.Shown(asker)).Select(c => c.PatientId);
        var found = await records.Patients.AsNoTracking()
            .Where(p => p.UnitId == unitId && (p.Personnummer == number || records.EarlierIdentities
                .Where(e => e.Personnummer == number).Select(e => EF.Property<Guid>(e, "PatientId")).Contains(p.Id)))
            .Select(p => new
            {
                p.Id, p.JoinedToId, IsHers = p.Personnummer == number,
                IsHidden = records.Patients.Any(one => one.Id == (p.JoinedToId ?? p.Id) && one.IsSkyddad && !shown.Contains(one.Id)),
                WasHers = p.Earlier.Any(e => e.Personnummer == number && !e.IsWrongNumber),
            })
            .ToListAsync(cancel);
        return found
            .Select(one => new FoundPerson(one.JoinedToId ?? one.Id, one switch
            {
                { IsHers: true, JoinedToId: null } => NumberHeld.Now,
                { IsHers: true } or { WasHers: true } => NumberHeld.Before,
                _ => NumberHeld.Wrongly,
            }, one.IsHidden))
            .Where(one => !(one.IsHidden && one.Had == NumberHeld.Wrongly))
            .OrderBy(one => one.Had).FirstOrDefault();
    }
}
