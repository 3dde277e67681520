using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>The kvalitetssäkringsuppdrag of a unit: issued and taken back by its verksamhetschef, used by whoever holds one.</summary>
public sealed class Kvalitetsuppdragen
{
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;

    internal Kvalitetsuppdragen(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>Every one of the unit, the newest first.</summary>
    public async Task<IReadOnlyList<Kvalitetsuppdrag>> AllAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.IssueUppdrag).UnitId;
        return await _db.Uppdrag.AsNoTracking().Where(one => one.UnitId == unitId).OrderByDescending(one => one.IssuedAt)
            .ToListAsync(cancel);
    }

    /// <summary>Issues one.</summary>
    /// <returns>Its number; null when the holder does not work at the unit.</returns>
    public Task<string?> IssueAsync(StaffPass pass, Guid holderId, string purpose, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.IssueUppdrag);
        return _db.WriteAsync(
            async () =>
            {
                var holder = await _db.Users.Where(one => one.Id == holderId && one.IsActive
                        && _db.Memberships.Any(place => place.AccountId == holderId && place.UnitId == actor.UnitId))
                    .Select(one => one.Name).FirstOrDefaultAsync(cancel);
                if (holder is null)
                {
                    return null;
                }

                var year = string.Create(CultureInfo.InvariantCulture, $"KS-{_clock.Today.Year}-");
                var earlier = await _db.Uppdrag.CountAsync(one => one.UnitId == actor.UnitId && one.Number.StartsWith(year), cancel);
                var number = string.Create(CultureInfo.InvariantCulture, $"{year}{earlier + 1}");
                _db.Uppdrag.Add(new Kvalitetsuppdrag
                {
                    Id = Guid.NewGuid(), UnitId = actor.UnitId, Number = number, HolderId = holderId, HolderName = holder,
                    Purpose = purpose, From = from, Until = until, IssuedAt = _clock.Now,
                    IssuedByName = actor.Name, IssuedByTitle = actor.Title,
                });
                return number;
            },
            [Turn.OfUnit(actor.UnitId)], cancel);
    }

    /// <summary>Takes one back; it stays in the list. False when there is none such, or it was taken back before.</summary>
    public async Task<bool> EndAsync(StaffPass pass, Guid id, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.IssueUppdrag).UnitId;
        if (await _db.Uppdrag.FirstOrDefaultAsync(one => one.Id == id && one.UnitId == unitId && one.EndedAt == null, cancel)
            is not { } found)
        {
            return false;
        }

        (found.EndedAt, found.IsInUse) = (_clock.Now, false);
        await _db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Those that somebody holds today at her unit.</summary>
    public async Task<IReadOnlyList<Kvalitetsuppdrag>> HeldAsync(CaseActor actor, CancellationToken cancel)
    {
        var today = _clock.Today;
        return await _db.Uppdrag.AsNoTracking()
            .Where(one => one.UnitId == actor.UnitId && one.HolderId == actor.Id && one.EndedAt == null && one.From <= today
                && one.Until >= today)
            .OrderBy(one => one.Number).ToListAsync(cancel);
    }

    /// <summary>From now on the holder's reading is for this one; null for care again. False when she does not hold it.</summary>
    public Task<bool> UseAsync(CaseActor actor, Guid? id, CancellationToken cancel) => _db.WriteAsync(
        async () =>
        {
            var mine = await _db.Uppdrag.Where(one => one.UnitId == actor.UnitId && one.HolderId == actor.Id).ToListAsync(cancel);
            if (id is not null && !mine.Any(one => one.Id == id && one.Holds(_clock.Today)))
            {
                return false;
            }

            mine.ForEach(one => one.IsInUse = one.Id == id);
            return true;
        },
        [Turn.OfUnit(actor.UnitId)], cancel);
}
