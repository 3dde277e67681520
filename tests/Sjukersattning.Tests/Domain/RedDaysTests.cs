using System.Globalization;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Tests.Domain;

/// <summary>Red days against tables made by others: Easter of two centuries, and the holidays of the almanac's years.</summary>
public sealed class RedDaysTests
{
    /// <summary>Easter Day as month and day, ten years a line; from python-dateutil, which computes it in another way.</summary>
    private static readonly Dictionary<int, string> Easters = new()
    {
        [1900] = "415 407 330 412 403 423 415 331 419 411",
        [1910] = "327 416 407 323 412 404 423 408 331 420",
        [1920] = "404 327 416 401 420 412 404 417 408 331",
        [1930] = "420 405 327 416 401 421 412 328 417 409",
        [1940] = "324 413 405 425 409 401 421 406 328 417",
        [1950] = "409 325 413 405 418 410 401 421 406 329",
        [1960] = "417 402 422 414 329 418 410 326 414 406",
        [1970] = "329 411 402 422 414 330 418 410 326 415",
        [1980] = "406 419 411 403 422 407 330 419 403 326",
        [1990] = "415 331 419 411 403 416 407 330 412 404",
        [2000] = "423 415 331 420 411 327 416 408 323 412",
        [2010] = "404 424 408 331 420 405 327 416 401 421",
        [2020] = "412 404 417 409 331 420 405 328 416 401",
        [2030] = "421 413 328 417 409 325 413 405 425 410",
        [2040] = "401 421 406 329 417 409 325 414 405 418",
        [2050] = "410 402 421 406 329 418 402 422 414 330",
        [2060] = "418 410 326 415 406 329 411 403 422 414",
        [2070] = "330 419 410 326 415 407 419 411 403 423",
        [2080] = "407 330 419 404 326 415 331 420 411 403",
        [2090] = "416 408 330 412 404 424 415 331 420 412",
    };

    [Fact]
    public void Easter_OfTwoCenturies_IsAsTheTableHasIt() => Assert.All(Easters, decade => Assert.Equal(
        decade.Value,
        string.Join(' ', Enumerable.Range(decade.Key, 10).Select(RedDays.Easter)
            .Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Month}{day.Day:00}")))));

    [Theory]
    [InlineData(2026, "0101 nyårsdagen, 0106 trettondedag jul, 0403 långfredagen, 0404 påskafton, 0405 påskdagen, 0406 annandag påsk, " +
        "0501 första maj, 0514 Kristi himmelsfärdsdag, 0523 pingstafton, 0524 pingstdagen, 0606 Sveriges nationaldag, " +
        "0619 midsommarafton, 0620 midsommardagen, 1031 alla helgons dag, 1224 julafton, " +
        "1225 juldagen, 1226 annandag jul, 1231 nyårsafton")]
    [InlineData(2027, "0101 nyårsdagen, 0106 trettondedag jul, 0326 långfredagen, 0327 påskafton, 0328 påskdagen, 0329 annandag påsk, " +
        "0501 första maj, 0506 Kristi himmelsfärdsdag, 0515 pingstafton, 0516 pingstdagen, 0606 Sveriges nationaldag, " +
        "0625 midsommarafton, 0626 midsommardagen, 1106 alla helgons dag, 1224 julafton, " +
        "1225 juldagen, 1226 annandag jul, 1231 nyårsafton")]
    [InlineData(2028, "0101 nyårsdagen, 0106 trettondedag jul, 0414 långfredagen, 0415 påskafton, 0416 påskdagen, 0417 annandag påsk, " +
        "0501 första maj, 0525 Kristi himmelsfärdsdag, 0603 pingstafton, 0604 pingstdagen, 0606 Sveriges nationaldag, " +
        "0623 midsommarafton, 0624 midsommardagen, 1104 alla helgons dag, 1224 julafton, " +
        "1225 juldagen, 1226 annandag jul, 1231 nyårsafton")]
    public void RedDays_OfAYear_AreThoseOfTheAlmanac(int year, string days) => Assert.Equal(days, string.Join(", ",
        DaysOf(year).Where(day => RedDays.NameOf(day) is not null)
            .Select(day => string.Create(CultureInfo.InvariantCulture, $"{day:MMdd} {RedDays.NameOf(day)}"))));

    /// <summary>What holds of every year: one of each, on its weekday, nothing else. Two may share a day, as första maj 2008.</summary>
    [Fact]
    public void RedDays_OfEveryYear_KeepTheirWeekdays() => Assert.All(Enumerable.Range(1900, 200), year =>
    {
        var named = DaysOf(year).Select(day => (day, Name: RedDays.NameOf(day))).Where(one => one.Name is not null)
            .ToDictionary(one => one.Name!, one => one.day);
        Assert.InRange(named.Count, 17, 18);
        (string Name, DayOfWeek Weekday)[] weekdays =
        [
            ("långfredagen", DayOfWeek.Friday), ("påskdagen", DayOfWeek.Sunday), ("annandag påsk", DayOfWeek.Monday),
            ("midsommarafton", DayOfWeek.Friday), ("midsommardagen", DayOfWeek.Saturday), ("alla helgons dag", DayOfWeek.Saturday),
            ("pingstdagen", DayOfWeek.Sunday),
        ];
        Assert.All(weekdays.Where(one => named.ContainsKey(one.Name)), one => Assert.Equal(one.Weekday, named[one.Name].DayOfWeek));
        Assert.Equal(named["midsommarafton"].AddDays(1), named["midsommardagen"]);
        Assert.InRange(named["alla helgons dag"], new DateOnly(year, 10, 31), new DateOnly(year, 11, 6));
    });

    private static IEnumerable<DateOnly> DaysOf(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays);
    }
}
