using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Notices;

public sealed class RepeatedWorkTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Work_WhenItFails_IsTriedAgainAfterThePause()
    {
        using var work = new FailingWork(_time);
        await work.StartAsync(CancellationToken.None);
        for (var round = 1; round <= 3; round++)
        {
            await work.ReachedAsync(round, () => _time.Advance(Pause));
        }

        await work.StopAsync(CancellationToken.None);
        Assert.True(work.ExecuteTask!.IsCompleted);
        Assert.False(work.ExecuteTask.IsFaulted);
    }

    [Fact]
    public async Task Work_WhenNoTimePasses_RunsOnce()
    {
        using var work = new FailingWork(_time);
        await work.StartAsync(CancellationToken.None);
        await work.ReachedAsync(1, () => { });
        await work.StopAsync(CancellationToken.None);
        Assert.Equal(1, work.Rounds);
    }

    private sealed class FailingWork(TimeProvider time) : RepeatedWork(Pause, time, NullLogger.Instance)
    {
        private int _rounds;

        public int Rounds => Volatile.Read(ref _rounds);

        public override Task RunOnceAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _rounds);
            throw new InvalidOperationException("Nothing works.");
        }

        /// <summary>Lets time pass until so many rounds are begun.</summary>
        public async Task ReachedAsync(int rounds, Action pass)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (Rounds < rounds)
            {
                pass();
                await Task.Delay(1, patience.Token);
            }
        }
    }
}
