using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Keys;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>Somebody who can write in the database and knows the program, but has not the operator's keys.</summary>
public sealed class LogKeyTests : IDisposable
{
    private static readonly OperatorKeys Hers = OperatorKeys.Of(OperatorKeys.NewLine());
    private readonly TestClinic _clinic = new();

    /// <summary>She changes a row and makes every hash after it anew, by none or by a key of her own under the name of ours.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Row_ThatIsChanged_WithEveryHashMadeAnew_IsNamed(bool byAKey)
    {
        await _clinic.AddLogRowsAsync(1_200);
        await _clinic.SealLogAsync();
        Assert.Empty((await _clinic.ExamineLogAsync()).Faults);
        var row = (await _clinic.LogIdsAsync())[700];
        var forger = byAKey ? OperatorKeys.Of($"{TestKeys.Keys.Current.Id} {Convert.ToBase64String(Hers.Current.Secret)}") : null;

        await ForgeAsync(forger, from: 2, $"UPDATE \"AccessLog\" SET \"ActorName\" = 'Någon annan' WHERE \"Id\" = {row}", [row]);

        var faults = (await _clinic.ExamineLogAsync()).Faults;
        Assert.Equal(new LogFault(LogFaultKind.Inserted, row), faults[0]);
        Assert.Equal(byAKey ? LogFaultKind.SealChanged : LogFaultKind.SealUnkeyed, faults[1].Kind);
        Assert.Equal(2, faults[1].Number);
    }

    /// <summary>All of it anew, without a key from the first: it looks like a log of a version before, unless somebody has said since when
    /// there are keys.</summary>
    [Fact]
    public async Task Log_ThatIsMadeAnewWhole_IsToldAsUnkeyed_AndIsAFaultWhereKeysAreSaidToBe()
    {
        await _clinic.AddLogRowsAsync(600);
        await _clinic.SealLogAsync();
        var ids = await _clinic.LogIdsAsync();

        await ForgeAsync(null, from: 1, $"UPDATE \"AccessLog\" SET \"ActorName\" = 'Någon annan' WHERE \"Id\" = {ids[3]}", ids);

        var (found, faults) = await ExamineAsync(TestKeys.Keys);
        Assert.Empty(faults);
        Assert.Equal((found.Seals, true), (found.Unkeyed, found.Seals > 0));
        Assert.Contains($"{found.Seals} sigill är gjorda före nyckeln", VerifyLog.Sentence(found), StringComparison.Ordinal);

        (_, faults) = await ExamineAsync(TestKeys.Keys, keyedFrom: 2);
        Assert.Equal(2, faults.First(fault => fault.Kind == LogFaultKind.SealUnkeyed).Number);
        Assert.DoesNotContain(faults, fault => fault.Number == ids[3]);
        (_, faults) = await ExamineAsync(TestKeys.Keys, keyedFrom: 1);
        Assert.Contains(new LogFault(LogFaultKind.Inserted, ids[3]), faults);
        Assert.Equal(found.Seals, faults.Count(fault => fault.Kind == LogFaultKind.SealUnkeyed));
    }

    [Fact]
    public async Task Row_ThatIsPutInWithAPlainHash_IsNamed_BeforeAndAfterItIsSealed()
    {
        await _clinic.AddLogRowsAsync(5);
        await _clinic.SealLogAsync();
        await _clinic.AddLogRowsAsync(5);
        var row = (await _clinic.LogIdsAsync())[^3];

        await ForgeAsync(null, from: long.MaxValue, $"UPDATE \"AccessLog\" SET \"ActorName\" = 'Ingen' WHERE \"Id\" = {row}", [row]);

        Assert.Equal([new LogFault(LogFaultKind.Inserted, row)], (await _clinic.ExamineLogAsync()).Faults);
        await _clinic.SealLogAsync();
        Assert.Equal([new LogFault(LogFaultKind.Inserted, row)], (await _clinic.ExamineLogAsync()).Faults);
    }

    /// <summary>What the version before this one wrote: hashes without a key, seals without a key, and some rows that waited.</summary>
    [Fact]
    public async Task Log_OfTheVersionWithoutKeys_HoldsAsWhatItIs_AndIsHeldByTheFirstSealWithAKey()
    {
        await _clinic.AddLogRowsAsync(700);
        await ForgeAsync(null, from: long.MaxValue, "", await _clinic.LogIdsAsync());
        await _clinic.SealLogAsync();
        await _clinic.AddLogRowsAsync(3);
        await ForgeAsync(null, from: long.MaxValue, "", [.. (await _clinic.LogIdsAsync())[^3..]]);
        Assert.Equal(3, (await ExamineAsync(TestKeys.Keys)).Found.Unsealed);
        await _clinic.AddLogRowsAsync(4);
        await _clinic.SealLogAsync();

        var (found, faults) = await _clinic.ExamineLogAsync();

        Assert.Empty(faults);
        Assert.Equal(((await _clinic.LogIdsAsync()).Count, 1, 0),
            ((int)found.Rows, (int)(found.Seals - found.Unkeyed), (int)found.Unsealed));
        Assert.Empty((await ExamineAsync(TestKeys.Keys, keyedFrom: found.Seals)).Faults);

        // The old part cannot be made anew either, now.
        var row = (await _clinic.LogIdsAsync())[7];
        await ForgeAsync(null, from: 1, $"UPDATE \"AccessLog\" SET \"ActorName\" = 'Någon' WHERE \"Id\" = {row}", [row], to: found.Unkeyed);
        Assert.Equal([new LogFault(LogFaultKind.SealChanged, found.Seals)], (await ExamineAsync(TestKeys.Keys)).Faults);
    }

