namespace Sjukersattning.Domain.Statistics;

/// <summary>A span of days, both ends included.</summary>
public sealed record Period
{
    /// <summary>Makes a period.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day; it belongs to the period.</summary>
    public DateOnly To { get; }

    /// <summary>
    /// Length in calendar months: 1 January–31 October is 10, whatever the months' days. Of a month that is not whole, the part of its own
    /// days that the period covers.
    /// </summary>
    public double Months =>
        ((To.Year - From.Year) * 12) + To.Month - From.Month + ((double)To.Day / DaysOfMonth(To)) - ((From.Day - 1.0) / DaysOfMonth(From));

    /// <summary>From 1 January to 31 December of the same year.</summary>
    public bool IsWholeYear => this == Year(From.Year);

    /// <summary>The period: "hela 2023", "1 januari–31 oktober 2024", "1–15 mars 2024", "15 mars 2024".</summary>
    public string InWords
    {
        get
        {
            if (IsWholeYear)
            {
                return $"hela {From.Year}";
            }

            var last = Written(To, "d MMMM yyyy");
            return From == To ? last
                : From.Year != To.Year ? $"{Written(From, "d MMMM yyyy")}–{last}"
                : From.Month != To.Month ? $"{Written(From, "d MMMM")}–{last}"
                : $"{From.Day}–{last}";
        }
    }

    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>
    /// What has passed of a year: all of a past year, 1 January to today of this one. Null for a year that has not begun, and for what is
    /// no year: a year comes from an address line, and the page answers that there is nothing yet.
    /// </summary>
    /// <param name="today">Today at the clinic; it belongs to the period.</param>
    public static Period? UntilToday(int year, DateOnly today) =>
        year < DateOnly.MinValue.Year || year > today.Year ? null
        : year == today.Year ? new(new(year, 1, 1), today)
        : Year(year);

    /// <summary>
    /// The same days of another year: it begins in <paramref name="year"/>. 29 February becomes 28 February where there is none.
    /// </summary>
    public Period SamePeriodOf(int year) => new(From.AddYears(year - From.Year), To.AddYears(year - From.Year));

    /// <summary>A count per month, so that periods of unequal length can stand beside each other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public double PerMonth(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count / Months;
    }

    /// <summary>A count per month: "1,70 per månad".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public string PerMonthInWords(int count) => $"{SwedishFigures.Number(PerMonth(count), 2)} per månad";

    private static int DaysOfMonth(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);

    private static string Written(DateOnly day, string format) => day.ToString(format, SwedishFigures.Culture);
}
