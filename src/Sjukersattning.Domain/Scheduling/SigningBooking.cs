
namespace Sjukersattning.Domain.Scheduling;

/// <summary>The läkare's time for reading through and signing.</summary>
/// <param name="Date">Day.</param>
/// <param name="Time">From, local time.</param>
/// <param name="Until">To, local time, the same day.</param>
public sealed record SigningBooking(DateOnly Date, TimeOnly Time, TimeOnly Until, Guid LakareId)
{
    /// <summary>Names the rule of <see cref="Ticks"/>, as <c>CaseFigures.Law</c> does.</summary>
    public const string Law = "1-7d4da620";

    /// <summary>
    /// The pieces of the läkare's day that it takes, as minutes after midnight: two bookings that share one cannot both stand.
    /// </summary>
    public IEnumerable<int> Ticks
    {
        get
        {
            var first = (int)Time.ToTimeSpan().TotalMinutes / SigningHours.Grain * SigningHours.Grain;
            for (var minute = first; minute < Until.ToTimeSpan().TotalMinutes; minute += SigningHours.Grain)
            {
                yield return minute;
            }
        }
    }

    /// <summary>What is wrong with it, at its field; null when nothing is.</summary>
    public Verdict? FaultAt(Moment at) =>
        Date < at.Today ? Verdict.RefusedAt(nameof(Date), "Dagen har redan varit. Välj en dag från och med i dag.")
        : Date == at.Today && Time <= at.TimeOfDay ? Verdict.RefusedAt(nameof(Time), "Klockslaget har redan varit i dag.")
        : Until <= Time ? Verdict.RefusedAt(nameof(Until), "Tiden slutar innan den börjar.")
        : null;
}
