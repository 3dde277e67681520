using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>Hands out the security log. It holds no patient data, so reading it leaves no row of the access log.</summary>
public sealed class SecurityReading
{
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
    private readonly SjukersattningDbContext _db;

    internal SecurityReading(SjukersattningDbContext db) => _db = db;

    /// <summary>
    /// Rows of the units where the reader has the right, newest first: what was done there, and all about those who work there. What leads
    /// to nobody, such as a guess at an address without an account, is everybody's to see who has the right at all.
    /// </summary>
    public async Task<IReadOnlyList<SecurityRow>> ReadAsync(StaffPass pass, SecurityFilter filter, CancellationToken cancel)
    {
        var (units, people) = await ReachAsync(pass, cancel);
        var rows = _db.SecurityLog.AsNoTracking().Where(row =>
            (row.UnitId == null && row.AccountId == null && row.ActorId == null)
            || (row.UnitId != null && EF.Parameter(units).Contains(row.UnitId.Value))
            || (row.AccountId != null && EF.Parameter(people).Contains(row.AccountId.Value))
            || (row.ActorId != null && EF.Parameter(people).Contains(row.ActorId.Value)));
        if (filter.Event is { } happened)
        {
            rows = rows.Where(row => row.Event == happened);
        }

        if (filter.Person is { } person)
        {
            rows = rows.Where(row => row.AccountId == person || row.ActorId == person);
        }

        if (filter.Day is { } day)
        {
            var (from, until) = (ClinicClock.Moment(day, TimeOnly.MinValue), ClinicClock.Moment(day.AddDays(1), TimeOnly.MinValue));
            rows = rows.Where(row => row.At >= from && row.At < until);
        }

        if (filter.Before is { } before)
        {
            rows = rows.Where(row => row.Id < before);
        }

        return await rows.OrderByDescending(row => row.Id).Take(SecurityFilter.PageSize).ToListAsync(cancel);
    }

    /// <summary>Everybody who works at those units, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> PeopleAsync(StaffPass pass, CancellationToken cancel)
    {
        var (_, people) = await ReachAsync(pass, cancel);
        var names = await _db.Users.AsNoTracking().Where(a => EF.Parameter(people).Contains(a.Id))
            .Select(a => new { a.Id, a.Name }).ToListAsync(cancel);
        return [.. names.OrderBy(a => a.Name, ByName).Select(a => (a.Id, a.Name))];
    }

    private async Task<(List<Guid> Units, List<Guid> People)> ReachAsync(StaffPass pass, CancellationToken cancel)
    {
        var reader = pass.For(StaffAction.ReadSecurityLog);
        var units = await _db.UnitsWith(StaffAction.ReadSecurityLog, reader).ToListAsync(cancel);
        var people = await _db.Memberships.Where(m => EF.Parameter(units).Contains(m.UnitId))
            .Select(m => m.AccountId).Distinct().ToListAsync(cancel);
        return (units, people);
    }
}
