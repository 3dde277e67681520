using System.Data;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Forms;
using Sjukersattning.Data.Quality;
using Sjukersattning.Data.Telemetry;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>How the database is written: in turn, in one transaction, done anew where that helps.</summary>
internal abstract partial class SjukersattningDbContext
{
    private readonly UntoldChanges _untold = new();
    private readonly List<(SignInMethod Method, bool Succeeded)> _signIns = [];
    private bool _hasTurn;
    private bool _isInWork;
    private int _savedRows;

    /// <summary>The mark of the form that is being answered; saved with the first thing that it changes.</summary>
    public UsedMark? Mark { get; set; }

    public bool IsMarkUsed { get; private set; }

    /// <summary>Where what is saved, and what is not, is counted; null where a tool has made the context.</summary>
    internal Meters? Meters => Application?.GetService<Meters>();

    private IServiceProvider? Application =>
        this.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.ApplicationServiceProvider;

    /// <summary>The token that background work writes by, which every transaction asks for first; null for what people do.</summary>
    public long? LeaseToken { get; set; }

    /// <summary>Where those who write wait for each other; null where the database has them wait without holding a thread.</summary>
    protected virtual SemaphoreSlim? Writers => null;

    /// <summary>
    /// The one way to change what was read first: in turn, in one transaction, saved and committed at the end. When somebody else was first
    /// the work is done anew, on what there is then; so it is when the server failed in passing.
    /// </summary>
    /// <param name="work">Reads and changes; may save too, where the database is to be asked about what is changed so far.</param>
    /// <param name="turns">
    /// What is waited for before the work begins, in the order of their makers in <see cref="Turn"/>; none where a key, a token or a row
    /// that is read decides between two (decision 0050).
    /// </param>
    /// <param name="keeps">Whether a result is to be kept; else nothing is changed. All are when left out.</param>
    /// <param name="raced">The result when somebody else was first at the last try, or the database is too busy; else an exception.</param>
    /// <param name="isolation">RepeatableRead keeps the rows that were read from changing. SQLite has one writer whatever is said.</param>
    /// <param name="tries">How often the work may be done because somebody else was first.</param>
    public Task<T> WriteAsync<T>(
        Func<Task<T>> work, IReadOnlyList<Turn> turns, CancellationToken cancel, Func<T, bool>? keeps = null, Func<T>? raced = null,
        IsolationLevel isolation = IsolationLevel.RepeatableRead, int tries = 1) =>
        InTurnAsync(async () =>
        {
            for (var left = tries; ; left--)
            {
                try
                {
                    return await OnceAsync(work, keeps, isolation, turns, cancel);
                }
                catch (Exception exception)
                {
                    Meters?.NotSaved(exception);
                    if (raced is null || DatabaseFaults.Of(exception) is not (DatabaseFault.Conflict or DatabaseFault.Busy))
                    {
                        throw;
                    }

                    if (left == 1)
                    {
                        return raced();
                    }
                }
            }
        }, cancel);

    /// <summary>The same for work that has no result.</summary>
    public Task WriteAsync(
        Func<Task> work, IReadOnlyList<Turn> turns, CancellationToken cancel, Action? raced = null,
        IsolationLevel isolation = IsolationLevel.RepeatableRead, int tries = 1) =>
        WriteAsync(
            async () =>
            {
                await work();
                return true;
            },
            turns,
            cancel,
            raced: raced is null ? null : () =>
            {
                raced();
                return false;
            },
            isolation: isolation, tries: tries);

