using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Data.Forms;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>The sets of what is about no patient.</summary>
internal abstract partial class SjukersattningDbContext
{
#pragma warning disable RS0030 // Sets of no patient; those of patients are asked for in PatientRecords and nowhere else.
    public DbSet<Vardenhet> Units => Set<Vardenhet>();

    public DbSet<AppointedPerson> Appointed => Set<AppointedPerson>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<RoleRequest> RoleRequests => Set<RoleRequest>();

    public DbSet<SignInSession> Sessions => Set<SignInSession>();

    public DbSet<HeldForm> HeldForms => Set<HeldForm>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<PasskeyUse> PasskeyUses => Set<PasskeyUse>();

    public DbSet<SecurityRow> SecurityLog => Set<SecurityRow>();

    public DbSet<GuessRow> Guesses => Set<GuessRow>();

    public DbSet<UsedMark> UsedMarks => Set<UsedMark>();

    public DbSet<LogSeal> LogSeals => Set<LogSeal>();

    public DbSet<LogThinning> LogThinnings => Set<LogThinning>();

    public DbSet<LogVerification> LogVerifications => Set<LogVerification>();

    public DbSet<LogReview> LogReviews => Set<LogReview>();

    public DbSet<LogJudgement> LogJudgements => Set<LogJudgement>();

    public DbSet<Kvalitetsuppdrag> Uppdrag => Set<Kvalitetsuppdrag>();

    public DbSet<Baseline> Baselines => Set<Baseline>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<SigningHours> SigningHours => Set<SigningHours>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<LetterRow> Letters => Set<LetterRow>();

    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<IntroductionReceipt> Introductions => Set<IntroductionReceipt>();

    public DbSet<SwitchedOffRule> SwitchedOffRules => Set<SwitchedOffRule>();

    public DbSet<PhraseList> PhraseLists => Set<PhraseList>();

    public DbSet<DiagnosisCodeRow> DiagnosisCodes => Set<DiagnosisCodeRow>();

    public DbSet<DiagnosisRegisterRow> DiagnosisRegister => Set<DiagnosisRegisterRow>();

    /// <summary>The key ring, so that every instance reads every cookie and a backup holds all.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
#pragma warning restore RS0030
}
