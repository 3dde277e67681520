using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>What a unit has decided about the access log, and how the log stands. No patient data passes here.</summary>
public sealed class LogRoutine
{
    private readonly SjukersattningDbContext _db;

    private readonly LogExamination _examination;

    internal LogRoutine(SjukersattningDbContext db, LogExamination examination)
    {
        _db = db;
        _examination = examination;
    }

    /// <summary>The newest examination of the whole log; null when there is none yet.</summary>
    public Task<LogVerification?> LastVerificationAsync(StaffPass pass, CancellationToken cancel)
    {
        pass.For(StaffAction.KeepLogRoutine);
        return _examination.LastAsync(cancel);
    }

    public async Task SaveAsync(StaffPass pass, bool namesStaff, int reviewDays, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepLogRoutine).UnitId;
        var unit = await _db.Units.FirstAsync(one => one.Id == unitId, cancel);
        unit.NamesStaffInLogExtract = namesStaff;
        unit.LogReviewDays = reviewDays;
        await _db.SaveChangesAsync(cancel);
    }
}
