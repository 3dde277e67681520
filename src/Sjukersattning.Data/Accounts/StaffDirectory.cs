using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>Who works where as what, and the units themselves. No patient data passes here, so no access log either.</summary>
public sealed class StaffDirectory
{
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;
    private readonly SecurityLog _security;

    internal StaffDirectory(SjukersattningDbContext db, ClinicClock clock, SecurityLog security)
    {
        _db = db;
        _clock = clock;
        _security = security;
    }

    /// <summary>Everybody who has a role at the unit, switched-off accounts included, by name.</summary>
    public async Task<IReadOnlyList<StaffMember>> AtAsync(Guid unitId, CancellationToken cancel)
    {
        var rows = await _db.Memberships.AsNoTracking().Where(m => m.UnitId == unitId)
            .Join(_db.Users, m => m.AccountId, a => a.Id, (m, a) => new { a.Id, a.Name, a.Title, a.IsActive, m.Role }).ToListAsync(cancel);
        return [.. rows.GroupBy(row => row.Id)
            .Select(person =>
                new StaffMember(person.Key, person.First().Name, person.First().Title, person.First().IsActive,
                    person.Select(row => row.Role).ToHashSet()))
            .OrderBy(person => person.Name, ByName)];
    }

    /// <summary>The others at the unit who say yes to roles, by name.</summary>
    public async Task<IReadOnlyList<StaffMember>> OtherDecidersAsync(StaffPass pass, CancellationToken cancel)
    {
        var me = pass.For(StaffAction.DecideRoles);
        return [.. (await AtAsync(me.UnitId, cancel)).Where(person => person.Id != me.Id && person.Roles.Any(RoleApproval.Decides))];
    }

    /// <summary>The units whose accounts an administrator keeps, by name.</summary>
    public async Task<IReadOnlyList<Vardenhet>> UnitsAsync(StaffPass pass, CancellationToken cancel)
    {
        var kept = _db.UnitsWith(StaffAction.KeepAccounts, pass.For(StaffAction.KeepAccounts));
        return [.. (await _db.Units.AsNoTracking().Where(unit => kept.Contains(unit.Id)).ToListAsync(cancel))
            .OrderBy(unit => unit.Name, ByName)];
    }

    /// <summary>The units where a person may see the statistics, by name.</summary>
    public async Task<ReadableUnits> ReadableUnitsAsync(StaffPass pass, CancellationToken cancel)
    {
        var readable = _db.UnitsWith(StaffAction.ReadStatistics, pass.For(StaffAction.ReadStatistics));
        var units = await _db.Units.AsNoTracking().Where(unit => readable.Contains(unit.Id)).ToListAsync(cancel);
        return new ReadableUnits([.. units.OrderBy(unit => unit.Name, ByName).Select(unit => (unit.Id, unit.Name))]);
    }

    public async Task<Vardenhet> UnitAsync(Guid unitId, CancellationToken cancel) =>
        await _db.Units.AsNoTracking().FirstAsync(unit => unit.Id == unitId, cancel);

    /// <summary>Changes what a unit keeps of itself, all or nothing; days that are chosen already stay.</summary>
    /// <exception cref="ArgumentException">The closed days have a fault that <see cref="ClosedDays.FaultOf"/> names.</exception>
    public Task SaveUnitAsync(StaffPass pass, UnitDetails details, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepUnit).UnitId;
        if (ClosedDays.FaultOf(details.ClosedDays) is { } fault)
        {
            throw new ArgumentException(fault, nameof(details));
        }

