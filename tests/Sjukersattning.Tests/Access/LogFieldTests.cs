using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>What a row of the access log says of who acts and where.</summary>
public sealed class LogFieldTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    /// <summary>A row of before has no reason: what it is summed up to is what it was, part by part.</summary>
    [Fact]
    public void Row_WithoutAReason_IsSummedUpAsBeforeThereWereReasons()
    {
        var row = new AccessLogRow
        {
            At = new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero), Kind = LogKind.Read, Action = CaseAction.ReadCase,
            ActorId = Guid.Parse("00000000-0000-0000-0000-0000000000a1"), ActorName = "Namn", ActorTitle = "kurator",
            ActorRoles = "kurator",
            UnitId = Guid.Parse("00000000-0000-0000-0000-0000000000e1"), Purpose = LogPurpose.Care, RequestId = "spår",
        };
        string[] parts = [$"{row.At.UtcTicks}", "Lasa", "ReadCase", $"{row.ActorId}", "Namn", "kurator", "kurator", "",
            $"{row.UnitId}", "", "", "", "", "", "", "VardOchBehandling", "spår"];
        var before = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Concat(parts.Select(part => $"{part.Length}:{part};")))));

        Assert.Equal(before, LogHash.Plain(row));
        row.Reason = "Ett skäl.";
        Assert.NotEqual(before, LogHash.Plain(row));
    }

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
