namespace Sjukersattning.Data;

/// <summary>Time as the clinic has it. The only reader of <see cref="TimeProvider"/> that knows about time zones.</summary>
public sealed class ClinicClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>Now, UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Today in Sweden.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(Now).DateTime);

    /// <summary>A moment as a Swedish wall clock shows it.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Sweden);
}
