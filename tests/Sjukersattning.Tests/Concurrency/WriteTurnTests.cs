using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>Whoever saves waits for its turn, and a lost race is tried again: both in the context, whoever asks it.</summary>
public sealed class WriteTurnTests : IDisposable
{
    private const int Saves = 20;
    private readonly SqliteFile _file = new(DatabaseMould.Empty);

    [Fact]
    public Task Save_ByIdentitysStore_WaitsForTheTurnOfAnother() => AssertWaitsAsync(async services =>
    {
        var account = new StaffAccount { UserName = "en", Email = "en@demo.example", Name = "En" };
        Assert.True((await services.GetRequiredService<UserManager<StaffAccount>>().CreateAsync(account)).Succeeded);
    });

    [Fact]
    public Task Save_ThatHoldsItsThread_WaitsForTheTurnOfAnother() => AssertWaitsAsync(services =>
    {
        var db = services.GetRequiredService<SjukersattningDbContext>();
        db.Units.Add(new Vardenhet("Deras"));
        db.SaveChanges();
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData(1, -1, "A00")]
    [InlineData(2, 2, "A00, B00")]
    [InlineData(3, 2, "A00, B00")]
    public async Task Write_WhenTheKeyIsTaken_IsDoneAnewAsOftenAsItMay(int may, int expected, string saved)
    {
        var (result, codes) = await WriteAsync(
            (db, work) => db.WriteAsync(work, [], CancellationToken.None, raced: () => -1, tries: may),
            done => done == 1 ? "A00" : "B00");

        Assert.Equal((expected, saved), (result, codes));
    }

    [Fact]
    public async Task Write_WhenTheResultIsNotToBeKept_SavesNothing()
    {
        var (result, codes) = await WriteAsync(
            (db, work) => db.WriteAsync(work, [], CancellationToken.None, keeps: _ => false), _ => "B00");

        Assert.Equal((1, "A00"), (result, codes));
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Somebody writes many times in one turn; what is saved meanwhile comes after all of it.</summary>
    private async Task AssertWaitsAsync(Func<IServiceProvider, Task> save)
    {
        await using var scope = _file.Scope();
        var db = SqliteFile.Context(scope);
        var order = new ConcurrentQueue<string>();
        var theirs = await db.InTurnAsync(
            async () =>
            {
                var saving = Task.Run(async () =>
                {
                    await using var other = _file.Scope();
                    await save(other.ServiceProvider);
                    order.Enqueue("theirs");
                });
                for (var i = 0; i < Saves; i++)
                {
                    db.Units.Add(new Vardenhet($"Min {i}"));
                    await db.SaveChangesAsync();
                }

                order.Enqueue("mine");
                return new { Saving = saving };
            },
            CancellationToken.None);
        await theirs.Saving;

        Assert.Equal(["mine", "theirs"], order);
    }

    /// <summary>Adds a code to a register that has A00; the code may depend on how often it has been tried.</summary>
    private async Task<(int Result, string Codes)> WriteAsync(
        Func<SjukersattningDbContext, Func<Task<int>>, Task<int>> write, Func<int, string> code)
    {
        _file.Run("INSERT INTO DiagnosisCodes (DiagnosisCode, DiagnosisTitle) VALUES ('A00', 'Kolera')");
        await using var scope = _file.Scope();
        var db = SqliteFile.Context(scope);
        var done = 0;
        var result = await write(db, () =>
        {
            db.DiagnosisCodes.Add(new DiagnosisCodeRow { Code = code(++done), Title = "Tyfoidfeber" });
            return Task.FromResult(done);
        });
        return (result, string.Join(", ", await db.DiagnosisCodes.Select(row => row.Code).OrderBy(row => row).ToListAsync()));
    }
}
