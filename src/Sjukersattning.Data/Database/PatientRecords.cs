using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Quality;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// The cupboard: every table about a patient or a case, whether it tells something of her or only names a case by id. The context has none
/// of them; it hands out this key where a door is entered (<see cref="SjukersattningDbContext.EnterGate"/>), so a query of patient data
/// elsewhere does not compile, be it for whole rows or for one column.
/// </summary>
#pragma warning disable RS0030 // The one place where a set is asked for by its type.
internal sealed class PatientRecords(SjukersattningDbContext db)
{
    public DbSet<Patient> Patients => db.Set<Patient>();

    public DbSet<EarlierIdentity> EarlierIdentities => db.Set<EarlierIdentity>();

    public DbSet<UtlatandeCase> Cases => db.Set<UtlatandeCase>();

    public DbSet<CaseEvent> Events => db.Set<CaseEvent>();

    public DbSet<Contact> Contacts => db.Set<Contact>();

    public DbSet<AnswerRow> Answers => db.Set<AnswerRow>();

    /// <summary>To be asked, not added to: see <see cref="Keep"/>.</summary>
    public IQueryable<SignedRow> Signed => db.Set<SignedRow>();

    public DbSet<VersionSealRow> Seals => db.Set<VersionSealRow>();

    public DbSet<ReadFileRow> ReadFiles => db.Set<ReadFileRow>();

    public DbSet<SectionReading> SectionReadings => db.Set<SectionReading>();

    public DbSet<FigureRow> Figures => db.Set<FigureRow>();

    public DbSet<WorkRow> OpenWork => db.Set<WorkRow>();

    public DbSet<BookedTick> BookedTicks => db.Set<BookedTick>();

    public DbSet<NoticeRow> Notices => db.Set<NoticeRow>();

    public DbSet<TeamMeeting> Meetings => db.Set<TeamMeeting>();

    public DbSet<AccessLogRow> AccessLog => db.Set<AccessLogRow>();

    public DbSet<InsynRow> Insyn => db.Set<InsynRow>();

    public DbSet<LogFinding> LogFindings => db.Set<LogFinding>();

    /// <summary>Which cases are no more.</summary>
    public DbSet<ThinnedCase> Thinned => db.Set<ThinnedCase>();

    public FormEditions Editions => db.Editions;

    /// <summary>Adds a signed version, which is sealed in the same breath.</summary>
    public void Keep(SignedRow signed, VersionSeals seals)
    {
        db.Add(signed);
        Seals.Add(seals.New(signed));
    }

    /// <summary>
    /// A reader's notices with the editions of their cases; none of a case that is hidden from her, save that its text was tampered with:
    /// that is of the database, and names no patient.
    /// </summary>
    public IQueryable<ToldOfCase> Told(IQueryable<NoticeRow> notices, CaseActor reader)
    {
        var shown = Cases.Where(Relations.Shown(reader)).Select(c => c.Id);
        return notices.Where(notice => notice.Kind == NoticeKind.BrokenVersion || shown.Contains(notice.CaseId))
            .Join(Cases, notice => notice.CaseId, c => c.Id, (notice, c) => new ToldOfCase { Notice = notice, Form = c.Form });
    }
}
#pragma warning restore RS0030
