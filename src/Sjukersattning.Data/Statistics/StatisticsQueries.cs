using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Data;

/// <summary>
/// Counts, in the database, what <see cref="CaseFigures"/> has laid down. Only numbers and group names come out of here, never a patient or
/// a case, which is why no access-log row is written. What the groups mean is the domain's affair.
/// </summary>
public sealed class StatisticsQueries
{
    private readonly PatientRecords _records;

    internal StatisticsQueries(SjukersattningDbContext db) => _records = db.EnterGate();

    public async Task<Totals> TotalsAsync(StatisticsQuestion question, CancellationToken cancel)
    {
        var rows = await Rows(question)
            .GroupBy(f => f.What)
            .Select(group => new { What = group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        return Totals.BySystem(rows.Select(row => (row.What, row.Count)));
    }

    /// <summary>
    /// How many of each kind in each group; groups without any are missing. The names of groups are those of the enums, numbers of months,
    /// roman numerals and ids of units.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Totals>> ByAsync(StatisticsQuestion question, Breakdown breakdown,
        CancellationToken cancel)
    {
        var rows = breakdown switch
        {
            Breakdown.Month when question.View == StatisticsView.Events => await GroupedAsync(question, f => f.Day!.Value.Month, cancel),
            Breakdown.Month => await GroupedAsync(question, f => f.OpenedOn.Month, cancel),
            Breakdown.Sex => await GroupedAsync(question, f => f.Sex, cancel),
            Breakdown.Age => await GroupedAsync(question, f => f.AgeGroup, cancel),
            Breakdown.Chapter => await GroupedAsync(question, f => f.Chapter, cancel),
            Breakdown.Unit => await GroupedAsync(question, f => f.UnitId, cancel),
            Breakdown.Initiator => await GroupedAsync(question, f => f.Initiator, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(breakdown), breakdown, "unknown breakdown"),
        };
        return rows.GroupBy(row => row.Group)
            .ToDictionary(group => group.Key, group => Totals.BySystem(group.Select(row => (row.What, row.Count))));
    }

    /// <summary>How many of a kind by level or reason.</summary>
    public async Task<IReadOnlyDictionary<(Counted What, string Detail), int>> ByDetailAsync(StatisticsQuestion question,
        CancellationToken cancel)
    {
        var rows = await Rows(question)
            .Where(f => f.Detail != "")
            .GroupBy(f => new { f.What, f.Detail })
            .Select(group => new { group.Key.What, group.Key.Detail, Count = group.Count() }).ToListAsync(cancel);
        return rows.ToDictionary(row => (row.What, row.Detail), row => row.Count);
    }

    /// <summary>
    /// What Försäkringskassan asked, whatever the edition: svar-id, cause code and what the quality check had said, with how many times.
    /// </summary>
    public async Task<IReadOnlyList<(string SvarId, string Cause, Foresight Foresight, int Count)>> AskedAsync(
        StatisticsQuestion question, CancellationToken cancel)
    {
        var rows = await Rows(question)
            .Where(f => f.What == Counted.KompletteringQuestion)
            .GroupBy(f => new { f.QuestionId, f.Cause, f.Detail })
            .Select(group => new { group.Key.QuestionId, group.Key.Cause, group.Key.Detail, Count = group.Count() }).ToListAsync(cancel);
        return [.. rows.GroupBy(row => (SvarId: Question.SvarIdOf(row.QuestionId), row.Cause, row.Detail))
            .Select(group => (group.Key.SvarId, group.Key.Cause,
                StoredNames.Find<Foresight>(group.Key.Detail) ?? Foresight.Unknown, group.Sum(row => row.Count)))];
    }

    /// <summary>
    /// What Försäkringskassan has asked the unit of a case about: of the utlåtanden issued since a day, how many got a komplettering about
    /// each field, and the most common cause.
    /// </summary>
    public async Task<FieldExperience> ExperienceAsync(CasePass pass, DateOnly since, CancellationToken cancel)
    {
        var rows = await OfUnits([pass.Actor.UnitId])
            .Where(f => f.Day >= since && (f.What == Counted.Issued || f.What == Counted.KompletteringQuestion))
            .Select(f => new { f.What, f.CaseId, f.QuestionId, f.Cause }).ToListAsync(cancel);
        var issued = rows.Where(row => row.What == Counted.Issued).Select(row => row.CaseId).ToHashSet();
        return new FieldExperience(issued.Count,
            rows.Where(row => row.What == Counted.KompletteringQuestion && issued.Contains(row.CaseId))
                .GroupBy(row => Question.SvarIdOf(row.QuestionId))
                .ToDictionary(
                    field => field.Key,
                    field =>
                    {
                        var asked = field.Select(row => row.CaseId).Distinct().Count();
                        return (asked, FieldExperience.MostCommon(asked, field.Select(row => row.Cause)));
                    }));
    }

    /// <summary>How long the steps took: days since the step before, with how many times.</summary>
    public async Task<IReadOnlyList<(Counted What, int Days, int Count)>> DaysAsync(StatisticsQuestion question, CancellationToken cancel)
    {
        var rows = await Rows(question)
            .Where(f => f.Days != null)
            .GroupBy(f => new { f.What, f.Days })
            .Select(group => new { group.Key.What, Days = group.Key.Days!.Value, Count = group.Count() }).ToListAsync(cancel);
        return [.. rows.Select(row => (row.What, row.Days, row.Count))];
    }

    /// <summary>
    /// What may have happened in the period, but has no known day, with how many times: it is counted nowhere among the period's events.
    /// </summary>
    public async Task<Totals> UndatedAsync(StatisticsQuestion question, CancellationToken cancel)
    {
        var (from, to) = (question.Period.From, question.Period.To);
        var rows = await OfUnits(question.Units.Ids)
            .Where(f => f.Day == null && f.Earliest <= to && f.Latest >= from)
            .GroupBy(f => f.What)
            .Select(group => new { What = group.Key, Count = group.Count() }).ToListAsync(cancel);
        return Totals.BySystem(rows.Select(row => (row.What, row.Count)));
    }

    /// <summary>How many cases that may have been counted in a year are thinned, and are counted no more.</summary>
    public Task<int> ThinnedAsync(ReadableUnits units, int year, CancellationToken cancel) => _records.Thinned.CountAsync(
        one => EF.Parameter(units.Ids).Contains(one.UnitId) && one.OpenedYear <= year && one.EndedYear >= year, cancel);

    /// <summary>The year of the first case; null when there is none.</summary>
    public async Task<int?> FirstYearAsync(ReadableUnits units, CancellationToken cancel) =>
        (await OfUnits(units.Ids).OrderBy(f => f.OpenedOn).Select(f => (DateOnly?)f.OpenedOn).FirstOrDefaultAsync(cancel))?.Year;

    private async Task<List<(Counted What, string Group, int Count)>> GroupedAsync<T>(StatisticsQuestion question,
        Expression<Func<FigureRow, T>> by, CancellationToken cancel)
    {
        var figure = by.Parameters[0];
        var key = typeof(GroupKey<T>);
        var both = Expression.Lambda<Func<FigureRow, GroupKey<T>>>(
            Expression.MemberInit(Expression.New(key),
                Expression.Bind(key.GetProperty(nameof(GroupKey<T>.What))!, Expression.Property(figure, nameof(FigureRow.What))),
                Expression.Bind(key.GetProperty(nameof(GroupKey<T>.Group))!, by.Body)), figure);
        var rows = await Rows(question)
            .GroupBy(both)
            .Select(group => new { group.Key.What, group.Key.Group, Count = group.Count() })
            .ToListAsync(cancel);
        return [.. rows.Select(row => (row.What, FormattableString.Invariant($"{row.Group}"), row.Count))];
    }

    private IQueryable<FigureRow> Rows(StatisticsQuestion question)
    {
        var (from, to) = (question.Period.From, question.Period.To);
        var figures = OfUnits(question.Units.Ids);
        return question.View == StatisticsView.Events
            ? figures.Where(f => f.Day >= from && f.Day <= to)
            : figures.Where(f => f.OpenedOn >= from && f.OpenedOn <= to);
    }

    /// <summary>One unit is asked for by equality, so that its own part of the index is read and nothing else.</summary>
    private IQueryable<FigureRow> OfUnits(IReadOnlyList<Guid> unitIds)
    {
        var figures = _records.Figures.AsNoTracking();
        var first = unitIds[0];
        return unitIds.Count == 1 ? figures.Where(f => f.UnitId == first) : figures.Where(f => EF.Parameter(unitIds).Contains(f.UnitId));
    }

    private sealed class GroupKey<T>
    {
        public Counted What { get; init; }

        public T? Group { get; init; }
    }
}
