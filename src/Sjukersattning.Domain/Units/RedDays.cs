namespace Sjukersattning.Domain.Units;

/// <summary>
/// Sweden's red days (lag 1989:253 om allmänna helgdagar), and the eves that are free as they are (3 a § semesterlagen 1977:480, and the
/// two that are Saturdays anyway). Trettondagsafton and other half days are a unit's own choice.
/// </summary>
public static class RedDays
{
    /// <summary>What a day is called; null for an ordinary one, Sundays too.</summary>
    public static string? NameOf(DateOnly day) => (day.Month, day.Day, day.DayOfWeek) switch
    {
        (1, 1, _) => "nyårsdagen",
        (1, 6, _) => "trettondedag jul",
        (5, 1, _) => "första maj",
        (6, 6, _) => "Sveriges nationaldag",
        (6, >= 19 and <= 25, DayOfWeek.Friday) => "midsommarafton",
        (6, >= 20 and <= 26, DayOfWeek.Saturday) => "midsommardagen",
        (10, 31, DayOfWeek.Saturday) or (11, <= 6, DayOfWeek.Saturday) => "alla helgons dag",
        (12, 24, _) => "julafton",
        (12, 25, _) => "juldagen",
        (12, 26, _) => "annandag jul",
        (12, 31, _) => "nyårsafton",
        _ => (day.DayNumber - Easter(day.Year).DayNumber) switch
        {
            -2 => "långfredagen",
            -1 => "påskafton",
            0 => "påskdagen",
            1 => "annandag påsk",
            39 => "Kristi himmelsfärdsdag",
            48 => "pingstafton",
            49 => "pingstdagen",
            _ => null,
        },
    };

    /// <summary>Easter Day of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var moonsCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonsCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
