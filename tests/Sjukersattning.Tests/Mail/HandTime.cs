namespace Sjukersattning.Tests.Mail;

/// <summary>A clock whose timers go off when a test says that time has passed.</summary>
internal sealed class HandTime : TimeProvider
{
    private readonly List<HandTimer> _timers = [];

    public TimeSpan Passed { get; private set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_timers)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    public void Pass(TimeSpan span)
    {
        Passed += span;
        HandTimer[] timers;
        lock (_timers)
        {
            timers = [.. _timers];
        }

        Array.ForEach(timers, timer => timer.Look());
    }

    private sealed class HandTimer(HandTime time, Action callback) : ITimer
    {
        private TimeSpan? _at;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _at = dueTime == Timeout.InfiniteTimeSpan ? null : time.Passed + dueTime;
            return true;
        }

        public void Look()
        {
            if (_at <= time.Passed)
            {
                _at = null;
                callback();
            }
        }

        public void Dispose() => _at = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