        return _db.WriteAsync(
            async () =>
            {
                var unit = await _db.Units.FirstAsync(u => u.Id == unitId, cancel);
                (unit.Name, unit.Telefonnummer) = (details.Address.Name, details.Address.Telefonnummer);
                (unit.Postadress, unit.Postnummer, unit.Postort) =
                    (details.Address.Postadress, details.Address.Postnummer, details.Address.Postort);
                (unit.SigningWarningDays, unit.ExaminationMonths) = (details.SigningWarningDays, details.ExaminationMonths);
                unit.ClosedDayLines = string.Join('\n', details.ClosedDays);
                var appointed = await _db.Appointed.Where(a => a.UnitId == unitId).ToDictionaryAsync(a => a.Profession, cancel);
                foreach (var (profession, (personId, deputyId)) in details.Appointed)
                {
                    var place = appointed.GetValueOrDefault(profession)
                        ?? _db.Appointed.Add(new AppointedPerson(unitId, profession)).Entity;
                    (place.PersonId, place.DeputyId) = (personId, deputyId);
                }
            },
            [Turn.OfUnit(unitId)], cancel);
    }

    /// <summary>Changes why, in the unit's own words, Försäkringskassan asks; what is already registered keeps its code.</summary>
    /// <exception cref="ArgumentException">The list has a fault that <see cref="CauseCodes.FaultOf"/> names.</exception>
    public async Task SaveCauseCodesAsync(StaffPass pass, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepCauses).UnitId;
        if (CauseCodes.FaultOf(codes) is { } fault)
        {
            throw new ArgumentException(fault, nameof(codes));
        }

        var unit = await _db.Units.FirstAsync(u => u.Id == unitId, cancel);
        unit.CauseCodeLines = string.Join('\n', codes);
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>Changes the unit's KVÅ codes; what is already logged keeps its code.</summary>
    /// <exception cref="ArgumentException">The list has a fault that <see cref="KvaCodes.FaultOf"/> names.</exception>
    public async Task SaveKvaCodesAsync(StaffPass pass, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepKvaCodes).UnitId;
        if (KvaCodes.FaultOf(codes) is { } fault)
        {
            throw new ArgumentException(fault, nameof(codes));
        }

        var unit = await _db.Units.FirstAsync(u => u.Id == unitId, cancel);
        unit.KvaCodeLines = string.Join('\n', codes);
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>Who has read the introduction at a unit, and when.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> IntroductionsAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.ReadIntroductionReceipts).UnitId;
        return await _db.Introductions.AsNoTracking().Where(i => i.UnitId == unitId).ToDictionaryAsync(i => i.AccountId, i => i.At, cancel);
    }

    /// <summary>When somebody read the introduction at her unit; null when not yet.</summary>
    public Task<DateTimeOffset?> IntroductionOfAsync(CaseActor reader, CancellationToken cancel) =>
        _db.Introductions.Where(i => i.AccountId == reader.Id && i.UnitId == reader.UnitId)
            .Select(i => (DateTimeOffset?)i.At).FirstOrDefaultAsync(cancel);

    /// <summary>Notes that somebody has read the introduction; the first time stays.</summary>
    public Task ReceiveIntroductionAsync(CaseActor reader, CancellationToken cancel) => _db.WriteAsync(
        async () =>
        {
            if (await IntroductionOfAsync(reader, cancel) is null)
            {
                _db.Introductions.Add(new IntroductionReceipt { AccountId = reader.Id, UnitId = reader.UnitId, At = _clock.Now });
            }
        },
        [], cancel, raced: () => { });

    /// <summary>Adds a unit, with the one who does as its administrator: else nobody could keep its accounts.</summary>
    /// <returns>Null when a unit has that name already, of the administrator's or not.</returns>
    public Task<Vardenhet?> AddUnitAsync(StaffPass pass, string name, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        return _db.WriteAsync(
            async () =>
            {
                if ((await _db.Units.Select(unit => unit.Name).ToListAsync(cancel)).Any(known => PersonName.AreSame(known, name)))
                {
                    return null;
                }

                var unit = _db.Units.Add(new Vardenhet(name)).Entity;
                _db.Memberships.Add(new Membership { AccountId = actor.Id, UnitId = unit.Id, Role = Role.Administrator });
                _security.Add(SecurityEvent.UnitAdded, actor.Id, actor.Name, name, actor, unit.Id);
                return unit;
            },
            [Turn.OfAccounts], cancel, isolation: IsolationLevel.Serializable);
    }

    /// <summary>The appointed persons of a unit, one per profession; professions without one are missing.</summary>
    public async Task<IReadOnlyDictionary<Role, AppointedPerson>> AppointedAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepUnit).UnitId;
        return await _db.Appointed.AsNoTracking().Where(a => a.UnitId == unitId).ToDictionaryAsync(a => a.Profession, cancel);
    }
}
