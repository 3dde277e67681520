using System.Globalization;
using System.Text.RegularExpressions;

namespace Sjukersattning.Domain.People;

/// <summary>
/// A Swedish personnummer or samordningsnummer, always right: twelve digits, a real date and a right check digit.
/// Source: fk7800.md §6. Reservnummer are not accepted, as in Webcert.
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

    /// <summary>The date of birth that the digits tell.</summary>
    public DateOnly BirthDate => BirthDateOf(Digits) ?? throw new InvalidOperationException("A Personnummer is made by Parse only.");

    /// <summary>Sex by the second last digit.</summary>
    public Sex Sex => (Digits[10] - '0') % 2 == 0 ? Sex.Kvinna : Sex.Man;

    public int AgeAt(DateOnly day)
    {
        var born = BirthDate;
        var years = day.Year - born.Year;
        return day < born.AddYears(years) ? years - 1 : years;
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
    /// Reads what a person typed: twelve digits, or ten with "-" (or nothing) for people under a hundred and "+" from a hundred years.
    /// </summary>
    /// <param name="typed">What was typed; spaces are allowed.</param>
    /// <param name="today">The day the century and "not in the future" are judged by.</param>
    /// <param name="number">The number when the answer is null.</param>
    /// <returns>Null when right, else one Swedish sentence that says what to mend.</returns>
    public static string? Parse(string? typed, DateOnly today, out Personnummer number)
    {
        number = default;
        var match = Shape().Match((typed ?? "").Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success)
        {
            return "Skriv personnumret med tolv siffror, till exempel 19121212-1212.";
        }

        var digits = match.Groups["century"].Value.Length > 0
            ? match.Groups["century"].Value + match.Groups["rest"].Value + match.Groups["last"].Value
            : CenturyFor(match, today) + match.Groups["rest"].Value + match.Groups["last"].Value;
        var fault = FaultOf(digits, today);
        if (fault is null)
        {
            number = new Personnummer(digits);
        }

        return fault;
    }

    private static string CenturyFor(Match match, DateOnly today)
    {
        var yearInCentury = int.Parse(match.Groups["rest"].ValueSpan[..2], CultureInfo.InvariantCulture);
        var century = (today.Year - yearInCentury) / 100;
        return (match.Groups["sign"].Value == "+" ? century - 1 : century).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string? FaultOf(string digits, DateOnly today)
    {
        if (BirthDateOf(digits) is not { } born)
        {
            return "Personnumrets första åtta siffror är inget datum som finns. Kontrollera år, månad och dag.";
        }

        if (born > today)
        {
            return "Personnumret har ett födelsedatum som inte har varit än. Kontrollera siffrorna.";
        }

        if (today != DateOnly.MaxValue && born < today.AddYears(-OldestAge))
        {
            return "Personnumret ger en ålder över 125 år. Kontrollera århundradet.";
        }

        return CheckDigit.Holds(digits.AsSpan(2))
            ? null
            : "Personnumrets sista siffra stämmer inte med de andra. Kontrollera att inga siffror har bytt plats.";
    }

    private static DateOnly? BirthDateOf(string digits)
    {
        var day = int.Parse(digits.AsSpan(6, 2), CultureInfo.InvariantCulture);
        var date = digits[..6]
            + (day > SamordningsDayOffset ? day - SamordningsDayOffset : day).ToString("00", CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null;
    }

    [GeneratedRegex(@"^(?<century>19|20|18)?(?<rest>[0-9]{6})(?<sign>[-+]?)(?<last>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
