using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data;

/// <summary>Time as the clinic has it. The only reader of <see cref="TimeProvider"/> that knows about time zones.</summary>
public sealed class ClinicClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Local(Now).DateTime);

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

    /// <summary>The moment of a Swedish wall clock; where it shows a time twice, the earlier one.</summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Sweden.IsAmbiguousTime(local)
            ? Sweden.GetAmbiguousTimeOffsets(local).Max()
            : Sweden.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>A moment as a Swedish wall clock shows it.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Sweden);
}
