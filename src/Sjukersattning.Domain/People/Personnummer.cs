using System.Globalization;
using System.Text.RegularExpressions;

namespace Sjukersattning.Domain.People;

/// <summary>
/// A Swedish personnummer or samordningsnummer, always right: twelve digits, a possible date and a right check digit.
/// A samordningsnummer may lack the day of birth (60) or the month (00). Reservnummer are not accepted, as in Webcert (fk7800.md §6).
/// </summary>
public readonly partial record struct Personnummer
{
    private const int OldestAge = 125;
    private const int SamordningsDayOffset = 60;

    private Personnummer(string digits) => Digits = digits;

    /// <summary>Twelve digits without separator, e.g. "191212121212".</summary>
    public string Digits { get; }

    /// <summary>True when the day carries the samordningsnummer's offset of 60.</summary>
    public bool IsSamordningsnummer => Digits[6] >= '6';

    /// <summary>The first and the last day that the person can be born on; one and the same where the digits tell the day.</summary>
    public (DateOnly First, DateOnly Last) Born =>
        BornOf(Digits) ?? throw new InvalidOperationException("A Personnummer is made by Parse only.");

    /// <summary>The date of birth; null where the digits do not tell the day.</summary>
    public DateOnly? BirthDate => Born is var (first, last) && first == last ? first : null;

    /// <summary>Sex by the second last digit.</summary>
    public Sex Sex => (Digits[10] - '0') % 2 == 0 ? Sex.Kvinna : Sex.Man;

    /// <summary>Age in whole years; null where it hangs on a day of birth that is not known.</summary>
    public int? AgeAt(DateOnly day) => AgesAt(day) is var (youngest, oldest) && youngest == oldest ? oldest : null;

    /// <summary>The lowest and the highest age in whole years that the person can have on a day.</summary>
    public (int Youngest, int Oldest) AgesAt(DateOnly day)
    {
        var (first, last) = Born;
        return (Years(last > day && first <= day ? day : last, day), Years(first, day));
    }

    /// <summary>As people write it: "19121212-1212".</summary>
    public override string ToString() => $"{Digits[..8]}-{Digits[8..]}";

    /// <summary>Reads a number that the system itself stored as twelve digits.</summary>
    /// <exception cref="FormatException">The stored text is no valid number.</exception>
    public static Personnummer FromStored(string digits) =>
        digits.Length == 12 && digits.All(char.IsAsciiDigit) && FaultOf(digits, DateOnly.MaxValue) is null
            ? new Personnummer(digits)
            : throw new FormatException("A stored personnummer is not valid.");

    /// <summary>
    /// Reads what a person typed: twelve digits, or ten with "-" (or nothing) for people under a hundred and "+" from a hundred years. The
    /// date may be parted as dates are ("1991-07-19-2370"), and a sign too many or a full stop after it says nothing.
    /// </summary>
    /// <param name="typed">What was typed; spaces are allowed, and signs are read as they are meant.</param>
    /// <param name="today">The day the century and "not in the future" are judged by.</param>
    /// <param name="number">The number when the answer is null.</param>
    /// <returns>Null when right, else one Swedish sentence that says what to mend.</returns>
    public static string? Parse(string? typed, DateOnly today, out Personnummer number)
    {
        number = default;
        var match = Shape().Match(ShortText.AsMeant(typed ?? "").Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success)
        {
            return "Skriv personnumret med tio eller tolv siffror, till exempel 19121212-1212.";
        }

        var rest = string.Concat(match.Groups["rest"].Value.Where(char.IsAsciiDigit));
        var century = match.Groups["century"].Value is { Length: > 0 } told ? told : CenturyFor(match, today);
        var digits = century + rest + match.Groups["last"].Value;
        var fault = FaultOf(digits, today);
        if (fault is null)
        {
            number = new Personnummer(digits);
        }

        return fault;
    }

    private static int Years(DateOnly born, DateOnly day) =>
        day.Year - born.Year is var years && day < born.AddYears(years) ? years - 1 : years;

    private static string CenturyFor(Match match, DateOnly today)
    {
        var yearInCentury = int.Parse(match.Groups["rest"].ValueSpan[..2], CultureInfo.InvariantCulture);
        var century = (today.Year - yearInCentury) / 100;
        var isOver = match.Groups["sign"].Value.Contains('+', StringComparison.Ordinal);
        return (isOver ? century - 1 : century).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string? FaultOf(string digits, DateOnly today)
    {
        if (BornOf(digits) is not { } born)
        {
            return "Personnumrets första åtta siffror är inget datum som finns. Kontrollera år, månad och dag.";
        }

        if (born.First > today)
        {
            return "Personnumret har ett födelsedatum som inte har varit än. Kontrollera siffrorna.";
        }

        if (today != DateOnly.MaxValue && born.Last < today.AddYears(-OldestAge))
        {
            return "Personnumret ger en ålder över 125 år. Kontrollera århundradet.";
        }

        return CheckDigit.Holds(digits.AsSpan(2))
            ? null
            : "Personnumrets sista siffra stämmer inte med de andra. Kontrollera att inga siffror har bytt plats.";
    }

    private static (DateOnly First, DateOnly Last)? BornOf(string digits)
    {
        var year = int.Parse(digits.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var month = int.Parse(digits.AsSpan(4, 2), CultureInfo.InvariantCulture);
        var told = int.Parse(digits.AsSpan(6, 2), CultureInfo.InvariantCulture);
        var (isSamordning, day) = told < SamordningsDayOffset ? (false, told) : (true, told - SamordningsDayOffset);
        return (year, month, day) switch
        {
            (0, _, _) or (_, > 12, _) or (_, _, > 31) => null,
            (_, 0, _) => isSamordning ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null,
            (_, _, 0) => isSamordning ? (new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1)) : null,
            _ => day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), new DateOnly(year, month, day)) : null,
        };
    }

    [GeneratedRegex(
        @"^(?<century>19|20|18)?(?<rest>[0-9]{6}|[0-9]{2}(?<part>[-./])[0-9]{2}\k<part>[0-9]{2})" +
            @"(?<sign>[-+]{0,2}|[./:_])(?<last>[0-9]{4})[.,;]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
