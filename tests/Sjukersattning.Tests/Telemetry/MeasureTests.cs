using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Telemetry;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Access;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Telemetry;

/// <summary>The table of measures, and that each says what happened.</summary>
public sealed class MeasureTests : IDisposable
{
    private readonly WorkingClinic _clinic = new();

    [Fact]
    public async Task EveryRow_IsMeasuredAsItSays_AndWhatIsMeasuredHasARow()
    {
        using var measuring = new Measuring(_clinic);
        await _clinic.NewBrowser().GetAsync("/logga-in");
        Assert.All(Measures.All, row =>
        {
            var instrument = Assert.Single(measuring.Instruments, one => one.Meter.Name == row.Meter && one.Name == row.Name);
            Assert.Equal(row.Unit, instrument.Unit);
            var kind = instrument.GetType().Name.Split('`')[0];
            Assert.Equal(row.Kind, kind.EndsWith("UpDownCounter", StringComparison.Ordinal) || kind.EndsWith("Gauge", StringComparison.Ordinal)
                ? MeasureKind.Gauge : kind == nameof(MeasureKind.Histogram) ? MeasureKind.Histogram : MeasureKind.Counter);
        });
        Assert.All(measuring.Instruments.Where(one => one.Meter.Name == Measures.Own), one => Assert.NotNull(Measures.Of(one)));
        Assert.Equal(Measures.All.Count, Measures.All.Select(row => row.InPrometheus).Distinct().Count());
    }

