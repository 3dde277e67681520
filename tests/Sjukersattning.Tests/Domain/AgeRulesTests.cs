using System.Globalization;
using Sjukersattning.Domain.People;
using static Sjukersattning.Domain.People.AgeState;

namespace Sjukersattning.Tests.Domain;

public sealed class AgeRulesTests
{
    /// <summary>The day before each border, and the border.</summary>
    public static TheoryData<string, string, AgeState> Borders => new()
    {
        { "2026-01-05", "2026-11-27", TooYoung },
        { "2008-11-27", "2026-11-27", TooYoung },
        { "2007-11-30", "2026-06-30", TooYoung },
        { "2007-11-30", "2026-07-01", WholeOnly },
        { "1996-11-27", "2026-10-31", WholeOnly },
        { "1996-11-27", "2026-11-01", Usual },
        { "1996-02-29", "2026-01-31", WholeOnly },
        { "1996-02-29", "2026-02-01", Usual },
        { "1960-05-20", "2022-04-30", Usual },
        { "1960-05-20", "2022-05-01", LastYears },
        { "1960-05-20", "2026-04-30", LastYears },
        { "1960-05-20", "2026-05-01", LittleTime },
        { "1960-05-20", "2027-04-30", LittleTime },
        { "1960-05-20", "2027-05-01", Passed },
        { "1959-12-31", "2025-11-30", LittleTime },
        { "1959-12-31", "2025-12-01", Passed },
        { "1958-01-01", "2023-12-31", LittleTime },
        { "1958-01-01", "2024-01-01", Passed },
        { "1957-12-31", "2022-11-30", LittleTime },
        { "1957-12-31", "2022-12-01", Passed },
        { "1955-11-27", "2026-11-27", Passed },
    };

    [Theory]
    [MemberData(nameof(Borders))]
    public void State_OnEachSideOfABorder_IsWhatTheTableSays(string born, string today, AgeState state) =>
        Assert.Equal(state, AgeRules.StateOf(Day(born), Day(today)));

    [Theory]
    [InlineData("2026", "juli 2045", "19")]
    [InlineData("2008", "juli 2027", "19")]
    [InlineData("2000", "bara hel sjukersättning", "aktivitetsersättning")]
    [InlineData("1980", "", "")]
    [InlineData("1963", "reglerna för äldre", "fält 7, 17 och 22")]
    [InlineData("1960", "Kort tid återstår", "67 år")]
    [InlineData("1959", "passerad", "66 år")]
    [InlineData("1955", "passerad", "65 år")]
    public void Remarks_OnAnAge_SayTheRuleAndNothingOfTheUsualOne(string year, string rule, string more)
    {
        var remarks = AgeRules.RemarksOn(BornOn($"{year}0105", Day("2026-11-27")), Day("2026-11-27"));

        if (rule.Length == 0)
        {
            Assert.Empty(remarks);
            return;
        }

        var remark = Assert.Single(remarks);
        Assert.Contains(rule, remark, StringComparison.Ordinal);
        Assert.Contains(more, remark, StringComparison.Ordinal);
    }

    /// <summary>Samordningsnummer whose day or month of birth is not known: what each day would mean is told.</summary>
    [Theory]
    [InlineData("19850760", 0, "")]
    [InlineData("19961160", 0, "november 2026")]
    [InlineData("19961260", 1, "bara hel sjukersättning")]
    [InlineData("19960060", 2, "Födelsedagen är inte känd")]
    [InlineData("19600060", 3, "Kort tid återstår")]
    [InlineData("20070060", 1, "bara hel sjukersättning")]
    public void Remarks_OnAnUnknownDayOfBirth_TellWhatEachDayWouldMean(string digits, int count, string said)
    {
        var remarks = AgeRules.RemarksOn(BornOn(digits, Day("2026-11-27")), Day("2026-11-27"));

        Assert.Equal(count, remarks.Count);
        Assert.True(count == 0 || remarks.Any(remark => remark.Contains(said, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-06-30", "2006", "30 juni 1996")]
    [InlineData("2026-07-01", "2007", "31 juli 1996")]
    [InlineData("2026-11-27", "2007", "30 november 1996")]
    [InlineData("2028-02-29", "2008", "28 februari 1998")]
    public void Rules_OnADay_NameTheBirthDatesThatTheStatesFollow(string today, string youngest, string part)
    {
        var rules = AgeRules.RulesOn(Day(today));

        Assert.Contains($"född {youngest} eller tidigare", rules[0], StringComparison.Ordinal);
        Assert.Contains($"född senast {part}", rules[1], StringComparison.Ordinal);
        var year = int.Parse(youngest, CultureInfo.InvariantCulture);
        Assert.Equal(WholeOnly, AgeRules.StateOf(new DateOnly(year, 12, 31), Day(today)));
        Assert.Equal(TooYoung, AgeRules.StateOf(new DateOnly(year + 1, 1, 1), Day(today)));
        var last = DateOnly.Parse(part, CultureInfo.GetCultureInfo("sv-SE"));
        Assert.Equal((Usual, WholeOnly), (AgeRules.StateOf(last, Day(today)), AgeRules.StateOf(last.AddDays(1), Day(today))));
    }

    [Fact]
    public void Limits_StandByYearAndTellTheirSource()
    {
        Assert.Equal(AgeRules.Limits.OrderBy(limit => limit.BornFrom), AgeRules.Limits);
        Assert.All(AgeRules.Limits, limit => Assert.NotEmpty(limit.Source));
    }

    /// <summary>A number that somebody born on a day could have.</summary>
    /// <param name="today">A day on which she is born.</param>
    internal static Personnummer BornOn(string digits, DateOnly today) => Enumerable.Range(0, 10)
        .Select(check => Personnummer.Parse($"{digits}980{check}", today, out var number) is null ? number : default)
        .First(number => number != default);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
