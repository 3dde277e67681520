using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// What would be left without its person when somebody loses a role or is switched off. Asked when the change is saved and not yet kept, so
/// that it is the state after it that is judged.
/// </summary>
internal sealed class WorkLeftAlone(SjukersattningDbContext db)
{
    /// <summary>Why a change of roles cannot be kept: a field of the details and a sentence; null when nothing is left alone.</summary>
    public async Task<(string Field, string Sentence)?> WhyNotAsync(StaffAccount account, IReadOnlyList<(Guid UnitId, Role Role)> lost,
        Dictionary<Guid, string> units, CancellationToken cancel)
    {
        var kept = account.IsActive
            ? await db.Memberships.AsNoTracking().Where(m => m.AccountId == account.Id).ToListAsync(cancel)
            : [];
        var faults = new List<string>();
        foreach (var unit in lost.GroupBy(place => place.UnitId, place => place.Role))
        {
            if (unit.Contains(Role.Administrator) && !await IsHeldAsync(unit.Key, Role.Administrator, cancel))
            {
                faults.Add($"Någon måste vara administratör på {units[unit.Key]}. Ge rollen till en annan person först.");
            }

            var roles = kept.Where(m => m.UnitId == unit.Key).Select(m => m.Role).ToHashSet();
            if (unit.Contains(Role.Rehabkoordinator) && await IsLedByNobodyAsync(unit.Key, cancel))
            {
                faults.Add($"Personen är den enda rehabkoordinatorn på {units[unit.Key]}, och där finns öppna ärenden. " +
                    "Ge rollen till en annan person först.");
            }

            if (unit.Contains(Role.Rehabkoordinator) && await LedAsync(account.Id, unit.Key, cancel) is > 0 and var led)
            {
                faults.Add($"Personen leder {led} {(led == 1 ? "ärende" : "ärenden")} med skyddad identitet på {units[unit.Key]}. Hon "
                    + "eller läkaren väljer först en annan rehabkoordinator där.");
            }

            if (unit.Any(RoleNames.Professions.Contains) && await HeldAsync(account.Id, unit.Key, roles, cancel) is > 0 and var held)
            {
                faults.Add($"Personen har öppet arbete i {held} {(held == 1 ? "ärende" : "ärenden")} på {units[unit.Key]}. " +
                    "Rehabkoordinatorn där lämnar över det först.");
            }
        }

        return faults.Count == 0 ? null : (nameof(AccountDetails.Places), string.Join(' ', faults));
    }

    /// <summary>Whether a unit has open cases and no rehabkoordinator who can sign in.</summary>
    private async Task<bool> IsLedByNobodyAsync(Guid unitId, CancellationToken cancel) =>
        await db.EnterGate().Cases.AnyAsync(c => c.UnitId == unitId && c.OpenPatientId != null, cancel)
        && !await IsHeldAsync(unitId, Role.Rehabkoordinator, cancel);

    /// <summary>Whether somebody who can sign in has a role at a unit.</summary>
    private Task<bool> IsHeldAsync(Guid unitId, Role role, CancellationToken cancel) => db.Memberships.AnyAsync(
        m => m.UnitId == unitId && m.Role == role && db.Users.Any(u => u.Id == m.AccountId && u.IsActive), cancel);

    /// <summary>How many cases somebody leads, open or not, that the other rehabkoordinatorer do not see.</summary>
    private Task<int> LedAsync(Guid accountId, Guid unitId, CancellationToken cancel) => db.EnterGate().Cases.CountAsync(
        c => c.UnitId == unitId && c.IsSkyddad && c.RehabkoordinatorId == accountId, cancel);

    /// <summary>In how many open cases of a unit somebody is the responsible läkare, or has work, that these roles do not do.</summary>
    private async Task<int> HeldAsync(Guid accountId, Guid unitId, HashSet<Role> roles, CancellationToken cancel)
    {
        var records = db.EnterGate();
        var asLakare = roles.Contains(Role.Lakare)
            ? []
            : await records.Cases.Where(c => c.UnitId == unitId && c.OpenPatientId != null && c.LakareId == accountId)
                .Select(c => c.Id).ToListAsync(cancel);
        var lines = await records.OpenWork.AsNoTracking().Where(w => w.UnitId == unitId && w.PersonId == accountId)
            .Join(records.Cases.AsNoTracking(), w => w.CaseId, c => c.Id, (w, c) => new { c.Form, w }).ToListAsync(cancel);
        return lines.Where(one => !OpenWork.CanBeDoneBy(roles, one.Form, one.w.Line)).Select(one => one.w.CaseId)
            .Concat(asLakare).Distinct().Count();
    }
}
