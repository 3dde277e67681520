using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data.Forms;

/// <summary>
/// Makes the same POST one act. The mark is saved in the transaction of the first thing that the POST changes, whoever saves; a POST that
/// is refused changes nothing and uses none.
/// </summary>
public sealed class FormMarks
{
    /// <summary>For so long a POST that is sent again is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    private const int MostForgotten = 1000;
    private const int LongestLocation = 500;
    private const int Looks = 60;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>Nobody is waited for who began so long ago: that program was ended before it answered.</summary>
    private static readonly TimeSpan LongestAct = TimeSpan.FromSeconds(30);

    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;
    private readonly TimeProvider _time;
    private readonly RequestTrace _trace;

    internal FormMarks(SjukersattningDbContext db, ClinicClock clock, TimeProvider time, RequestTrace trace)
    {
        _db = db;
        _clock = clock;
        _time = time;
        _trace = trace;
    }

    /// <summary>From now on what this request saves uses the mark.</summary>
    public void Begin(Guid id, string content) =>
        _db.Mark = new UsedMark { Id = id, Content = content, RequestId = _trace.Id, At = _clock.Now };

    /// <summary>
    /// Where the answer led to the first of the same POSTs; empty when it led nowhere, null when this is the first. One that is about to
    /// be answered elsewhere is waited for a moment.
    /// </summary>
    public async Task<string?> FirstAnswerAsync(Guid id, string content, CancellationToken cancel)
    {
        for (var left = Looks; ; left--)
        {
            var first = await _db.UsedMarks.AsNoTracking().Where(mark => mark.Id == id && mark.Content == content)
                .Select(mark => new { mark.RequestId, mark.Location, mark.At }).FirstOrDefaultAsync(cancel);
            if (first is null || first.RequestId == _trace.Id)
            {
                return null;
            }

            if (first.Location is not null || left == 0 || first.At < _clock.Now - LongestAct)
            {
                return first.Location ?? "";
            }

            await Task.Delay(BetweenLooks, _time, cancel);
        }
    }

    /// <summary>Notes where the answer leads. What was saved stays: a browser that is gone, or a busy database, undoes nothing.</summary>
    /// <param name="location">Empty when the answer is a page.</param>
    public async Task EndAsync(string location)
    {
        if (_db.Mark is not { } used || !_db.IsMarkUsed)
        {
            return;
        }

        _db.Mark = null;
        _db.ChangeTracker.Clear();
        try
        {
            var kept = await _db.UsedMarks.FirstAsync(mark => mark.Id == used.Id && mark.Content == used.Content, CancellationToken.None);
            kept.Location = location.Length > LongestLocation ? "" : location;
            await _db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception exception) when (DatabaseFaults.Of(exception) is not null)
        {
            // The same POST, sent again, is led to its own page instead.
        }
    }

    /// <summary>Forgets marks that are too old to come back.</summary>
    public Task ForgetAsync(CancellationToken cancel)
    {
        var oldest = _clock.Now - Kept;
        return _db.WriteAsync(
            async () =>
            {
                var old = await _db.UsedMarks.Where(mark => mark.At < oldest).OrderBy(mark => mark.At).ThenBy(mark => mark.Id)
                    .ThenBy(mark => mark.Content).Take(MostForgotten).ToListAsync(cancel);
                _db.UsedMarks.RemoveRange(old);
            },
            [], cancel, raced: () => { });
    }
}
