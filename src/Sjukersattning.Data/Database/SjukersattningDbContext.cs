using System.Data;
using System.Reflection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Forms;
using Sjukersattning.Data.Quality;
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
    private readonly UntoldChanges _untold = new();
    private bool _hasTurn;
    private bool _isInWork;

    /// <summary>The editions of the form that stored versions are read by.</summary>
    public FormEditions Editions => editions;

    /// <summary>The mark of the form that is being answered; saved with the first thing that it changes.</summary>
    public UsedMark? Mark { get; set; }

    public bool IsMarkUsed { get; private set; }

    /// <summary>
    /// The passkey tables are there from the start, so that passkeys need no new
    /// migration. Said here and not in options: design-time tools have none.
    /// </summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Where those who write wait for each other; null where the database has them wait without holding a thread.</summary>
    protected virtual SemaphoreSlim? Writers => null;

    /// <summary>
    /// Opens the cupboard. For a door, which writes the access log or hands
    /// out nothing of any patient, and for what fills an empty database.
    /// </summary>
    public PatientRecords EnterGate() => new(this);

    /// <summary>
    /// The one way to change what was read first: in turn, in one transaction, saved and committed at the end. When somebody else was first
    /// the work is done anew, on what there is then.
    /// </summary>
    /// <param name="work">Reads and changes; may save too, where the database is to be asked about what is changed so far.</param>
    /// <param name="keeps">Whether a result is to be kept; else nothing is changed. All are when left out.</param>
    /// <param name="raced">The result when somebody else was first at the last try, or the database is too busy; else an exception.</param>
    /// <param name="isolation">RepeatableRead keeps the rows that were read from changing. SQLite has one writer whatever is said.</param>
    /// <param name="tries">How often the work may be done.</param>
    public Task<T> WriteAsync<T>(
        Func<Task<T>> work, CancellationToken cancel, Func<T, bool>? keeps = null, Func<T>? raced = null,
        IsolationLevel isolation = IsolationLevel.RepeatableRead, int tries = 1) =>
        InTurnAsync(async () =>
        {
            for (var left = tries; ; left--)
            {
                var wasMarkUsed = IsMarkUsed;
                var isCommitted = false;
                try
                {
#pragma warning disable RS0030 // The one place where a transaction begins.
                    await using var transaction = await Database.BeginTransactionAsync(isolation, cancel);
#pragma warning restore RS0030
                    _isInWork = true;
                    var result = await work();
                    _isInWork = false;
                    if (keeps is null || keeps(result))
                    {
                        await SaveChangesAsync(cancel);
                        await transaction.CommitAsync(cancel);
                        isCommitted = true;
                    }

                    return result;
                }
                catch (Exception exception)
                    when (raced is not null && DatabaseFaults.Of(exception) is DatabaseFault.Conflict or DatabaseFault.Busy)
                {
                    if (left == 1)
                    {
                        return raced();
                    }
                }
                finally
                {
                    _isInWork = false;
                    _untold.Clear();
                    IsMarkUsed = isCommitted ? IsMarkUsed : wasMarkUsed;
                    ChangeTracker.Clear();
                }
            }
        }, cancel);

    /// <summary>The same for work that has no result.</summary>
    public Task WriteAsync(
        Func<Task> work, CancellationToken cancel, Action? raced = null, IsolationLevel isolation = IsolationLevel.RepeatableRead) =>
        WriteAsync(
            async () =>
            {
                await work();
                return true;
            },
            cancel,
            raced: raced is null ? null : () =>
            {
                raced();
                return false;
            },
            isolation: isolation);

    /// <summary>Does what writes while nobody else in this process does. A turn within a turn is the same one.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> write, CancellationToken cancel)
    {
        if (_hasTurn || Writers is not { } queue)
        {
            return await write();
        }

        await queue.WaitAsync(cancel);
        _hasTurn = true;
        try
        {
            return await write();
        }
        finally
        {
            _hasTurn = false;
            queue.Release();
        }
    }

    /// <summary>A save outside a turn takes one, whoever saves: Identity's stores and the key ring know nothing of turns.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        InTurnAsync(
            async () =>
            {
                var usesMark = UseMark();
                await TellAsync(cancellationToken);
                var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                IsMarkUsed |= usesMark;
                return rows;
            },
            cancellationToken);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (_hasTurn || Writers is not { } queue)
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }

        queue.Wait();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            queue.Release();
        }
    }

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

    /// <summary>Adds what nobody told the security log of, with the last save of a transaction.</summary>
    private Task TellAsync(CancellationToken cancel)
    {
        _untold.Note(ChangeTracker);
        return _isInWork || _untold.Take() is not { Count: > 0 } untold
            ? Task.CompletedTask
            : this.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.ApplicationServiceProvider!
                .GetRequiredService<SecurityLog>().TellAsync(untold, cancel);
    }

    /// <summary>Adds the form's mark to what is saved. What was read or refused, and who is signed in, is no act of the form.</summary>
    private bool UseMark()
    {
        if (Mark is null || IsMarkUsed || !ChangeTracker.Entries().Any(entry =>
            entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && entry.Entity is not (AccessLogRow or SectionReading or SignInSession or GuessRow or SecurityRow)))
        {
            return false;
        }

        Add(Mark);
        return true;
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
