using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data;

/// <summary>Time as the clinic has it: what <see cref="TimeProvider"/> tells, on the wall clock in Sweden.</summary>
public sealed class ClinicClock(TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => SwedishTime.DayOf(Now);

    /// <summary>The time of day in Sweden, whole minutes.</summary>
    public TimeOnly TimeOfDay
    {
        get
        {
            var local = Local(Now);
            return new TimeOnly(local.Hour, local.Minute);
        }
    }

    /// <summary>What time it is, for rules that need nothing more.</summary>
    internal CaseFacts Facts => new(Now, Today) { TimeOfDay = TimeOfDay };

    /// <summary>The moment of a Swedish wall clock.</summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time) => SwedishTime.Moment(day, time);

    /// <summary>A moment as a Swedish wall clock shows it.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => SwedishTime.Local(moment);
}
