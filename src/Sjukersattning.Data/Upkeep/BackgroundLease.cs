using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// The background work of all instances, which one of them has at a time. Nobody's clock is compared with another's: an instance takes the
/// work over when it has seen no sign of life for <see cref="Patience"/>, counted from its own start of looking. Whoever sleeps
/// meanwhile and wakes has an old token, and the transaction of each of its writes asks for the token first.
/// </summary>
public sealed class BackgroundLease
{
    /// <summary>How often its owner gives a sign of life.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>For so long no sign of life is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly ILogger<BackgroundLease> _logger;
    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}";
    private volatile TaskCompletionSource<long> _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (long Token, long Beat) _seen;
    private long? _seenSince;

    internal BackgroundLease(IServiceScopeFactory scopes, TimeProvider time, ILogger<BackgroundLease> logger)
    {
        _scopes = scopes;
        _time = time;
        _logger = logger;
    }

    /// <summary>The token of this instance; null when another has the work, or nobody.</summary>
    public long? Token => _held.Task is { IsCompletedSuccessfully: true, Result: var token } ? token : null;

    /// <summary>Waits until this instance has the work.</summary>
    public Task HeldAsync(CancellationToken cancel) => _held.Task.WaitAsync(cancel);

    /// <summary>A scope whose writes are those of whoever has the work; null when this instance has not.</summary>
    public AsyncServiceScope? Open() => Token is { } token ? Open(token) : null;

    /// <summary>Gives a sign of life, or takes the work when nobody else gives one. To be called again and again, by one.</summary>
    public async Task KeepAsync(CancellationToken cancel)
    {
        if (Token is { } token)
        {
            try
            {
                await using var own = Open(token);
                await ContextOf(own).WriteAsync(() => Task.CompletedTask, [], cancel);
                return;
            }
            catch (LeaseLostException)
            {
                Lose();
            }
        }

        await using var scope = _scopes.CreateAsyncScope();
        var db = ContextOf(scope);
        var row = await db.Leases.AsNoTracking().OrderBy(lease => lease.Number).FirstOrDefaultAsync(cancel);
        if (IsFree(row) && await TakeAsync(db, row, cancel))
        {
            _held.SetResult((row?.Token ?? 0) + 1);
            _logger.LogInformation("Background work is done here from now on: {Owner}, token {Token}", _owner, Token);
        }
    }

    /// <summary>Lets another instance take the work at once.</summary>
    public async Task ReleaseAsync(CancellationToken cancel)
    {
        if (Token is not { } token)
        {
            return;
        }

        Lose();
        await using var scope = _scopes.CreateAsyncScope();
        var db = ContextOf(scope);
        await db.WriteAsync(
            () =>
#pragma warning disable RS0030 // Nothing of any patient, and one statement that decides who is first.
                db.Leases.Where(lease => lease.Token == token).ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Owner, ""), cancel),
#pragma warning restore RS0030
            [], cancel);
    }

    private static SjukersattningDbContext ContextOf(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>();

    private AsyncServiceScope Open(long token)
    {
        var scope = _scopes.CreateAsyncScope();
        ContextOf(scope).LeaseToken = token;
        return scope;
    }

    /// <summary>From now on this instance waits as the others do. Said by the keeper alone, or those who wait were forgotten.</summary>
    private void Lose() => _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool IsFree(LeaseRow? row)
    {
        if (row is null or { Owner: "" })
        {
            return true;
        }

        if (_seenSince is not { } since || _seen != (row.Token, row.Beat))
        {
            (_seen, _seenSince) = ((row.Token, row.Beat), _time.GetTimestamp());
            return false;
        }

        return _time.GetElapsedTime(since) >= Patience;
    }

    /// <summary>False when another was first, or the owner has given a sign of life after all.</summary>
    private Task<bool> TakeAsync(SjukersattningDbContext db, LeaseRow? seen, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (seen is null)
            {
                db.Leases.Add(new LeaseRow { Owner = _owner, Token = 1 });
                return true;
            }

#pragma warning disable RS0030 // Nothing of any patient, and one statement that decides who is first.
            return await db.Leases.Where(lease => lease.Token == seen.Token && lease.Beat == seen.Beat).ExecuteUpdateAsync(
                set => set.SetProperty(lease => lease.Owner, _owner).SetProperty(lease => lease.Token, lease => lease.Token + 1)
                    .SetProperty(lease => lease.Beat, lease => lease.Beat + 1),
                cancel) == 1;
#pragma warning restore RS0030
        },
        [], cancel, raced: () => false);
}
