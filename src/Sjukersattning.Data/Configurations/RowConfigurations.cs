using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Keys;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class AnswerRowConfiguration : IEntityTypeConfiguration<AnswerRow>
{
    public void Configure(EntityTypeBuilder<AnswerRow> builder)
    {
        AppendOnly.Map(builder, "Answers");
        builder.HasKey(a => new { a.CaseId, a.QuestionId, a.Version });
        builder.Property(a => a.QuestionId).HasMaxLength(40);
        builder.Property(a => a.AuthorName).HasMaxLength(120);
        builder.Property(a => a.AuthorTitle).HasMaxLength(120);
        builder.HasOne<UtlatandeCase>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignedRowConfiguration : IEntityTypeConfiguration<SignedRow>
{
    public void Configure(EntityTypeBuilder<SignedRow> builder)
    {
        AppendOnly.Map(builder, "SignedVersions");
        builder.HasKey(s => new { s.CaseId, s.Version });
        builder.Property(s => s.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.Property(s => s.ConfirmedLevel).HasMaxLength(RegionAssurance.Longest);
        builder.Property(s => s.ConfirmedCommission).HasMaxLength(RegionAssurance.Longest);
        builder.HasOne<UtlatandeCase>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VersionSealRowConfiguration : IEntityTypeConfiguration<VersionSealRow>
{
    public void Configure(EntityTypeBuilder<VersionSealRow> builder)
    {
        AppendOnly.Map(builder, "VersionSeals");
        builder.HasKey(s => new { s.CaseId, s.Version, s.KeyId });
        builder.Property(s => s.KeyId).HasMaxLength(OperatorKey.LongestId).IsUnicode(false);
        builder.Property(s => s.Seal).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.HasOne<SignedRow>().WithMany().HasForeignKey(s => new { s.CaseId, s.Version }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReadFileRowConfiguration : IEntityTypeConfiguration<ReadFileRow>
{
    public void Configure(EntityTypeBuilder<ReadFileRow> builder)
    {
        builder.ToTable("ReadFiles");
        builder.HasKey(f => f.CaseId);
        builder.Property(f => f.CaseId).ValueGeneratedNever();
        builder.Property(f => f.IntygsId).HasMaxLength(ReadFileRow.LongestId);
        builder.HasIndex(f => f.IntygsId);
        builder.HasOne<UtlatandeCase>().WithOne().HasForeignKey<ReadFileRow>(f => f.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PatientConfiguration : IEntityTypeConfiguration<Patient>
{
    public void Configure(EntityTypeBuilder<Patient> builder)
    {
        builder.ToTable("Patients");
        builder.Property(p => p.Name).HasMaxLength(PersonName.MaxLength);
        builder.Property(p => p.SearchKey).HasMaxLength(PersonSearch.MaxKeyLength);
        builder.Property(p => p.SearchKeyLaw).HasMaxLength(20);
        builder.HasIndex(p => new { p.UnitId, p.Personnummer }).IsUnique().HasFilter("[JoinedToId] IS NULL");
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Joined).WithOne().HasForeignKey(p => p.JoinedToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Earlier).WithOne().HasForeignKey("PatientId").IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EarlierIdentityConfiguration : IEntityTypeConfiguration<EarlierIdentity>
{
    public void Configure(EntityTypeBuilder<EarlierIdentity> builder)
    {
        AppendOnly.Map(builder, "EarlierIdentities");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Name).HasMaxLength(PersonName.MaxLength);
        builder.Property(e => e.Reason).HasMaxLength(EarlierIdentity.LongestReason);
        builder.Property(e => e.ActorName).HasMaxLength(PersonName.MaxLength);
        builder.HasIndex(e => e.Personnummer);
    }
}

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Vardenhet>
{
    public void Configure(EntityTypeBuilder<Vardenhet> builder)
    {
        builder.ToTable("Units");
        builder.Ignore(u => u.Address);
        builder.Ignore(u => u.Identity);
        builder.Property(u => u.HsaId).HasMaxLength(HsaId.MaxLength);
        builder.Property(u => u.Arbetsplatskod).HasMaxLength(20);
        builder.Property(u => u.VardgivareHsaId).HasMaxLength(HsaId.MaxLength);
        builder.Property(u => u.VardgivareNamn).HasMaxLength(120);
        builder.Ignore(u => u.CauseCodes);
        builder.Ignore(u => u.KvaCodes);
        builder.Ignore(u => u.WorkingDays);
        builder.Property(u => u.ClosedDayLines).HasMaxLength(ClosedDays.Most * (ClosedDays.MaxLength + 1)).HasDefaultValue("");
        builder.Property(u => u.LogReviewDays).HasDefaultValue(Vardenhet.UsualLogReviewDays);
        builder.Property(u => u.KvaCodeLines).HasMaxLength(KvaCodes.Most * (KvaCodes.MaxLength + 1));
        builder.Property(u => u.CauseCodeLines).HasMaxLength(CauseCodes.Most * (CauseCodes.MaxLength + 1));
        builder.Property(u => u.Name).HasMaxLength(120);
        builder.Property(u => u.Postadress).HasMaxLength(209);
        builder.Property(u => u.Postnummer).HasMaxLength(6);
        builder.Property(u => u.Postort).HasMaxLength(30);
        builder.Property(u => u.Telefonnummer).HasMaxLength(20);
    }
}

internal sealed class AppointedConfiguration : IEntityTypeConfiguration<AppointedPerson>
{
    public void Configure(EntityTypeBuilder<AppointedPerson> builder)
    {
        builder.HasKey(a => new { a.UnitId, a.Profession });
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(a => a.DeputyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountConfigurations
    : IEntityTypeConfiguration<StaffAccount>, IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<SignInSession>,
        IEntityTypeConfiguration<GuessRow>, IEntityTypeConfiguration<SecurityRow>, IEntityTypeConfiguration<DataProtectionKey>,
        IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<PasskeyUse>, IEntityTypeConfiguration<RoleRequest>,
        IEntityTypeConfiguration<HeldForm>
{
    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(120);
        builder.Property(a => a.Title).HasMaxLength(120);
        builder.Ignore(a => a.Identity);
        builder.Property(a => a.HsaId).HasMaxLength(HsaId.MaxLength);
        builder.Property(a => a.Befattning).HasMaxLength(6);
        builder.Property(a => a.Specialistkompetens).HasMaxLength(100);
        builder.Property(a => a.Forskrivarkod).HasMaxLength(7);
        builder.Property(a => a.TotpKey).HasMaxLength(400);
        builder.Property(a => a.RecoveryCodes).HasMaxLength(700);
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasKey(m => new { m.AccountId, m.UnitId, m.Role });
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoleRequest> builder)
    {
        builder.ToTable("RoleRequests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).IsConcurrencyToken();
        builder.Property(r => r.HsaId).HasMaxLength(HsaId.MaxLength).HasDefaultValue("");
        builder.Property(r => r.AskedByName).HasMaxLength(120);
        builder.Property(r => r.DecidedByName).HasMaxLength(120);
        builder.Property(r => r.Reason).HasMaxLength(RoleRequest.LongestReason);
        builder.HasIndex(r => new { r.UnitId, r.State });
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(s => s.SecurityStamp).HasMaxLength(60);
        builder.Property(s => s.Method).HasDefaultValue(SignInMethod.Password).HasSentinel(SignInMethod.Password);
        builder.Property(s => s.Browser).HasMaxLength(SignInSession.LongestBrowser).HasDefaultValue("");
        builder.Property(s => s.ProviderSession).HasMaxLength(SignInSession.LongestProviderName);
        builder.Property(s => s.ProviderSubject).HasMaxLength(SignInSession.LongestProviderName);
        builder.HasIndex(s => s.ProviderSession);
        builder.HasIndex(s => s.ProviderSubject);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<HeldForm> builder)
    {
        builder.ToTable("HeldForms");
        builder.HasIndex(form => form.At);
        builder.HasIndex(form => form.AccountId);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(form => form.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<GuessRow> builder)
    {
        builder.ToTable("Guesses");
        builder.HasKey(g => new { g.Scope, g.Secret, g.Who, g.Where });
        builder.Property(g => g.Who).HasMaxLength(GuessRow.KeyLength).IsFixedLength().IsUnicode(false);
        builder.Property(g => g.Where).HasMaxLength(GuessRow.KeyLength).IsFixedLength().IsUnicode(false);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasIndex(g => g.LastAt);
    }

    public void Configure(EntityTypeBuilder<SecurityRow> builder)
    {
        AppendOnly.Map(builder, "SecurityLog");
        builder.Ignore(r => r.InWords).Ignore(r => r.ActorInWords);
        builder.Property(r => r.ActorName).HasMaxLength(120);
        builder.Property(r => r.ActorTitle).HasMaxLength(120);
        builder.Property(r => r.AccountName).HasMaxLength(120);
        builder.Property(r => r.Address).HasMaxLength(45);
        builder.Property(r => r.What).HasMaxLength(SecurityRow.LongestWhat);
        builder.Property(r => r.RequestId).HasMaxLength(60);
        builder.HasIndex(r => r.AccountId);
        builder.HasIndex(r => r.At);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.SecretHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.HasIndex(i => i.SecretHash).IsUnique();
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(i => i.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PasskeyUse> builder)
    {
        builder.ToTable("PasskeyUses");
        builder.Property(u => u.Id).HasMaxLength(64).IsFixedLength().IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("KeyRing");
        builder.Property(k => k.FriendlyName).HasMaxLength(120).IsRequired();
        builder.Property(k => k.Xml).IsRequired();
    }
}
