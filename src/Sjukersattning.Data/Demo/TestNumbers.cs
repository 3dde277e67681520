using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Demo;

/// <summary>Birth numbers 980–999 are kept for test persons, so no demo number can belong to anybody.</summary>
internal static class TestNumbers
{
    /// <summary>The ten test numbers of a birth date and a sex.</summary>
    /// <param name="today">The day the numbers are checked on.</param>
    public static IEnumerable<Personnummer> Of(string born, bool woman, DateOnly today) =>
        from serial in Enumerable.Range(980, 20)
        where (serial % 2 == 0) == woman
        from check in Enumerable.Range(0, 10)
        let number = Parse($"{born}{serial}{check}", today)
        where number is not null
        select number.Value;

    private static Personnummer? Parse(string digits, DateOnly today) =>
        Personnummer.Parse(digits, today, out var number) is null ? number : null;
}
