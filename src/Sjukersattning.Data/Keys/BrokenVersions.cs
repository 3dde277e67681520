using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Notices;

namespace Sjukersattning.Data.Keys;

/// <summary>Tells the verksamhetschef of a signed version that does not hold, once.</summary>
public sealed class BrokenVersions
{
    private readonly SjukersattningDbContext _db;
    private readonly NoticeWriter _notices;

    internal BrokenVersions(SjukersattningDbContext db, NoticeWriter notices)
    {
        _db = db;
        _notices = notices;
    }

    public async Task TellAsync(BrokenVersionException broken, CancellationToken cancel)
    {
        var found = await _db.EnterGate().Cases.AsNoTracking().Where(c => c.Id == broken.CaseId)
            .Select(c => new { c.UnitId, c.Number }).FirstAsync(cancel);
        await _db.WriteAsync(
            () => _notices.AddAsync(found.UnitId, (broken.CaseId, found.Number),
                [NoticeRules.BrokenVersion(broken.CaseId, broken.Version)], null, cancel),
            [], cancel, raced: () => { });
    }
}
