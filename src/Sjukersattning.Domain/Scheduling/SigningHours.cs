using System.Globalization;

namespace Sjukersattning.Domain.Scheduling;

/// <summary>Hours that a läkare keeps for reading through and signing: once, or every week on the same weekday with exceptions.</summary>
public sealed class SigningHours
{
    /// <summary>Times start and end on whole multiples of this many minutes.</summary>
    public const int Grain = 5;

    private const int LongestMinutes = 12 * 60;
    private static readonly string NotOnGrain = string.Create(CultureInfo.InvariantCulture, $"Välj klockslag på hela {Grain} minuter.");
    private readonly List<SigningException> _exceptions = [];

    private SigningHours()
    {
    }

    /// <summary>Keeps hours; <see cref="FaultOf"/> has been asked first.</summary>
    public SigningHours(Guid unitId, ReportedHours told)
    {
        Id = Guid.NewGuid();
        UnitId = unitId;
        LakareId = told.LakareId;
        First = told.First;
        Last = told.Last;
        Start = told.Start;
        End = told.End;
        Minutes = told.Minutes;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid LakareId { get; private set; }

    /// <summary>The first day; its weekday is that of all.</summary>
    public DateOnly First { get; private set; }

    /// <summary>The last day; the same as the first for a single one, null for no end.</summary>
    public DateOnly? Last { get; private set; }

    /// <summary>From, local time.</summary>
    public TimeOnly Start { get; private set; }

    /// <summary>To, local time; 00.00 is midnight at the day's end.</summary>
    public TimeOnly End { get; private set; }

    /// <summary>Length of each time in it, in minutes.</summary>
    public int Minutes { get; private set; }

    /// <summary>Days on which they are not held.</summary>
    public IReadOnlyList<SigningException> Exceptions => _exceptions;

    /// <summary>Whether they are held on one day only.</summary>
    public bool IsSingle => Last == First;

    /// <summary>What is wrong with hours that somebody enters, at its field; null when nothing is.</summary>
    /// <param name="known">The läkare's other hours, of every unit.</param>
    public static Verdict? FaultOf(ReportedHours told, IEnumerable<SigningHours> known, Moment at) =>
        told.First < at.Today || (told.First == at.Today && told.Start <= at.TimeOfDay)
            ? Verdict.RefusedAt(nameof(told.First), "Tiden har redan varit. Välj en tid som kommer.")
        : told.Last < told.First ? Verdict.RefusedAt(nameof(told.Last), "Sista dagen kan inte ligga före den första.")
        : ClockTime.FaultOfSpan(told.Start, told.End) is { } span ? Verdict.RefusedAt(nameof(told.End), span)
        : told.Start.Minute % Grain != 0 ? Verdict.RefusedAt(nameof(told.Start), NotOnGrain)
        : told.End.Minute % Grain != 0 ? Verdict.RefusedAt(nameof(told.End), NotOnGrain)
        : (told.Minutes is < Grain or > LongestMinutes || (told.Minutes % Grain) != 0)
            ? Verdict.RefusedAt(nameof(told.Minutes),
                string.Create(CultureInfo.InvariantCulture, $"Skriv en längd i hela {Grain} minuter, till exempel 30."))
        : told.Minutes > (told.End - told.Start).TotalMinutes
            ? Verdict.RefusedAt(nameof(told.Minutes), "Tiden är kortare än så. Skriv en kortare längd.")
        : told.First == told.Last && SwedishTime.FaultOf(told.First, told.Start) is { } start
            ? Verdict.RefusedAt(nameof(told.Start), start)
        : told.First == told.Last && SwedishTime.FaultOfEnd(told.First, told.End) is { } end
            ? Verdict.RefusedAt(nameof(told.End), end)
        : known.FirstOrDefault(new SigningHours(Guid.Empty, told).Overlaps) is { } other
            ? Verdict.RefusedAt(nameof(told.Start), $"Tiden krockar med {other.InWords()}.")
        : null;

    /// <summary>The times of some days.</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day.</param>
    public IEnumerable<SigningTime> Times(DateOnly first, DateOnly last) =>
        from day in Days(first, last)
        from place in Enumerable.Range(0, (ClockTime.EndMinute(End) - ClockTime.Minute(Start)) / Minutes)
        let time = new SigningTime(LakareId, day, Start.AddMinutes(place * Minutes), Start.AddMinutes((place + 1) * Minutes))
        where time.IsOnTheClock
        select time;

    /// <summary>Skips a day; a day on which they are not held anyway changes nothing.</summary>
    /// <returns>Whether the day was one of them.</returns>
    public bool Skip(DateOnly day)
    {
        var isOne = Days(day, day).Any();
        if (isOne)
        {
            _exceptions.Add(new SigningException(day));
        }

        return isOne;
    }

    /// <summary>When they are held, e.g. "tisdagar 13.00–15.00 från 2026-12-01".</summary>
    public string InWords()
    {
        var culture = CultureInfo.GetCultureInfo("sv-SE");
        var clock = ClockTime.Span(Start, End);
        return IsSingle
            ? $"{First:yyyy-MM-dd} {clock}"
            : $"{First.ToString("dddd", culture)}ar {clock} från {First:yyyy-MM-dd}{(Last is { } last ? $" till {last:yyyy-MM-dd}" : "")}";
    }

    private IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        var begin = from <= First ? First : First.AddDays((from.DayNumber - First.DayNumber + 6) / 7 * 7);
        var end = Last is { } last && last < to ? last : to;
        for (var day = begin; day <= end; day = day.AddDays(7))
        {
            if (_exceptions.All(skipped => skipped.Day != day))
            {
                yield return day;
            }
        }
    }

    private SigningTime OfOneDay => new(LakareId, First, Start, End);

    /// <summary>
    /// Hours of one weekday meet within the first weeks in which both are held, if ever; exceptions are looked at one by one.
    /// </summary>
    private bool Overlaps(SigningHours other)
    {
        if (First.DayOfWeek != other.First.DayOfWeek || !OfOneDay.Overlaps(other.OfOneDay with { Day = First }))
        {
            return false;
        }

        var from = First > other.First ? First : other.First;
        var weeks = 7 * (_exceptions.Count + other._exceptions.Count + 1);
        return Days(from, from.AddDays(weeks)).Intersect(other.Days(from, from.AddDays(weeks))).Any();
    }
}
