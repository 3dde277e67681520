using System.Globalization;
using Sjukersattning.Data;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>That a secret was not judged, and when the next one is.</summary>
public static class GuessWords
{
    private const int LongestInSeconds = 90;

    /// <summary>That a secret was not judged.</summary>
    public static string Locked(DateTimeOffset until, ClinicClock clock) =>
        $"Det har blivit för många fel, så det här försöket är inte prövat. Försök igen {When(until, clock)}.";

    /// <summary>"om 20 sekunder", "efter 10.32", "efter 2026-11-27 10.32": never too early.</summary>
    public static string When(DateTimeOffset until, ClinicClock clock)
    {
        var seconds = (int)Math.Ceiling((until - clock.Now).TotalSeconds);
        if (seconds <= LongestInSeconds)
        {
            return seconds <= 1 ? "om en sekund" : string.Create(CultureInfo.InvariantCulture, $"om {seconds} sekunder");
        }

        var local = ClinicClock.Local(until);
        var whole = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        var minute = whole == local ? local : whole.AddMinutes(1);
        return DateOnly.FromDateTime(minute.DateTime) == clock.Today
            ? $"efter {minute.ToString("HH.mm", CultureInfo.InvariantCulture)}"
            : $"efter {Words.Moment(minute)}";
    }
}
