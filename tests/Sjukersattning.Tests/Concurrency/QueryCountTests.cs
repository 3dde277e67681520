using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Keys;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>A page asks the database as often with many cases as with few.</summary>
public sealed class QueryCountTests(CountingClinic clinic) : IClassFixture<CountingClinic>
{
    private static readonly string[] Readers = ["koordinator", "lakare", "kurator"];

    [Fact]
    public async Task Pages_WithFiveHundredOpenCases_AskAsOften()
    {
        var open = (await Race.CasesAsync(clinic, CaseStatus.BeingWritten))[0];
        var browsers = await Task.WhenAll(Readers.Select(key => clinic.SignInAsync(key)));
        var asked = (await Race.CasesAsync(clinic, CaseStatus.Applied))[0];
        string[] paths =
        [
            "/", "/arenden", $"/arenden/{open.Id}", $"/arenden/{open.Id}/utlatande", $"/arenden/{open.Id}/historik", $"/arenden/{asked.Id}",
            $"/arenden/{asked.Id}/utlatande",
        ];
        await CountAsync(browsers, paths);
        var few = await CountAsync(browsers, paths);
        await AddCasesAsync(1000);
        Assert.InRange(await clinic.InDatabaseAsync(db => db.Cases.CountAsync(c => c.UnitId == open.UnitId && c.OpenPatientId != null)),
            500, 1000);
        var many = await CountAsync(browsers, paths);

        Assert.Equal(few, many);
        Assert.All(many, one => Assert.InRange(one.Commands, 1, 12));
    }

    private async Task<List<(string Path, int Commands)>> CountAsync(IEnumerable<StaffBrowser> browsers, string[] paths)
    {
        var counts = new List<(string, int)>();
        foreach (var browser in browsers)
        {
            foreach (var path in paths)
            {
                clinic.Counter.Take();
                await browser.GetAsync(path);
                counts.Add((path, clinic.Counter.Take()));
            }
        }

        return counts;
    }

    private Task<int> AddCasesAsync(int cases) => clinic.InDatabaseAsync(async db =>
    {
        var unit = await db.Units.FirstAsync(u => u.Postort == "Smålandsstenar");
        var staff = new Dictionary<string, CaseActor>();
        foreach (var member in await db.Memberships.Where(m => m.UnitId == unit.Id).ToListAsync())
        {
            var account = await db.Users.FirstAsync(a => a.Id == member.AccountId);
            staff[account.Email!.Split('@')[0]] = new CaseActor(account.Id, account.Name, account.Title, unit.Id,
                new HashSet<Role> { member.Role });
        }

        db.ChangeTracker.Clear();
        await new DemoHistory(db.Context, clinic.Services.GetRequiredService<VersionSeals>(),
            clinic.Services.GetRequiredService<ClinicClock>())
            .AddAsync(cases, new DemoUnit(unit, staff), null, CancellationToken.None);
        return cases;
    });
}
