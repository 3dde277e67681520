using System.Reflection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// The database. Internal: outside this project patient data is reached through the doors only. It has no set of patients or cases:
/// those are on the key that <see cref="EnterGate"/> hands out. One subclass per provider, so that each has migrations of its own.
/// </summary>
internal abstract partial class SjukersattningDbContext(DbContextOptions options, FormEditions editions)
    : IdentityUserContext<StaffAccount, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>The editions of the form that stored versions are read by.</summary>
    public FormEditions Editions => editions;

    /// <summary>
    /// The passkey tables are there from the start, so that passkeys need no new
    /// migration. Said here and not in options: design-time tools have none.
    /// </summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>
    /// Opens the cupboard. For a door, which writes the access log or hands
    /// out nothing of any patient, and for what fills an empty database.
    /// </summary>
    public PatientRecords EnterGate() => new(this);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SjukersattningDbContext).Assembly);
        builder.Entity<UtlatandeCase>().Property(c => c.Form).HasColumnName("FormVersion").HasConversion(new EditionConverter(editions));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        Assembly[] ours = [typeof(Verdict).Assembly, typeof(SjukersattningDbContext).Assembly];
        foreach (var kept in ours.SelectMany(one => one.GetTypes()).Where(type => type.IsEnum))
        {
            builder.Properties(kept).HaveConversion(typeof(StoredNameConverter<>).MakeGenericType(kept)).HaveMaxLength(40);
        }

        builder.Properties<LoggedAction>().HaveConversion<LoggedActionConverter>().HaveMaxLength(40);
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<Personnummer>().HaveConversion<PersonnummerConverter>().HaveMaxLength(12);
        builder.Properties<ToldDay>().HaveConversion<ToldDayConverter>().HaveMaxLength(ToldDay.LongestText);
        builder.Properties<FormEdition>().HaveMaxLength(10);
    }

    private sealed class StoredNameConverter<T>() : ValueConverter<T, string>(value => value.Stored(), name => StoredNames.Read<T>(name))
        where T : struct, Enum;

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class LoggedActionConverter() : ValueConverter<LoggedAction, string>(
        action => action.Name, stored => LoggedAction.FromStored(stored));

    private sealed class EditionConverter(FormEditions editions) : ValueConverter<FormEdition, string>(
        form => form.Version, version => editions.ByVersion(version));

    private sealed class ToldDayConverter() : ValueConverter<ToldDay, string>(day => day.Text, stored => ToldDay.FromStored(stored));

    private sealed class PersonnummerConverter() : ValueConverter<Personnummer, string>(
        number => number.Digits, stored => Personnummer.FromStored(stored));
}