    /// <summary>
    /// Waits, inside a transaction, until nobody else has the turn, and keeps it until the end. Nothing to wait for where one writes at a
    /// time.
    /// </summary>
    public virtual Task QueueAsync(Turn turn, CancellationToken cancel) => Task.CompletedTask;

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
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseWithoutLease();
        return InTurnAsync(
            async () =>
            {
                var usesMark = UseMark();
                await TellAsync(cancellationToken);
                try
                {
                    var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                    IsMarkUsed |= usesMark;
                    _savedRows += rows;
                    if (Database.CurrentTransaction is null)
                    {
                        CountSaved();
                    }

                    return rows;
                }
                catch (Exception exception) when (Database.CurrentTransaction is null)
                {
                    ForgetCounts();
                    Meters?.NotSaved(exception);
                    throw;
                }
            },
            cancellationToken);
    }

    /// <summary>Has a sign-in counted when its row of the security log is saved.</summary>
    internal void Count(SignInMethod method, bool succeeded) => _signIns.Add((method, succeeded));

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseWithoutLease();
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

    /// <summary>
    /// One transaction, with EF's strategy round the whole of it. It is begun anew only where that does no harm: not when something read
    /// before it is being changed, which would be lost, and not when it may have been committed and only the answer was lost.
    /// </summary>
    private async Task<T> OnceAsync<T>(Func<Task<T>> work, Func<T, bool>? keeps, IsolationLevel isolation, IReadOnlyList<Turn> turns,
        CancellationToken cancel)
    {
        var mayRepeat = !ChangeTracker.Entries().Any();
        var (result, final) = await Database.CreateExecutionStrategy().ExecuteAsync<(T? Result, ExceptionDispatchInfo? Final)>(async () =>
        {
            var wasMarkUsed = IsMarkUsed;
            var isCommitted = false;
            try
            {
#pragma warning disable RS0030 // The one place where a transaction begins.
                await using var transaction = await Database.BeginTransactionAsync(isolation, cancel);
#pragma warning restore RS0030
                await AskLeaseAsync(cancel);
                foreach (var turn in turns)
                {
                    await QueueAsync(turn, cancel);
                }

                _isInWork = true;
                var done = await work();
                _isInWork = false;
                if (keeps is null || keeps(done))
                {
                    await SaveChangesAsync(cancel);
                    mayRepeat = false;
                    await transaction.CommitAsync(cancel);
                    isCommitted = true;
                    CountSaved();
                }

                return (done, null);
            }
            catch (Exception exception) when (!mayRepeat)
            {
                return (default, ExceptionDispatchInfo.Capture(exception));
            }
            finally
            {
                _isInWork = false;
                _untold.Clear();
                ForgetCounts();
                IsMarkUsed = isCommitted ? IsMarkUsed : wasMarkUsed;
                ChangeTracker.Clear();
            }
        });
        final?.Throw();
        return result!;
    }

    /// <summary>
    /// The row stays locked until the transaction ends, so nobody takes the work over in between; the statement is a sign of life too.
    /// </summary>
    private async Task AskLeaseAsync(CancellationToken cancel)
    {
#pragma warning disable RS0030 // Nothing of any patient, and one statement that asks and locks.
        if (LeaseToken is { } token && await Leases.Where(lease => lease.Token == token)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Beat, lease => lease.Beat + 1), cancel) == 0)
#pragma warning restore RS0030
        {
            throw new LeaseLostException();
        }
    }

    private void RefuseWithoutLease()
    {
        if (LeaseToken is not null && Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Background work saves in WriteAsync, where its lease is asked for.");
        }
    }

    /// <summary>Adds what nobody told the security log of, with the last save of a transaction.</summary>
    private Task TellAsync(CancellationToken cancel)
    {
        _untold.Note(ChangeTracker);
        return _isInWork || _untold.Take() is not { Count: > 0 } untold
            ? Task.CompletedTask
            : Application!.GetRequiredService<SecurityLog>().TellAsync(untold, cancel);
    }

    private void CountSaved()
    {
        if (_savedRows > 0)
        {
            Meters?.Saved();
        }

        _signIns.ForEach(one => Meters?.SignedIn(one.Method, one.Succeeded));
        ForgetCounts();
    }

    private void ForgetCounts()
    {
        _signIns.Clear();
        _savedRows = 0;
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
}
