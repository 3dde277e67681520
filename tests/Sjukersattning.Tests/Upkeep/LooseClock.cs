namespace Sjukersattning.Tests.Upkeep;

/// <summary>A machine's time: the clock on its wall, which somebody may set, and what has passed, which nobody can.</summary>
internal sealed class LooseClock : TimeProvider
{
    private long _passed;

    public DateTimeOffset Wall { get; set; } = DateTimeOffset.UtcNow;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Wall;

    public override long GetTimestamp() => _passed;

    public void Pass(TimeSpan time)
    {
        _passed += time.Ticks;
        Wall += time;
    }
}
