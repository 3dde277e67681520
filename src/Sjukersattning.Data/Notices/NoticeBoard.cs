using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Notices;

/// <summary>A person's own notices at the unit she works in. They name no patient, so no access log either.</summary>
public sealed class NoticeBoard
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;

    internal NoticeBoard(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
    }

    /// <summary>The newest notices first.</summary>
    /// <param name="unreadOnly">Only those that have not been read.</param>
    public async Task<IReadOnlyList<NoticeLine>> ReadAsync(CaseActor reader, bool unreadOnly, int most, CancellationToken cancel)
    {
        var rows = Mine(reader).AsNoTracking();
        rows = unreadOnly ? rows.Where(n => n.ReadAt == null) : rows;
        var told = await _records.Told(rows, reader)
            .OrderByDescending(one => one.Notice.At)
            .ThenBy(one => one.Notice.Topic)
            .ThenBy(one => one.Notice.Id)
            .Take(most)
            .ToListAsync(cancel);
        return [.. told.Select(one => one.Line)];
    }

    /// <summary>How many have not been read.</summary>
    public Task<int> UnreadAsync(CaseActor reader, CancellationToken cancel) =>
        _records.Told(Mine(reader).Where(n => n.ReadAt == null), reader).CountAsync(cancel);

    /// <summary>Marks one as read.</summary>
    /// <returns>Its case and kind; null when the person has no such notice.</returns>
    public async Task<(Guid CaseId, NoticeKind Kind)?> OpenAsync(CaseActor reader, Guid noticeId, CancellationToken cancel)
    {
        var row = await _records.Told(Mine(reader).Where(n => n.Id == noticeId), reader).Select(one => one.Notice)
            .FirstOrDefaultAsync(cancel);
        if (row is not null)
        {
            row.ReadAt ??= _clock.Now;
            await _db.SaveChangesAsync(cancel);
        }

        return row is null ? null : (row.CaseId, row.Kind);
    }

    public async Task OpenAllAsync(CaseActor reader, CancellationToken cancel)
    {
        foreach (var row in await Mine(reader).Where(n => n.ReadAt == null).ToListAsync(cancel))
        {
            row.ReadAt = _clock.Now;
        }

        await _db.SaveChangesAsync(cancel);
    }

    private IQueryable<NoticeRow> Mine(CaseActor reader) =>
        _records.Notices.Where(n => n.RecipientId == reader.Id && n.UnitId == reader.UnitId);
}
