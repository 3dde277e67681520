using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>
/// What is looked at and then written beside the cases, by many at once: none of them fails, and what may be there once is there once.
/// Decision 0050 lists what protects each.
/// </summary>
public sealed class CheckThenWriteTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const int AtOnce = 20;

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Introduction_WhenReceivedManyTimesAtOnce_IsNotedOnce()
    {
        var reader = await clinic.ActorAsync("lakare");
        await ManyAsync<StaffDirectory>((staff, _) => staff.ReceiveIntroductionAsync(reader, None));
        Assert.Equal(1, await clinic.InDatabaseAsync(
            db => db.Context.Introductions.CountAsync(one => one.AccountId == reader.Id && one.UnitId == reader.UnitId)));
    }

    [Fact]
    public async Task Rule_WhenSwitchedOffManyTimesAtOnce_IsOffOnce()
    {
        var pass = await clinic.PassAsync("chef", StaffAction.KeepQualityQuestions);
        var rule = Sjukersattning.Domain.Quality.QualityRules.All[0].Id;
        await ManyAsync<UnitSettings>((settings, _) => settings.SwitchOffAsync(pass, rule, "Frågas på annat sätt.", None));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Context.SwitchedOffRules.CountAsync(one => one.RuleId == rule)));
    }

    [Fact]
    public async Task Phrases_WhenSavedByManyAtOnce_AreThoseOfOne()
    {
        var pass = await clinic.PassAsync("chef", StaffAction.KeepPhrases);
        await ManyAsync<UnitSettings>((settings, i) => settings.SavePhrasesAsync(pass, SectionKey.Medicinsk, [$"Fras {i}."], None));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Context.PhraseLists.CountAsync(one => one.Section == SectionKey.Medicinsk)));
    }

    [Fact]
    public async Task Goal_WhenSetByManyAtOnce_IsThatOfOne()
    {
        var pass = await clinic.PassAsync("chef", StaffAction.SetGoals);
        await ManyAsync<Yearbook>((book, i) => book.SaveGoalAsync(pass, 2031, Indicator.Opened, 10 + i, None));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Context.Goals.CountAsync(one => one.Year == 2031)));
    }

    [Fact]
    public async Task Absence_WhenManyNoteOverlappingOnesAtOnce_IsNotedOnce()
    {
        var pass = await clinic.PassAsync("koordinator", StaffAction.NoteAbsence);
        var away = (await clinic.ActorAsync("lakare")).Id;
        var first = await clinic.InDatabaseAsync(_ => Task.FromResult(DateOnly.FromDateTime(DateTime.Today.AddDays(400))));
        var allowed = 0;
        await ManyAsync<Absences>(async (absences, i) =>
        {
            if ((await absences.AddAsync(pass, away, first.AddDays(i % 5), first.AddDays(10 + i), None)).IsAllowed)
            {
                Interlocked.Increment(ref allowed);
            }
        });
        Assert.Equal((1, 1), (allowed, await clinic.InDatabaseAsync(
            db => db.Context.Absences.CountAsync(one => one.AccountId == away && one.Until >= first))));
    }

    [Fact]
    public async Task Uppdrag_WhenAnotherIsTakenUpAtOnce_OneAtMostIsInUse()
    {
        var holder = await clinic.ActorAsync("lakare");
        var pass = await clinic.PassAsync("chef", StaffAction.IssueUppdrag);
        var today = DateOnly.FromDateTime(DateTime.Today);
        foreach (var _ in Enumerable.Range(0, 4))
        {
            Assert.NotNull(await clinic.AskAsync<Kvalitetsuppdragen, string?>(
                desk => desk.IssueAsync(pass, holder.Id, "Uppföljning", today, today.AddDays(9), None)));
        }

        var ids = await clinic.InDatabaseAsync(
            db => db.Context.Uppdrag.Where(one => one.HolderId == holder.Id).Select(one => one.Id).ToListAsync());
        for (var round = 0; round < 10; round++)
        {
            await clinic.AskAsync<Kvalitetsuppdragen, bool>(desk => desk.UseAsync(holder, null, None));
            await ManyAsync<Kvalitetsuppdragen>((desk, i) => desk.UseAsync(holder, ids[i % ids.Count], None));
            Assert.Equal(1, await clinic.InDatabaseAsync(
                db => db.Context.Uppdrag.CountAsync(one => one.HolderId == holder.Id && one.IsInUse)));
        }
    }

    [Fact]
    public async Task Uppdrag_WhenManyAreIssuedAtOnce_EachHasANumberOfItsOwn()
    {
        var holder = (await clinic.ActorAsync("koordinator")).Id;
        var pass = await clinic.PassAsync("chef", StaffAction.IssueUppdrag);
        var today = DateOnly.FromDateTime(DateTime.Today);
        await ManyAsync<Kvalitetsuppdragen>((desk, _) => desk.IssueAsync(pass, holder, "Uppföljning", today, today.AddDays(9), None));
        Assert.Equal(AtOnce, await clinic.InDatabaseAsync(db => db.Context.Uppdrag.CountAsync(one => one.HolderId == holder)));
    }

    [Fact]
    public async Task Unit_WhenManyAddOneOfTheSameNameAtOnce_IsThereOnce()
    {
        var pass = await clinic.PassAsync("admin", StaffAction.KeepAccounts);
        await ManyAsync<StaffDirectory>((staff, _) => staff.AddUnitAsync(pass, "Ny vårdcentral", None));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Context.Units.CountAsync(one => one.Name == "Ny vårdcentral")));
    }

    /// <summary>Each in a scope of its own, as a request is, and all of them begun before one has ended.</summary>
    private async Task ManyAsync<TService>(Func<TService, int, Task> work)
        where TService : notnull
    {
        using var start = new SemaphoreSlim(0);
        var running = Enumerable.Range(0, AtOnce).Select(i => Task.Run(async () =>
        {
            await start.WaitAsync();
            return await clinic.AskAsync<TService, bool>(async service =>
            {
                await work(service, i);
                return true;
            });
        })).ToList();
        start.Release(AtOnce);
        await Task.WhenAll(running);
    }
}
