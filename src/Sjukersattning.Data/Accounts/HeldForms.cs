using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data.Accounts;

/// <summary>Forms that wait for their writers, sealed; each is kept for a day.</summary>
public sealed class HeldForms
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;

    internal HeldForms(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <param name="accountId">Whose it is; null while she is not known.</param>
    public async Task<Guid> HoldAsync(string sealedForm, Guid? accountId, CancellationToken cancel)
    {
        var form = new HeldForm { Id = Guid.NewGuid(), At = _clock.Now, AccountId = accountId, Sealed = sealedForm };
        var oldest = _clock.Now - Kept;
        await _db.WriteAsync(
            async () =>
            {
                _db.HeldForms.RemoveRange(await _db.HeldForms.Where(one => one.At < oldest).ToListAsync(cancel));
                _db.HeldForms.Add(form);
            },
            cancel);
        return form.Id;
    }

    /// <summary>A form that waited; null when there is none such.</summary>
    public Task<string?> FindAsync(Guid id, CancellationToken cancel) =>
        _db.HeldForms.AsNoTracking().Where(form => form.Id == id).Select(form => form.Sealed).FirstOrDefaultAsync(cancel);

    /// <summary>What waits for somebody who had to do something else first, with when it was held.</summary>
    public async Task<IReadOnlyList<(Guid Id, DateTimeOffset At)>> OfAsync(Guid accountId, CancellationToken cancel)
    {
        var oldest = _clock.Now - Kept;
        var forms = await _db.HeldForms.Where(form => form.AccountId == accountId && form.At >= oldest)
            .Select(form => new { form.Id, form.At }).ToListAsync(cancel);
        return [.. forms.OrderBy(form => form.At).Select(form => (form.Id, form.At))];
    }
}
