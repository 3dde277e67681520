using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Keys;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Demo;

/// <summary>
/// Ten years of cases, for trying out how the program behaves with many. A vårdcentral opens a few dozen a year, so many cases mean many
/// units: the demo's first unit gets the first thousand, units of its own staff the rest.
/// </summary>
internal sealed class DemoHistory(SjukersattningDbContext db, VersionSeals seals, ClinicClock clock)
{
    public const int CasesPerUnit = 1000;

    private const int Years = 10;
    private const int BatchSize = 250;

    /// <summary>Of the first unit's cases: planned lately and waiting, so that its list is long.</summary>
    private const int WaitingPercent = 52;
    private const int WaitingDays = 300;

    /// <summary>Numbers that the demo's own cases have taken this year.</summary>
    private const int NumbersTaken = 20;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private readonly PatientRecords _records = db.EnterGate();
    private readonly DateOnly _yesterday = clock.Today.AddDays(-1);
    private HashSet<DateOnly> _birthDatesTaken = [];
    private int _unsaved;
    private int _made;

    /// <summary>Makes the cases, and the units that they need.</summary>
    public async Task AddAsync(int cases, DemoUnit first, IProgress<int>? progress, CancellationToken cancel)
    {
        // The demo's own patients are known by their birth dates, so nobody else gets them.
        _birthDatesTaken = [.. (await _records.Patients.Select(patient => patient.Personnummer).ToListAsync(cancel))
            .Select(number => number.Born.First)];
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            for (var unit = 0; unit * CasesPerUnit < cases; unit++)
            {
                var size = Math.Min(CasesPerUnit, cases - (unit * CasesPerUnit));
                var waiting = unit == 0 ? size * WaitingPercent / 100 : 0;
                await AddUnitsCasesAsync(unit == 0 ? first : AddUnit(first, unit + 2), unit, size - waiting, waiting, progress, cancel);
            }

            await SaveAsync(progress, cancel);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>
    /// A unit where the first unit's team works too. Its name comes after the
    /// first one's, because a sign-in starts at the person's first unit by name.
    /// </summary>
    private DemoUnit AddUnit(DemoUnit first, int number)
    {
        var place = string.Create(Swedish, $"Testby {number}");
        var unit = DemoUnit.Identified(
            new Vardenhet($"Vårdcentralen {place} (påhittad)")
            {
                Postadress = "Exempelvägen 3", Postnummer = "333 33", Postort = place, Telefonnummer = "0370-00 00 00",
            }, number);
        var staff = first.Staff
            .Where(one => one.Key is "koordinator" or "lakare" or "kurator" or "fysioterapeut" or "arbetsterapeut" or "chef")
            .ToDictionary(one => one.Key, one => one.Value with { UnitId = unit.Id });
        db.Units.Add(unit);
        db.Memberships.AddRange(staff.Values.SelectMany(
            actor => actor.Roles.Select(role => new Membership { AccountId = actor.Id, UnitId = unit.Id, Role = role })));
        db.Appointed.AddRange(RoleNames.Professions.Select(profession => new AppointedPerson(unit.Id, profession)
        {
            PersonId = staff.Values.First(actor => actor.Roles.Contains(profession)).Id,
        }));
        return new DemoUnit(unit, staff);
    }

    private async Task AddUnitsCasesAsync(DemoUnit unit, int place, int ended, int waiting, IProgress<int>? progress,
        CancellationToken cancel)
    {
        var dice = new DemoDice((ulong)place + 1);
        var days = Spread(ended, clock.Today.DayNumber - clock.Today.AddYears(-Years).DayNumber, dice)
            .Select(day => (Day: day, Waits: false))
            .Concat(Spread(waiting, WaitingDays, dice).Select(day => (Day: day, Waits: true))).OrderBy(one => one.Day).ToList();
        var patients = new DemoPatients(unit.Unit.Id, clock.Today, _birthDatesTaken, new DemoDice((ulong)place + 1_000_000));
        var numbers = new Dictionary<int, int> { [clock.Today.Year] = place == 0 ? NumbersTaken : 0 };
        for (var i = 0; i < days.Count; i++)
        {
            var (day, waits) = days[i];
            var number = numbers[day.Year] = numbers.GetValueOrDefault(day.Year) + 1;
            AddCase(unit, patients, string.Create(CultureInfo.InvariantCulture, $"{day.Year % 100:00}-{number:0000}"), day, waits,
                new DemoDice(((ulong)(place + 1) << 32) + (ulong)i));
            if (++_unsaved == BatchSize)
            {
                await SaveAsync(progress, cancel);
            }
        }
    }

    /// <summary>Working days, one in each of as many equal stretches of time as there are cases.</summary>
    private IEnumerable<DateOnly> Spread(int cases, int days, DemoDice dice) => Enumerable.Range(0, cases).Select(i =>
        DemoJourney.WorkingDay(_yesterday.AddDays(
            -(int)((((long)(cases - i) * 1000) - dice.Between(1, 1000)) * (days - 3) / (cases * 1000L)))));

    private void AddCase(DemoUnit unit, DemoPatients patients, string number, DateOnly day, bool waits, DemoDice dice)
    {
        var patient = patients.Next(day, out var isNew);
        if (isNew)
        {
            _records.Patients.Add(patient);
        }
        else if (db.Entry(patient).State == EntityState.Detached)
        {
            _records.Patients.Attach(patient);
        }

        var initiator = dice.Percent(40) ? Initiator.Patient : Initiator.Lakare;
        DemoCases.Must(UtlatandeCase.Open(patient, number, db.Editions.InForceOn(day), initiator, unit["koordinator"],
            DemoJourney.At(day, 0), out var opened));
        var journey = new DemoJourney(opened!, patient, unit, dice, _yesterday);
        if (waits)
        {
            journey.PlanOnly();
        }
        else
        {
            journey.Walk();
        }

        patients.Leave(patient, journey.EndedOn);
        _records.Cases.Add(opened!);
        _records.Answers.AddRange(journey.Answers);
        journey.Signed.ForEach(signed => _records.Keep(signed, seals));
    }

    private async Task SaveAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        if (_unsaved > 0)
        {
            DemoCases.Derive(_records);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            _made += _unsaved;
            _unsaved = 0;
            progress?.Report(_made);
        }
    }
}