    [Fact]
    public async Task Key_ThatIsChanged_LeavesTheLogWhole_AndOneThatIsLostIsTold()
    {
        await _clinic.AddLogRowsAsync(5);
        await _clinic.SealLogAsync();
        var newer = OperatorKeys.NewLine();
        Assert.Empty((await ExamineAsync(OperatorKeys.Of($"{TestKeys.Text}\n{newer}"))).Faults);

        var faults = (await ExamineAsync(OperatorKeys.Of(newer))).Faults;
        Assert.Equal(new LogFault(LogFaultKind.KeyMissing, 1), faults[0]);
        Assert.All(faults, fault => Assert.Equal(LogFaultKind.KeyMissing, fault.Kind));
    }

    /// <summary>Rows that wait when the key is changed are sealed by the key that wrote them, so the loss of it accuses none of them.</summary>
    [Fact]
    public async Task Rows_ThatWaitWhenTheKeyIsChanged_AreNotCalledPutIn_WhenTheOldKeyIsLost()
    {
        await _clinic.AddLogRowsAsync(5);
        var newer = OperatorKeys.NewLine();
        await SealAsync(OperatorKeys.Of($"{TestKeys.Text}\n{newer}"));

        Assert.Empty((await ExamineAsync(OperatorKeys.Of($"{TestKeys.Text}\n{newer}"))).Faults);
        var faults = (await ExamineAsync(OperatorKeys.Of(newer))).Faults;
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.Equal(LogFaultKind.KeyMissing, fault.Kind));
    }

    public void Dispose() => _clinic.Dispose();

    /// <summary>Does as she would: opens the tables, changes, and makes hashes and seals fit again.</summary>
    /// <param name="key">Whose key she takes; none when null.</param>
    /// <param name="from">The first seal that she makes anew.</param>
    /// <param name="rows">The rows whose hashes she makes anew.</param>
    private async Task ForgeAsync(OperatorKeys? key, long from, string sql, IReadOnlyList<long> rows, long to = long.MaxValue)
    {
        foreach (var table in new[] { "AccessLog", "LogSeals" })
        {
            foreach (var verb in new[] { "Update", "Delete" })
            {
                await _clinic.ExecuteAsync($"DROP TRIGGER IF EXISTS \"TR_{table}_No{verb}\"");
            }
        }

        if (sql.Length > 0)
        {
            await _clinic.ExecuteAsync(sql);
        }

        var hers = new LogHash(key ?? Hers);
        await _clinic.InDatabaseAsync(async db =>
        {
            var wanted = rows.ToHashSet();
            var all = await db.AccessLog.AsTracking().ToDictionaryAsync(row => row.Id);
            foreach (var row in all.Values.Where(row => wanted.Contains(row.Id)))
            {
                row.Hash = key is null ? LogHash.Plain(row) : hers.Of(row);
            }

            var previous = "";
            foreach (var seal in await db.Context.LogSeals.AsTracking().OrderBy(seal => seal.Number).ToListAsync())
            {
                if (seal.Number >= from && seal.Number <= to)
                {
                    seal.Entries = LogHash.EntriesOf([.. LogHash.Read(seal.Entries).Select(entry => all[entry.Id])]);
                    seal.KeyId = key is null ? "" : seal.KeyId;
                    seal.Hash = hers.Of(seal, previous)!;
                }

                previous = seal.Hash;
            }

            return await db.SaveChangesAsync();
        });
    }

    private Task SealAsync(OperatorKeys keys) => _clinic.AskAsync<IServiceProvider, bool>(async services =>
    {
        await new LogSealing(services.GetRequiredService<SjukersattningDbContext>(), services.GetRequiredService<ClinicClock>(),
            new LogHash(keys)).RunAsync(CancellationToken.None);
        return true;
    });

    private Task<(LogVerification Found, IReadOnlyList<LogFault> Faults)> ExamineAsync(OperatorKeys keys, long keyedFrom = long.MaxValue) =>
        _clinic.AskAsync<IServiceProvider, (LogVerification, IReadOnlyList<LogFault>)>(services =>
            new LogExamination(services.GetRequiredService<SjukersattningDbContext>(), services.GetRequiredService<ClinicClock>(),
                new LogHash(keys), new LogSettings(KeyedFrom: keyedFrom)).ExamineAsync(null, CancellationToken.None));
}
