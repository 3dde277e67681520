using System.Globalization;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024-01-01", "2024-10-31", 10)]
    [InlineData("2023-01-01", "2023-12-31", 12)]
    [InlineData("2024-01-01", "2024-12-31", 12)]
    [InlineData("2024-02-01", "2024-02-29", 1)]
    [InlineData("2023-11-01", "2024-02-29", 4)]
    [InlineData("2022-01-01", "2023-12-31", 24)]
    [InlineData("2024-01-01", "2024-01-01", 1 / 31.0)]
    [InlineData("2024-02-29", "2024-02-29", 1 / 29.0)]
    [InlineData("2024-03-10", "2024-03-20", 11 / 31.0)]
    [InlineData("2023-01-01", "2023-02-14", 1.5)]
    [InlineData("2023-02-15", "2023-04-15", 0.5 + 1 + 0.5)]
    [InlineData("2023-12-31", "2024-01-01", 2 / 31.0)]
    public void Months_CountsCalendarMonths_AndPartsOfThem(string from, string to, double months) =>
        Assert.Equal(months, Span(from, to).Months, 12);

    [Fact]
    public void Period_WhenItEndsBeforeItBegins_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Span("2024-03-02", "2024-03-01"));

    [Theory]
    [InlineData("2023-01-01", "2023-12-31", true, "hela 2023")]
    [InlineData("2024-01-01", "2024-10-31", false, "1 januari–31 oktober 2024")]
    [InlineData("2023-01-02", "2023-12-31", false, "2 januari–31 december 2023")]
    [InlineData("2023-01-01", "2023-12-30", false, "1 januari–30 december 2023")]
    [InlineData("2022-01-01", "2023-12-31", false, "1 januari 2022–31 december 2023")]
    [InlineData("2023-11-05", "2024-11-05", false, "5 november 2023–5 november 2024")]
    [InlineData("2024-03-01", "2024-03-15", false, "1–15 mars 2024")]
    [InlineData("2024-03-15", "2024-03-15", false, "15 mars 2024")]
    public void InWords_IsSwedish(string from, string to, bool wholeYear, string words)
    {
        var period = Span(from, to);

        Assert.Equal((wholeYear, words), (period.IsWholeYear, period.InWords));
    }

    [Theory]
    [InlineData(2023, "2024-10-31", "2023-01-01", "2023-12-31")]
    [InlineData(2024, "2024-10-31", "2024-01-01", "2024-10-31")]
    [InlineData(2024, "2024-01-01", "2024-01-01", "2024-01-01")]
    [InlineData(2024, "2024-12-31", "2024-01-01", "2024-12-31")]
    [InlineData(1, "2024-12-31", "0001-01-01", "0001-12-31")]
    public void UntilToday_OfAYearThatHasBegun_IsWhatHasPassedOfIt(int year, string today, string from, string to) =>
        Assert.Equal(Span(from, to), Period.UntilToday(year, Day(today)));

    [Theory]
    [InlineData(2025)]
    [InlineData(10_000)]
    [InlineData(0)]
    [InlineData(-1)]
    public void UntilToday_OfAYearToComeOrNone_IsNull(int year) => Assert.Null(Period.UntilToday(year, Day("2024-12-31")));

    [Theory]
    [InlineData("2024-01-01", "2024-10-31", 2023, "2023-01-01", "2023-10-31")]
    [InlineData("2024-01-01", "2024-02-29", 2023, "2023-01-01", "2023-02-28")]
    [InlineData("2024-02-29", "2024-02-29", 2023, "2023-02-28", "2023-02-28")]
    [InlineData("2024-02-29", "2024-03-01", 2020, "2020-02-29", "2020-03-01")]
    [InlineData("2023-01-01", "2023-02-28", 2024, "2024-01-01", "2024-02-28")]
    [InlineData("2023-11-01", "2024-02-29", 2021, "2021-11-01", "2022-02-28")]
    public void SamePeriodOf_KeepsDaysAndMonths(string from, string to, int year, string sameFrom, string sameTo) =>
        Assert.Equal(Span(sameFrom, sameTo), Span(from, to).SamePeriodOf(year));

    /// <summary>Applications of 2023 and of ten months of 2024 (clinic-figures.json): fewer in number, more per month.</summary>
    [Theory]
    [InlineData("2023-01-01", "2023-12-31", 19, 1.583, "1,58 per månad")]
    [InlineData("2024-01-01", "2024-10-31", 17, 1.7, "1,70 per månad")]
    [InlineData("2024-01-01", "2024-10-31", 0, 0, "0,00 per månad")]
    public void PerMonth_OfTheClinicsFigures_MakesUnequalPeriodsComparable(string from, string to, int count, double rate, string words)
    {
        var period = Span(from, to);

        Assert.Equal(rate, period.PerMonth(count), 3);
        Assert.Equal(words, period.PerMonthInWords(count));
    }

    [Fact]
    public void PerMonth_OfANegativeCount_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Period.Year(2023).PerMonth(-1));

    private static Period Span(string from, string to) => new(Day(from), Day(to));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
