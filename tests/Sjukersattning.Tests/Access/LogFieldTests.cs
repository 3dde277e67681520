using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>What a row of the access log says of who acts and where.</summary>
public sealed class LogFieldTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Row_OfAReadingAndOfAChange_HoldsTheHsaIdsThatTheUnitHasGiven()
    {
        var lakare = await clinic.ActorAsync("lakare");
        await clinic.InDatabaseAsync(async db =>
        {
            (await db.Users.FirstAsync(one => one.Id == lakare.Id)).HsaId = "SE2321000016-LAK1";
            var unit = await db.Units.FirstAsync(one => one.Id == lakare.UnitId);
            (unit.HsaId, unit.VardgivareHsaId) = ("SE2321000016-ENH1", "SE2321000016-VG01");
            return await db.SaveChangesAsync();
        });
        var browser = await clinic.SignInAsync("lakare");
        var subject = await clinic.CaseInAsync(lakare, CaseStatus.BeingWritten);
        var last = (await clinic.LogIdsAsync()).LastOrDefault();

        await browser.SubmitAsync(await browser.GetAsync($"/arenden/{subject}/utlatande/medicinsk"), "form.answers");

        var rows = await clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking().Where(row => row.Id > last).ToListAsync());
        Assert.Contains(rows, row => row.Kind == LogKind.Read);
        Assert.All(rows, row => Assert.Equal(("SE2321000016-LAK1", "SE2321000016-ENH1", "SE2321000016-VG01"),
            (row.ActorHsaId, row.UnitHsaId, row.VardgivareHsaId)));
    }
}
