using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// The relation rules filter lists in SQL and judge single cases in memory: both must say the same of every case and person.
/// </summary>
public sealed class RelationTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    public static TheoryData<CaseAction> Actions => [.. Enum.GetValues<CaseAction>()];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Reachable_WhenRunInSql_GivesTheCasesThatAreNotHiddenInMemory(CaseAction action) =>
        await clinic.InDatabaseAsync(async db =>
    {
        var cases = await db.Cases.AsNoTracking().Include(c => c.Kompletteringar).ToListAsync();
        var actors = Everybody(await db.Users.AsNoTracking().Select(account => account.Id).ToListAsync(),
            await db.Memberships.AsNoTracking().Select(m => new { m.AccountId, m.UnitId, m.Role }).ToListAsync() is var rows
            ? rows.Select(row => (row.AccountId, row.UnitId, row.Role)) : []);
        var pairs = 0;
        foreach (var actor in actors)
        {
            var inMemory = cases.Where(c => CaseRules.Grants(action, c, actor, null)).Select(c => c.Id).Order().ToList();
            var inSql = await db.Cases.AsNoTracking().Where(Relations.Reachable(action, actor)).Select(c => c.Id).ToListAsync();
            Assert.Equal(inMemory, inSql.Order());
            pairs += inSql.Count;
        }

        Assert.True(cases.Count > 10 && pairs > 0 && pairs < cases.Count * actors.Count);
        return 0;
    });

    [Fact]
    public async Task Reachable_WhenAsked_NeverCrossesTheUnit() => await clinic.InDatabaseAsync(async db =>
    {
        var units = await db.Units.AsNoTracking().Select(unit => unit.Id).ToListAsync();
        var roles = Enum.GetValues<Role>().ToHashSet();
        foreach (var accountId in await db.Users.AsNoTracking().Select(account => account.Id).ToListAsync())
        {
            foreach (var unitId in units)
            {
                var actor = new CaseActor(accountId, "", "", unitId, roles);
                foreach (var action in Enum.GetValues<CaseAction>())
                {
                    Assert.False(await db.Cases.Where(Relations.Reachable(action, actor)).AnyAsync(c => c.UnitId != unitId));
                }
            }
        }

        return 0;
    });

    /// <summary>Every account as what it is, as the same in every other unit, and with every role at once.</summary>
    private static List<CaseActor> Everybody(IEnumerable<Guid> accounts, IEnumerable<(Guid AccountId, Guid UnitId, Role Role)> memberships)
    {
        var rows = memberships.ToList();
        var units = rows.Select(row => row.UnitId).Distinct().ToList();
        return
        [
            .. from accountId in accounts
               let own = rows.Where(row => row.AccountId == accountId).Select(row => row.Role).ToHashSet()
               from roles in new[] { own, [.. Enum.GetValues<Role>()] }
               from unitId in units
               select new CaseActor(accountId, "", "", unitId, roles),
        ];
    }
}
