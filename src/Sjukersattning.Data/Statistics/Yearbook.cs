using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Data;

/// <summary>What a unit enters about its own years: baselines and goals. No patient data passes here, so no access log either.</summary>
public sealed class Yearbook
{
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;

    internal Yearbook(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>The baselines of a unit, newest year first.</summary>
    public Task<IReadOnlyList<Baseline>> BaselinesAsync(StaffPass pass, CancellationToken cancel) =>
        BaselinesAsync(pass.For(StaffAction.EnterBaselines).UnitId, cancel);

    /// <summary>The baselines of the one unit whose statistics are shown, newest year first.</summary>
    public Task<IReadOnlyList<Baseline>> BaselinesAsync(ReadableUnits units, CancellationToken cancel) =>
        BaselinesAsync(units.Ids.Single(), cancel);

    /// <summary>Enters, or enters anew, the baseline of a year.</summary>
    /// <returns>What is wrong: the field of <see cref="BaselineFigures"/> and a sentence; empty when it is saved.</returns>
    public async Task<IReadOnlyList<(string Field, string Sentence)>> SaveBaselineAsync(
        StaffPass pass, int year, BaselineFigures told, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.EnterBaselines);
        return await _db.WriteAsync(
            async () =>
            {
                var known = await _db.Baselines.FirstOrDefaultAsync(b => b.UnitId == actor.UnitId && b.Year == year, cancel);
                var baseline = known ?? _db.Baselines.Add(new Baseline(actor.UnitId, year)).Entity;
                return baseline.Enter(told, actor.Name, _clock.Now, _clock.Today);
            },
            [Turn.OfUnit(actor.UnitId)], cancel, keeps: faults => faults.Count == 0);
    }

    /// <summary>Takes the baseline of a year away.</summary>
    public async Task RemoveBaselineAsync(StaffPass pass, int year, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.EnterBaselines).UnitId;
        _db.Baselines.RemoveRange(await _db.Baselines.Where(b => b.UnitId == unitId && b.Year == year).ToListAsync(cancel));
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>The goals of a unit, newest year first.</summary>
    public Task<IReadOnlyList<Goal>> GoalsAsync(StaffPass pass, CancellationToken cancel) =>
        GoalsAsync(pass.For(StaffAction.SetGoals).UnitId, cancel);

    /// <summary>The goals of the one unit whose statistics are shown, newest year first.</summary>
    public Task<IReadOnlyList<Goal>> GoalsAsync(ReadableUnits units, CancellationToken cancel) => GoalsAsync(units.Ids.Single(), cancel);

    /// <summary>Sets a goal; a null target takes it away.</summary>
    /// <exception cref="ArgumentException">The target is none (see <see cref="Goal.FaultOf"/>).</exception>
    public Task SaveGoalAsync(StaffPass pass, int year, Indicator indicator, int? target, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.SetGoals).UnitId;
        if (target is not null && Goal.FaultOf(indicator, target) is { } fault)
        {
            throw new ArgumentException(fault, nameof(target));
        }

        return _db.WriteAsync(
            async () =>
            {
                var known = await _db.Goals.FirstOrDefaultAsync(
                    g => g.UnitId == unitId && g.Year == year && g.Indicator == indicator, cancel);
                if (target is { } wanted)
                {
                    (known ?? _db.Goals.Add(new Goal(unitId, year, indicator)).Entity).Target = wanted;
                }
                else
                {
                    _db.Goals.RemoveRange(known is null ? [] : [known]);
                }
            },
            [Turn.OfUnit(unitId)], cancel);
    }

    private async Task<IReadOnlyList<Baseline>> BaselinesAsync(Guid unitId, CancellationToken cancel) =>
        await _db.Baselines.AsNoTracking().Where(b => b.UnitId == unitId).OrderByDescending(b => b.Year).ToListAsync(cancel);

    private async Task<IReadOnlyList<Goal>> GoalsAsync(Guid unitId, CancellationToken cancel)
    {
        var goals = await _db.Goals.AsNoTracking().Where(g => g.UnitId == unitId).ToListAsync(cancel);
        return [.. goals.OrderByDescending(goal => goal.Year).ThenBy(goal => goal.Indicator)];
    }
}
