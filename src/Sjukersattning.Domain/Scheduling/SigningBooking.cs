namespace Sjukersattning.Domain.Scheduling;

/// <summary>The läkare's time for reading through and signing.</summary>
/// <param name="Date">Day.</param>
/// <param name="Time">From, local time.</param>
/// <param name="Until">To, local time, the same day; 00.00 is midnight at its end.</param>
public sealed record SigningBooking(DateOnly Date, TimeOnly Time, TimeOnly Until, Guid LakareId)
{
    private const int UsualMinutes = 30;

    /// <summary>Names the rule of <see cref="Ticks"/>, as <c>CaseFigures.Law</c> does.</summary>
    public const string Law = "1-a7c66922";

    /// <summary>
    /// The minutes of the läkare's day that it takes, counted from midnight: two bookings that share one cannot both stand.
    /// </summary>
    public IEnumerable<int> Ticks => ClockTime.IsSpan(Time, Until)
        ? Enumerable.Range(ClockTime.Minute(Time), ClockTime.EndMinute(Until) - ClockTime.Minute(Time))
        : [];

    /// <summary>When it begins and ends. One from before the hours that the clock changes were refused is as long as it says.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) Moments
    {
        get
        {
            var start = SwedishTime.Moment(Date, Time);
            var end = SwedishTime.Moment(Until == TimeOnly.MinValue ? Date.AddDays(1) : Date, Until);
            return (start, end > start ? end : start.AddMinutes(ClockTime.EndMinute(Until) - ClockTime.Minute(Time)));
        }
    }

    /// <summary>The end of a time that is told none: half an hour later, but at midnight at the latest.</summary>
    public static TimeOnly UsualEnd(TimeOnly start) =>
        ClockTime.Minute(start) + UsualMinutes >= ClockTime.EndMinute(TimeOnly.MinValue)
            ? TimeOnly.MinValue : start.AddMinutes(UsualMinutes);

    /// <summary>What is wrong with it, at its field; null when nothing is.</summary>
    public Verdict? FaultAt(Moment at) =>
        Date < at.Today ? Verdict.RefusedAt(nameof(Date), FormDate.Past)
        : Date == at.Today && Time <= at.TimeOfDay ? Verdict.RefusedAt(nameof(Time), "Klockslaget har redan varit i dag.")
        : SwedishTime.FaultOf(Date, Time) is { } start ? Verdict.RefusedAt(nameof(Time), start)
        : ClockTime.FaultOfSpan(Time, Until) is { } span ? Verdict.RefusedAt(nameof(Until), span)
        : SwedishTime.FaultOfEnd(Date, Until) is { } end ? Verdict.RefusedAt(nameof(Until), end)
        : null;
}
