using System.Globalization;

namespace Sjukersattning.Domain.Units;

/// <summary>
/// The days on which a unit works. Every day that the program proposes is one of them; a day that a person chose, or Försäkringskassan's
/// last day, is never moved.
/// </summary>
/// <param name="closed">The unit's own closed days, each with what it is called.</param>
public sealed class WorkingDays(IReadOnlyDictionary<DateOnly, string> closed)
{
    /// <summary>Those of a unit without closed days of its own.</summary>
    public static WorkingDays Ordinary { get; } = new(new Dictionary<DateOnly, string>());

    /// <summary>Those of a unit with a list of closed days, as it is kept; null for none.</summary>
    public static WorkingDays Of(string? closedDayLines) => new(ClosedDays.DaysOf(ClosedDays.Read(closedDayLines ?? "")));

    /// <summary>Whether the unit works that day.</summary>
    public bool Includes(DateOnly day) => !IsWeekend(day) && HolidayOn(day) is null;

    /// <summary>What the day is called, when it is red or the unit's own closed one; null for others, Saturdays and Sundays too.</summary>
    public string? HolidayOn(DateOnly day) => RedDays.NameOf(day)
        ?? (!closed.TryGetValue(day, out var name) ? null : name.Length > 0 ? name : "en dag då enheten har stängt");

    /// <summary>The day itself, or the next on which the unit works.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!Includes(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself, or the last before it on which the unit works.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!Includes(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>A word for whoever chooses a day on which the unit does not work, as a sentence; empty for other days.</summary>
    public string WordOn(DateOnly day)
    {
        var name = HolidayOn(day) ?? (IsWeekend(day) ? $"en {day.ToString("dddd", CultureInfo.GetCultureInfo("sv-SE"))}" : null);
        return name is null ? "" : $"{day:yyyy-MM-dd} är {name}.";
    }

    /// <summary>The same for several days.</summary>
    public string WordsOn(params IEnumerable<DateOnly> days) =>
        string.Join(' ', days.Distinct().Order().Select(WordOn).Where(word => word.Length > 0));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