    [Fact]
    public async Task SignIns_AreCountedByMethodAndOutcome()
    {
        using var measuring = new Measuring(_clinic);
        await _clinic.SignInAsync("lakare");
        var browser = _clinic.NewBrowser();
        await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow",
            ("Input.Email", "lakare@demo.example"), ("Input.Password", "fel lösenord"));
        Assert.Equal([(1d, "method=Password outcome=succeeded"), (1, "method=Password outcome=failed")],
            measuring.Of(Measures.SignIns.Name));
        Assert.NotEmpty(measuring.Of(Measures.Saves.Name));
        Assert.Empty(measuring.Of(Measures.Conflicts.Name));
    }

    /// <summary>A sign-in that nobody says the method of is counted under none, so it does not happen.</summary>
    [Fact]
    public async Task SignIn_WithoutItsMethod_IsRefused()
    {
        await using var scope = _clinic.Services.CreateAsyncScope();
        Assert.Throws<ArgumentException>(() => scope.ServiceProvider.GetRequiredService<SecurityLog>()
            .Add(SecurityEvent.SignInFailed, null));
    }

    [Fact]
    public async Task WhoeverComesSecond_IsCountedAsAConflict_AndNotAsASave()
    {
        await using var first = _clinic.Services.CreateAsyncScope();
        await using var second = _clinic.Services.CreateAsyncScope();
        var accounts = new[] { first, second }.Select(scope => scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>()).ToList();
        foreach (var db in accounts)
        {
            var account = await db.Users.FirstAsync(one => one.Email == "lakare@demo.example");
            (account.Title, account.ConcurrencyStamp) = ("överläkare", Guid.NewGuid().ToString());
        }

        using var measuring = new Measuring(_clinic);
        await accounts[0].SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => accounts[1].SaveChangesAsync());
        Assert.Equal([(1d, "")], measuring.Of(Measures.Saves.Name));
        Assert.Equal([(1d, "fault=Conflict")], measuring.Of(Measures.Conflicts.Name));

        // The same in a transaction that is told what to do then.
        var third = await accounts[0].Users.FirstAsync(one => one.Email == "kurator@demo.example");
        var tried = 0;
        Assert.False(await accounts[0].WriteAsync(
            async () =>
            {
                tried++;
                accounts[0].Attach(third).Entity.ConcurrencyStamp = Guid.NewGuid().ToString();
                accounts[0].Entry(third).Property(one => one.ConcurrencyStamp).OriginalValue = "en annan";
                await accounts[0].SaveChangesAsync();
                return true;
            },
            [Turn.OfAccounts], CancellationToken.None, raced: () => false, tries: 2));
        Assert.Equal(2, tried);
        Assert.Equal(3, measuring.Of(Measures.Conflicts.Name).Count);
        Assert.Single(measuring.Of(Measures.Saves.Name));
    }

    [Fact]
    public async Task LogThatCannotBeWritten_IsCounted_AsOftenAsItHappens()
    {
        var browser = await _clinic.SignInAsync("koordinator");
        using var measuring = new Measuring(_clinic);
        await using (await Sabotage.OfAsync(_clinic, "AccessLog", "no more rows"))
        {
            await browser.GetAsync("/arenden");
            await browser.GetAsync("/arenden");
        }

        Assert.Equal([(1d, ""), (1, "")], measuring.Of(Measures.LogFailures.Name));
    }

    [Fact]
    public async Task Outbox_IsLookedUpWhenSomebodyMeasures()
    {
        await _clinic.InDatabaseAsync(async db =>
        {
            var now = DateTimeOffset.UtcNow;
            db.Letters.AddRange(Enumerable.Range(0, 3).Select(number => new LetterRow
            {
                Id = Guid.NewGuid(), RecipientId = db.Users.First().Id, MadeAt = now.AddHours(-number), NotBefore = now,
            }));
            return await db.SaveChangesAsync();
        });
        var (waiting, oldest) = await _clinic.InDatabaseAsync(async db =>
            (await db.Letters.CountAsync(letter => letter.DoneAt == null), await db.Letters.MinAsync(letter => letter.MadeAt)));
        using var measuring = new Measuring(_clinic);
        Assert.Empty(measuring.Of(Measures.OutboxWaiting.Name));
        measuring.Look();
        Assert.Equal(waiting, Assert.Single(measuring.Of(Measures.OutboxWaiting.Name)).Value);
        Assert.InRange(Assert.Single(measuring.Of(Measures.OutboxAge.Name)).Value,
            TimeSpan.FromHours(2).TotalSeconds, (DateTimeOffset.UtcNow - oldest).TotalSeconds);
    }

    [Fact]
    public async Task BackgroundWork_IsToldOfSinceItWasLastDone()
    {
        var work = _clinic.Services.GetServices<IHostedService>().OfType<Work>().Single();
        await work.Twice.Task;
        using var measuring = new Measuring(_clinic);
        measuring.Look();
        var (age, tags) = Assert.Single(measuring.Of(Measures.BackgroundAge.Name));
        Assert.Equal("work=Work", tags);
        Assert.True(age >= 0);
    }

    [Fact]
    public async Task BackgroundHeld_IsOneWhereTheLeaseIs()
    {
        using var measuring = new Measuring(_clinic);
        var lease = _clinic.Services.GetRequiredService<BackgroundLease>();
        measuring.Look();
        await lease.KeepAsync(CancellationToken.None);
        measuring.Look();
        await lease.ReleaseAsync(CancellationToken.None);
        measuring.Look();
        Assert.Equal([0, 1, 0], measuring.Of(Measures.BackgroundHeld.Name).Select(heard => heard.Value));
    }

    public void Dispose() => _clinic.Dispose();

    /// <summary>A clinic with background work of its own.</summary>
    private sealed class WorkingClinic : TestClinic
    {
        protected override void ConfigureServices(IServiceCollection services)
        {
            base.ConfigureServices(services);
            services.AddHostedService<Work>();
        }
    }

    private sealed class Work() : RepeatedWork(TimeSpan.Zero, TimeProvider.System, NullLogger.Instance)
    {
        private int _times;

        /// <summary>Done when it has been begun again, and so has been done once to the end.</summary>
        public TaskCompletionSource Twice { get; } = new();

        public override async Task RunOnceAsync(CancellationToken cancellationToken)
        {
            if (++_times == 2)
            {
                Twice.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }
        }
    }
}
