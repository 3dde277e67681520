using System.Data;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Data.Keys;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Demo;

/// <summary>
/// A fictional clinic in an empty database: two units, staff of every role and cases in every step. It walks the same aggregate as the
/// pages do, only with earlier dates, so a demo case can be nothing a real one could not.
/// </summary>
public sealed class DemoClinic
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "Demo-sjukersattning-1";

    public const string Domain = "demo.example";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly UserManager<StaffAccount> _accounts;
    private readonly VersionSeals _seals;
    private readonly ClinicClock _clock;
    private readonly SecurityLog _security;

    internal DemoClinic(SjukersattningDbContext db, UserManager<StaffAccount> accounts, VersionSeals seals, ClinicClock clock,
        SecurityLog security)
    {
        _seals = seals;
        _security = security;
        _db = db;
        _records = db.EnterGate();
        _accounts = accounts;
        _clock = clock;
    }

    /// <summary>The demo accounts' sign-in names with their roles, in the order the sign-in page offers them.</summary>
    public static IReadOnlyList<(string Email, string Label)> SignIns { get; } =
    [
        .. Staff.Select(person => ($"{person.Key}@{Domain}", $"{Label(person.Title, person.Roles)}, Smålandsstenar")),
        .. SmallStaff.Select(person => ($"{person.Key}2@{Domain}", $"{Label(person.Title, person.Roles)}, Reftele")),
    ];

    /// <summary>How many accounts of the demo there are.</summary>
    public Task<int> CountAccountsAsync(CancellationToken cancel) => _db.Users.CountAsync(account => account.IsDemo, cancel);

    private static (string Key, string Title, Role[] Roles)[] Staff =>
    [
        ("koordinator", "rehabkoordinator", [Role.Rehabkoordinator]),
        ("lakare", "specialist i allmänmedicin", [Role.Lakare]),
        ("lakare-b", "ST-läkare", [Role.Lakare]),
        ("kurator", "kurator", [Role.Kurator]),
        ("fysioterapeut", "fysioterapeut", [Role.Fysioterapeut]),
        ("arbetsterapeut", "arbetsterapeut", [Role.Arbetsterapeut]),
        ("sjukskoterska", "sjuksköterska", [Role.Sjukskoterska]),
        ("chef", "verksamhetschef", [Role.Verksamhetschef]),
        ("admin", "administratör", [Role.Administrator]),
    ];

    /// <summary>
    /// A small unit: one läkare, and an arbetsterapeut who leads cases too (workflow.md: one person may hold several roles).
    /// </summary>
    private static IEnumerable<(string Key, string Title, Role[] Roles)> SmallStaff => Staff.Where(person => person.Key != "lakare-b")
        .Select(person => person.Key == "arbetsterapeut"
            ? (person.Key, "arbetsterapeut och rehabkoordinator", [Role.Arbetsterapeut, Role.Rehabkoordinator]) : person);

    /// <summary>In the demo anybody may be anybody; null for an account that is none of the demo's.</summary>
    public async Task<Proof?> ProveAsync(string email) =>
        SignIns.Any(one => one.Email == email) && await _accounts.FindByEmailAsync(email) is { } account
            ? new Proof(account.Id, SignInMethod.Password, _clock.Now)
            : null;

    /// <summary>Fills an empty database; does nothing when any account exists.</summary>
    /// <param name="extraCases">Further cases over ten years, and further units for them: see <see cref="DemoHistory"/>.</param>
    /// <param name="progress">Told the number of extra cases made so far.</param>
    /// <returns>Whether anything was made.</returns>
    public Task<bool> SeedAsync(int extraCases, IProgress<int>? progress, CancellationToken cancel)
    {
        // Another instance may be filling it: that takes longer than anybody's saving is waited for.
        _db.Database.SetCommandTimeout(Patience);
        if (_db.Database.GetDbConnection() is SqliteConnection file)
        {
            file.DefaultTimeout = (int)Patience.TotalSeconds;
        }

        return _db.WriteAsync(
            () => FillAsync(extraCases, progress, cancel), [Turn.OfAccounts], cancel, isolation: IsolationLevel.Serializable);
    }

    private async Task<bool> FillAsync(int extraCases, IProgress<int>? progress, CancellationToken cancel)
    {
        // Several instances may start at once on an empty database: whether it is empty is asked by the one that holds the lock.
        if (await _db.Users.AnyAsync(cancel))
        {
            return false;
        }

        var first = await AddUnitAsync(
            Unit("Vårdcentralen Smålandsstenar (påhittad)", "Exempelgatan 1", "333 33", "Smålandsstenar", "0370-00 00 00", 1),
            0, Staff, "", cancel);
        var second = await AddUnitAsync(
            Unit("Vårdcentralen Reftele (påhittad)", "Provvägen 2", "330 21", "Reftele", "0371-00 00 00", 2),
            1, SmallStaff, "2", cancel);
        new DemoCases(_records, _seals, _clock, first).AddEveryStep();
        new DemoCases(_records, _seals, _clock, second).AddAFew();
        new DemoCalendar(_db, _records, _clock, first).Add();
        new DemoCalendar(_db, _records, _clock, second).AddMeetings();
        AddYears(first.Unit.Id);
        DemoCases.Derive(_records);
        await _db.SaveChangesAsync(cancel);
        _db.ChangeTracker.Clear();
        await DiagnosisRegister.WriteAsync(_db, _clock, CommonDiagnoses.Source, CommonDiagnoses.All, null, cancel);
        await new DemoHistory(_db, _seals, _clock).AddAsync(extraCases, first, progress, cancel);
        return true;
    }

    /// <summary>The clinic's own figures of 2023 and 2024 (seed 000), and a goal.</summary>
    private void AddYears(Guid unitId)
    {
        foreach (var (year, figures) in new[]
        {
            (2023, new BaselineFigures(new(2023, 1, 1), new(2023, 12, 31), "Intygsstatistik och Rehabstöd",
                "Kompletteringarna är bokförda tillsammans med omprövningar. Hela året.")
            {
                Certificates = 25, Applications = 19, Kompletteringar = 6, Granted = 2,
            }),
            (2024, new BaselineFigures(new(2024, 1, 1), new(2024, 10, 31), "Rehabstöd; beviljade enligt patienterna",
                "Tio månader. Ansökningar från hösten var inte avgjorda när siffrorna togs fram.")
            {
                Started = 28, Applications = 17, Kompletteringar = 5, Granted = 7,
            }),
        }.Where(one => one.Item2.To <= _clock.Today))
        {
            var baseline = new Baseline(unitId, year);
            var faults = baseline.Enter(figures, DemoTexts.StaffNames[0]["chef"], _clock.Now, _clock.Today);
            _db.Baselines.Add(faults.Count == 0
                ? baseline
                : throw new InvalidOperationException($"The demo's baseline is wrong: {faults[0]}"));
        }

        _db.Goals.Add(new Goal(unitId, _clock.Today.Year, Indicator.ShareWithKomplettering) { Target = 25 });
    }

    private static Vardenhet Unit(string name, string address, string postnummer, string postort, string phone, int number) =>
        DemoUnit.Identified(new(name) { Postadress = address, Postnummer = postnummer, Postort = postort, Telefonnummer = phone }, number);

    private async Task<DemoUnit> AddUnitAsync(Vardenhet unit, int names, IEnumerable<(string Key, string Title, Role[] Roles)> staff,
        string suffix, CancellationToken cancel)
    {
        _db.Units.Add(unit);
        await _db.SaveChangesAsync(cancel);
        var hash = _accounts.PasswordHasher.HashPassword(new StaffAccount(), Password);
        var actors = new Dictionary<string, CaseActor>();
        foreach (var (key, title, roles) in staff)
        {
            var email = $"{key}{suffix}@{Domain}";
            var account = new StaffAccount
            {
                Id = Guid.NewGuid(), UserName = email, Email = email, Name = DemoTexts.StaffNames[names][key], Title = title,
                PasswordHash = hash, IsDemo = true,
            };
            if (roles.Contains(Role.Lakare))
            {
                account.Identify(DemoUnit.SignerOf(unit, isTrainee: key != "lakare"));
            }

            _security.Add(SecurityEvent.AccountCreated, account, unitId: unit.Id);
            var made = await _accounts.CreateAsync(account);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"A demo account could not be made: {made}");
            }

            _security.Add(SecurityEvent.RolesChanged, account, roles.InWords(), unitId: unit.Id);
            _db.Memberships.AddRange(roles.Select(role => new Membership { AccountId = account.Id, UnitId = unit.Id, Role = role }));
            actors[key] = new CaseActor(account.Id, account.Name, account.Title, unit.Id, roles.ToHashSet());
        }

        _db.Appointed.AddRange(RoleNames.Professions.Select(profession => new AppointedPerson(unit.Id, profession)
        {
            PersonId = actors.Values.First(actor => actor.Roles.Contains(profession)).Id,
            DeputyId = actors.Values.Where(actor => actor.Roles.Contains(profession))
                .Skip(1)
                .Select(actor => (Guid?)actor.Id)
                .FirstOrDefault(),
        }));
        await _db.SaveChangesAsync(cancel);
        return new DemoUnit(unit, actors);
    }

    private static string Label(string title, Role[] roles)
    {
        var words = string.Join(" och ", roles.Select(role => role.Swedish()));
        return Capital(title == words ? words : $"{words} ({title})");
    }

    private static string Capital(string word) => char.ToUpper(word[0], CultureInfo.GetCultureInfo("sv-SE")) + word[1..];
}
