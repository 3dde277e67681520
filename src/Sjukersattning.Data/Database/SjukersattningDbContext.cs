using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Quality;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>
/// The database. Internal: outside this project patient data is reached through <see cref="CaseGate"/> only.
/// One subclass per provider, so that each has migrations of its own.
/// </summary>
internal abstract class SjukersattningDbContext(DbContextOptions options) : IdentityUserContext<StaffAccount, Guid>(options)
{
    public DbSet<UtlatandeCase> Cases => Set<UtlatandeCase>();

    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<Vardenhet> Units => Set<Vardenhet>();

    public DbSet<AppointedPerson> Appointed => Set<AppointedPerson>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<SignInSession> Sessions => Set<SignInSession>();

    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    public DbSet<SignedRow> Signed => Set<SignedRow>();

    public DbSet<FigureRow> Figures => Set<FigureRow>();

    public DbSet<Baseline> Baselines => Set<Baseline>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<AccessLogRow> AccessLog => Set<AccessLogRow>();

    public DbSet<WorkRow> OpenWork => Set<WorkRow>();

    public DbSet<SigningHours> SigningHours => Set<SigningHours>();

    public DbSet<BookedTick> BookedTicks => Set<BookedTick>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<LetterRow> Letters => Set<LetterRow>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<IntroductionReceipt> Introductions => Set<IntroductionReceipt>();

    public DbSet<TeamMeeting> Meetings => Set<TeamMeeting>();

    public DbSet<SectionReading> SectionReadings => Set<SectionReading>();

    public DbSet<SwitchedOffRule> SwitchedOffRules => Set<SwitchedOffRule>();

    public DbSet<PhraseList> PhraseLists => Set<PhraseList>();

    public DbSet<KeyRingRow> KeyRing => Set<KeyRingRow>();

    /// <summary>Set while <see cref="CaseGate"/> works; <see cref="GateTripwire"/> refuses to materialize patient data otherwise.</summary>
    public bool InsideGate { get; private set; }

    /// <summary>
    /// The passkey tables are there from the start, so that passkeys need no new migration. Said here and not in options: design-time tools
    /// have none.
    /// </summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>
    /// Lets patient data be read until the result is disposed. For the gate, and for the demo that fills an empty database.
    /// </summary>
    public IDisposable EnterGate() => new GateScope(this);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SjukersattningDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<Personnummer>().HaveConversion<PersonnummerConverter>().HaveMaxLength(12);
    }

    private sealed class GateScope : IDisposable
    {
        private readonly SjukersattningDbContext _db;
        private readonly bool _before;

        public GateScope(SjukersattningDbContext db)
        {
            _db = db;
            _before = db.InsideGate;
            db.InsideGate = true;
        }

        public void Dispose() => _db.InsideGate = _before;
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class PersonnummerConverter() : ValueConverter<Personnummer, string>(
        number => number.Digits, stored => Personnummer.FromStored(stored));
}
