using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Tests;

/// <summary>Every table of a clinic, those in the cupboard too: what a test looks at afterwards.</summary>
internal sealed class ClinicTables(SjukersattningDbContext context)
{
    private readonly PatientRecords _records = context.EnterGate();

    public SjukersattningDbContext Context => context;

    public DbSet<Patient> Patients => _records.Patients;

    public DbSet<UtlatandeCase> Cases => _records.Cases;

    public DbSet<AnswerRow> Answers => _records.Answers;

    public DbSet<SignedRow> Signed => context.Set<SignedRow>();

    public DbSet<FigureRow> Figures => _records.Figures;

    public DbSet<WorkRow> OpenWork => _records.OpenWork;

    public DbSet<BookedTick> BookedTicks => _records.BookedTicks;

    public DbSet<NoticeRow> Notices => _records.Notices;

    public DbSet<TeamMeeting> Meetings => _records.Meetings;

    public DbSet<AccessLogRow> AccessLog => context.Set<AccessLogRow>();

    public DbSet<StaffAccount> Users => context.Users;

    public DbSet<Membership> Memberships => context.Memberships;

    public DbSet<Vardenhet> Units => context.Units;

    public DbSet<SigningHours> SigningHours => context.SigningHours;

    public DbSet<CalendarFeed> CalendarFeeds => context.CalendarFeeds;

    public DbSet<LetterRow> Letters => context.Letters;

    public DatabaseFacade Database => context.Database;

    public IModel Model => context.Model;

    public ChangeTracker ChangeTracker => context.ChangeTracker;

    public DbSet<T> Set<T>()
        where T : class => context.Set<T>();

    public EntityEntry<T> Entry<T>(T entity)
        where T : class => context.Entry(entity);

    public Task<int> SaveChangesAsync() => context.SaveChangesAsync();
}
