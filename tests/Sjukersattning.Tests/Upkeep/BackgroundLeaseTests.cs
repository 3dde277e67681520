using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Sjukersattning.Data;
using Sjukersattning.Data.Forms;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Notices;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>Which of two instances does the background work, whatever their clocks say.</summary>
public sealed class BackgroundLeaseTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly LooseClock _hereTime = new();
    private readonly LooseClock _thereTime = new();
    private readonly ClockClinic _here;
    private readonly TimedNeighbour _there;

    public BackgroundLeaseTests()
    {
        _here = new ClockClinic(_hereTime);
        _ = _here.Services;
        _there = new TimedNeighbour(_here, _thereTime);
    }

    public static TheoryData<Type> Works =>
        [.. typeof(LeasedWork).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LeasedWork)))];

    /// <summary>Days apart, and set back or on while somebody waits: what is compared is only what one machine has seen pass.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(-100_000, 0)]
    [InlineData(100_000, 0)]
    [InlineData(0, -100_000)]
    [InlineData(-100_000, 100_000)]
    public async Task Lease_OfASilentOwner_ChangesHandsOnceAndAfterItsTime(int apart, int step)
    {
        _thereTime.Wall += apart * Second;
        Assert.True(await _here.KeepAsync());
        Assert.False(await _there.KeepAsync());
        for (var passed = TimeSpan.Zero; passed < BackgroundLease.Patience - Second; passed += Second)
        {
            Pass(Second);
            _thereTime.Wall += step * Second;
            Assert.False(await _there.KeepAsync());
        }

        Pass(Second);
        Assert.True(await _there.KeepAsync());
        for (var round = 0; round < 3; round++)
        {
            Assert.False(await _here.KeepAsync());
            Assert.True(await _there.KeepAsync());
            Pass(BackgroundLease.Pause);
            _hereTime.Wall += step * Second;
        }

        Assert.Equal(2, (await RowAsync()).Token);
    }

    [Fact]
    public async Task Lease_OfAnOwnerThatGivesSignsOfLife_StaysWithIt()
    {
        Assert.True(await _here.KeepAsync());
        for (var round = 0; round < 20; round++)
        {
            Assert.False(await _there.KeepAsync());
            Pass(BackgroundLease.Pause);
            Assert.True(await _here.KeepAsync());
        }

        Assert.Equal(1, (await RowAsync()).Token);
    }

    [Fact]
    public async Task Lease_ThatIsGivenBack_IsTakenAtOnce()
    {
        Assert.True(await _here.KeepAsync());
        await _here.Lease().ReleaseAsync(CancellationToken.None);
        Assert.True(await _there.KeepAsync());
        Assert.False(await _here.KeepAsync());
        Assert.Equal(2, (await RowAsync()).Token);
    }

    [Fact]
    public async Task Lease_ThatManyWantAtOnce_IsGivenToOne()
    {
        for (var round = 1; round <= 5; round++)
        {
            var leases = Enumerable.Range(0, 8).Select(i => new BackgroundLease(
                (i % 2 == 0 ? _here.Services : _there.Services).GetRequiredService<IServiceScopeFactory>(), _hereTime,
                NullLogger<BackgroundLease>.Instance)).ToList();
            await Task.WhenAll(leases.Select(lease => Task.Run(() => lease.KeepAsync(CancellationToken.None))));
            var owner = Assert.Single(leases, lease => lease.Token is not null);
            Assert.Equal(round, owner.Token);
            await owner.ReleaseAsync(CancellationToken.None);
        }
    }

    /// <summary>Whoever sleeps for two minutes and wakes believes that it has the work still.</summary>
    [Theory]
    [MemberData(nameof(Works))]
    public async Task Work_OfAnOwnerThatSlept_WritesNothing_AndIsDoneByTheOther(Type work)
    {
        await _here.AddLogRowsAsync(3);
        await RemindAsync();
        await _here.InDatabaseAsync(db =>
        {
            db.Context.UsedMarks.Add(new UsedMark { Id = Guid.NewGuid(), Content = "", RequestId = "" });
            return db.Context.SaveChangesAsync();
        });
        Assert.True(await _here.KeepAsync());
        await FallAsleepAsync();

        var before = await ContentAsync();
        await _here.RunAsync(work);
        Assert.Equal(before, await ContentAsync());
        Assert.Empty(Sent());

        await _there.RunAsync(work);
        Assert.NotEqual(before, await ContentAsync());
        Assert.Equal(work == typeof(MailSender), Sent().Length > 0);
    }

    [Fact]
    public async Task Letter_WhoseSenderFallsAsleep_IsNotNotedByIt()
    {
        await RemindAsync();
        Assert.True(await _here.KeepAsync());
        await using var scope = _here.Lease().Open()!.Value;
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        var letter = (await outbox.BeginAsync(Second, CancellationToken.None))!;
        await FallAsleepAsync();
        await Assert.ThrowsAsync<LeaseLostException>(() => outbox.SentAsync(letter.Id, CancellationToken.None));

        Pass(Second);
        await _there.RunAsync<MailSender>();
        Assert.Single(Sent(), file => File.ReadAllText(file).Contains($"{letter.Id:N}", StringComparison.Ordinal));
        Assert.NotNull(await _here.InDatabaseAsync(
            db => db.Letters.Where(one => one.Id == letter.Id).Select(one => one.DoneAt).SingleAsync()));
    }

    [Fact]
    public async Task Save_OutsideATransaction_IsRefusedToBackgroundWork()
    {
        Assert.True(await _here.KeepAsync());
        await using var scope = _here.Lease().Open()!.Value;
        var db = scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>();
        (await db.Users.FirstAsync()).Title = "ny";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    /// <summary>Whatever repeats itself is either the keeper, or can have services from the lease alone.</summary>
    [Fact]
    public void Works_AreAllLeased_AndHaveNoOtherServices()
    {
        var works = typeof(RepeatedWork).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IHostedService)) && !type.IsAbstract).ToList();
        Assert.Equal([typeof(LeaseKeeper)], works.Where(type => !type.IsSubclassOf(typeof(LeasedWork))));
        Type[] doors = [typeof(IServiceScopeFactory), typeof(IServiceProvider)];
        Assert.DoesNotContain(works.SelectMany(type => type.GetConstructors()).SelectMany(made => made.GetParameters()),
            parameter => doors.Contains(parameter.ParameterType));
    }

    public void Dispose()
    {
        _there.Dispose();
        _here.Dispose();
    }

    private void Pass(TimeSpan time)
    {
        _hereTime.Pass(time);
        _thereTime.Pass(time);
    }

    /// <summary>The owner here sleeps until the other has the work.</summary>
    private async Task FallAsleepAsync()
    {
        Assert.False(await _there.KeepAsync());
        _thereTime.Pass(TimeSpan.FromMinutes(2));
        Assert.True(await _there.KeepAsync());
        Assert.NotNull(_here.Lease().Token);
    }

    /// <summary>Letters that wait, of what is due in the demo clinic.</summary>
    private Task RemindAsync() => _here.AskAsync<Reminding, bool>(async reminding =>
    {
        await reminding.RunAsync(CancellationToken.None);
        return true;
    });

    private Task<LeaseRow> RowAsync() => _here.InDatabaseAsync(db => db.Context.Leases.AsNoTracking().SingleAsync());

    private string[] Sent() => Directory.Exists(_here.MailFolder) ? Directory.GetFiles(_here.MailFolder, "*.eml") : [];

    /// <summary>Every row of every table, summed up.</summary>
    private Task<string> ContentAsync() => _here.InDatabaseAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var sums = new List<string>();
        foreach (var table in ModelReferences.TablesOf(db.Context).Select(table => new CopiedTable(table)))
        {
            sums.Add($"{table.Name}: {await table.SumAsync(db.Context, long.MaxValue, CancellationToken.None)}");
        }

        return string.Join('\n', sums);
    });

    private sealed class ClockClinic(TimeProvider time) : TestClinic
    {
        protected override void ConfigureServices(IServiceCollection services)
        {
            base.ConfigureServices(services);
            services.AddSingleton(time);
        }
    }
}
