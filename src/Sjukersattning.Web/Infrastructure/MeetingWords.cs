using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>When a meeting is, as people say it.</summary>
public static class MeetingWords
{
    /// <summary>What to say of minutes that were locked before the steps of their cases were kept with them.</summary>
    public const string FromHistory =
        "Ärendenas läge sparades inte med protokollet. Läget är det som ärendets historik hade när mötet avslutades; namnen är dagens.";

    /// <summary>"måndag 30 november kl. 08.30".</summary>
    public static string When(DateOnly day, TimeOnly time, DateOnly today) => $"{Words.Weekday(day, today)} kl. {ClockTime.Format(time)}";
}
