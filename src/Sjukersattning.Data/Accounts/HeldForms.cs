using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Forms that wait while their writers are at the region's sign-in, or set up another factor: patient text, sealed. The same form waits once,
/// until it is taken up or the region has said no, and never for long.
/// </summary>
public sealed class HeldForms
{
    /// <summary>A round that takes longer has lost its cookies.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>A form of a known account, which somebody else may have to help first.</summary>
    public static readonly TimeSpan KeptForAccount = TimeSpan.FromHours(24);

    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;

    internal HeldForms(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>A form that waits, for this account or for whoever comes back from the region; null when there is none such.</summary>
    public Task<string?> FindAsync(Guid id, Guid accountId, CancellationToken cancel) =>
        Waiting.AsNoTracking().Where(form => form.Id == id && (form.AccountId == null || form.AccountId == accountId))
            .Select(form => form.Sealed).FirstOrDefaultAsync(cancel);

    /// <summary>What waits for somebody who had to do something else first, with when it was held.</summary>
    public async Task<IReadOnlyList<(Guid Id, DateTimeOffset At)>> OfAsync(Guid accountId, CancellationToken cancel)
    {
        var forms = await Waiting.Where(form => form.AccountId == accountId).Select(form => new { form.Id, form.At }).ToListAsync(cancel);
        return [.. forms.OrderBy(form => form.At).Select(form => (form.Id, form.At))];
    }

    /// <summary>Ends the waiting of a sealed form.</summary>
    public Task ForgetAsync(string sealedForm, CancellationToken cancel) => ForgetAsync(IdOf(sealedForm), cancel);

    /// <summary>The same by the id under which it waits.</summary>
    public async Task ForgetAsync(Guid id, CancellationToken cancel)
    {
        if (await _db.HeldForms.AnyAsync(form => form.Id == id, cancel))
        {
            await RemoveAsync(_db.HeldForms.Where(form => form.Id == id), cancel);
        }
    }

    /// <summary>Removes those that have waited too long.</summary>
    public Task ForgetOldAsync(CancellationToken cancel) => RemoveAsync(_db.HeldForms.Except(Waiting), cancel);

    /// <summary>Lets a sealed form wait; one that does already begins anew.</summary>
    /// <param name="accountId">Whose it is; null while she is not known.</param>
    /// <returns>Its id, which nobody can guess who has not the sealed form.</returns>
    public async Task<Guid> HoldAsync(string sealedForm, Guid? accountId, CancellationToken cancel)
    {
        var id = IdOf(sealedForm);
        await _db.WriteAsync(
            async () =>
            {
                var form = await _db.HeldForms.FirstOrDefaultAsync(one => one.Id == id, cancel)
                    ?? _db.HeldForms.Add(new HeldForm { Id = id, Sealed = sealedForm }).Entity;
                (form.At, form.AccountId) = (_clock.Now, accountId ?? form.AccountId);
            },
            [], cancel, raced: () => { });
        return id;
    }

    private IQueryable<HeldForm> Waiting
    {
        get
        {
            var (oldest, oldestForAccount) = (_clock.Now - Kept, _clock.Now - KeptForAccount);
            return _db.HeldForms.Where(form => form.At >= (form.AccountId == null ? oldest : oldestForAccount));
        }
    }

    private static Guid IdOf(string sealedForm) => SessionStore.IdOf(sealedForm);

    private Task RemoveAsync(IQueryable<HeldForm> which, CancellationToken cancel) => _db.WriteAsync(
        async () => _db.HeldForms.RemoveRange(await which.ToListAsync(cancel)), [], cancel, raced: () => { });
}
