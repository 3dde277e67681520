using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>Who works where as what, and the units themselves. No patient data passes here, so no access log either.</summary>
public sealed class StaffDirectory
{
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;

    internal StaffDirectory(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _clock = clock;
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

    public async Task<IReadOnlyList<Vardenhet>> UnitsAsync(CancellationToken cancel) =>
        [.. (await _db.Units.AsNoTracking().ToListAsync(cancel)).OrderBy(unit => unit.Name, ByName)];

    /// <summary>The units where a person has at least one of some roles, by name.</summary>
    public async Task<IReadOnlyList<Vardenhet>> UnitsOfAsync(Guid accountId, IReadOnlyList<Role> roles, CancellationToken cancel) =>
        [.. (await _db.Units.AsNoTracking()
            .Where(unit =>
                _db.Memberships.Any(m => m.UnitId == unit.Id && m.AccountId == accountId && EF.Parameter(roles).Contains(m.Role)))
                    .ToListAsync(cancel)).OrderBy(unit => unit.Name, ByName)];

    public async Task<Vardenhet> UnitAsync(Guid unitId, CancellationToken cancel) =>
        await _db.Units.AsNoTracking().FirstAsync(unit => unit.Id == unitId, cancel);

    /// <summary>Changes a unit's name and address.</summary>
    public async Task SaveUnitAsync(Guid unitId, UnitAddress address, CancellationToken cancel)
    {
        var unit = await _db.Units.FirstAsync(u => u.Id == unitId, cancel);
        unit.Name = address.Name;
        unit.Postadress = address.Postadress;
        unit.Postnummer = address.Postnummer;
        unit.Postort = address.Postort;
        unit.Telefonnummer = address.Telefonnummer;
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>Changes why, in the unit's own words, Försäkringskassan asks; what is already registered keeps its code.</summary>
    /// <exception cref="ArgumentException">The list has a fault that <see cref="CauseCodes.FaultOf"/> names.</exception>
    public async Task SaveCauseCodesAsync(Guid unitId, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        if (CauseCodes.FaultOf(codes) is { } fault)
        {
            throw new ArgumentException(fault, nameof(codes));
        }

        var unit = await _db.Units.FirstAsync(u => u.Id == unitId, cancel);
        unit.CauseCodeLines = string.Join('\n', codes);
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>
    /// Changes the days before a signing from which sections that are not klara are warned of, and the months after which an examination is
    /// old.
    /// </summary>
    public async Task SaveSigningAsync(Guid unitId, int warningDays, int examinationMonths, CancellationToken cancel)
    {
        var unit = await _db.Units.FirstAsync(u => u.Id == unitId, cancel);
        unit.SigningWarningDays = warningDays;
        unit.ExaminationMonths = examinationMonths;
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>Changes the unit's KVÅ codes; what is already logged keeps its code.</summary>
    /// <exception cref="ArgumentException">The list has a fault that <see cref="KvaCodes.FaultOf"/> names.</exception>
    public async Task SaveKvaCodesAsync(Guid unitId, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        if (KvaCodes.FaultOf(codes) is { } fault)
        {
            throw new ArgumentException(fault, nameof(codes));
        }

        var unit = await _db.Units.FirstAsync(u => u.Id == unitId, cancel);
        unit.KvaCodeLines = string.Join('\n', codes);
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>Who has read the introduction at a unit, and when.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> IntroductionsAsync(Guid unitId, CancellationToken cancel) =>
        await _db.Introductions.AsNoTracking().Where(i => i.UnitId == unitId).ToDictionaryAsync(i => i.AccountId, i => i.At, cancel);

    /// <summary>Notes that somebody has read the introduction; the first time stays.</summary>
    public async Task ReceiveIntroductionAsync(Guid accountId, Guid unitId, CancellationToken cancel)
    {
        if (!await _db.Introductions.AnyAsync(i => i.AccountId == accountId && i.UnitId == unitId, cancel))
        {
            _db.Introductions.Add(new IntroductionReceipt { AccountId = accountId, UnitId = unitId, At = _clock.Now });
            await _db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Closes an account, unless it holds open work or is responsible läkare of an open case: that is handed over first.</summary>
    /// <returns>The units where it holds open work, with the number of cases; empty when it is closed.</returns>
    public async Task<IReadOnlyList<(string Unit, int Cases)>> CloseAccountAsync(Guid accountId, CancellationToken cancel)
    {
        var records = _db.EnterGate();
        var held = await _db.WriteAsync(
            async () =>
            {
                // Switched off first and asked afterwards: whoever would assign this person something waits for the row, and finds the
                // account closed.
                var account = await _db.Users.FirstAsync(a => a.Id == accountId, cancel);
                account.IsActive = false;
                await _db.SaveChangesAsync(cancel);
                return await records.Cases
                    .Where(c => c.OpenPatientId != null
                        && (c.LakareId == accountId || records.OpenWork.Any(w => w.CaseId == c.Id && w.PersonId == accountId)))
                    .Join(_db.Units, c => c.UnitId, u => u.Id, (c, u) => new { u.Name, CaseId = c.Id }).ToListAsync(cancel);
            },
            cancel, keeps: held => held.Count == 0, isolation: IsolationLevel.Serializable);
        return [.. held.GroupBy(line => line.Name).Select(unit => (unit.Key, unit.Count())).OrderBy(unit => unit.Key, ByName)];
    }

    public async Task<Vardenhet> AddUnitAsync(string name, CancellationToken cancel)
    {
        var unit = _db.Units.Add(new Vardenhet(name)).Entity;
        await _db.SaveChangesAsync(cancel);
        return unit;
    }

    /// <summary>The appointed persons of a unit, one per profession; professions without one are missing.</summary>
    public async Task<IReadOnlyDictionary<Role, AppointedPerson>> AppointedAsync(Guid unitId, CancellationToken cancel) =>
        await _db.Appointed.AsNoTracking().Where(a => a.UnitId == unitId).ToDictionaryAsync(a => a.Profession, cancel);

    /// <summary>Appoints a person and a deputy for a profession; null leaves the place empty.</summary>
    public async Task AppointAsync(Guid unitId, Role profession, Guid? personId, Guid? deputyId, CancellationToken cancel)
    {
        var appointed = await _db.Appointed.FirstOrDefaultAsync(a => a.UnitId == unitId && a.Profession == profession, cancel)
            ?? _db.Appointed.Add(new AppointedPerson(unitId, profession)).Entity;
        (appointed.PersonId, appointed.DeputyId) = (personId, deputyId);
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>Sets a person's roles at a unit; an empty set takes the person off the unit.</summary>
    public async Task SetRolesAsync(Guid accountId, Guid unitId, IReadOnlySet<Role> roles, CancellationToken cancel)
    {
        var now = await _db.Memberships.Where(m => m.AccountId == accountId && m.UnitId == unitId).ToListAsync(cancel);
        _db.Memberships.RemoveRange(now.Where(m => !roles.Contains(m.Role)));
        _db.Memberships.AddRange(roles.Except(now.Select(m => m.Role))
            .Select(role => new Membership { AccountId = accountId, UnitId = unitId, Role = role }));
        await _db.SaveChangesAsync(cancel);
    }
}
