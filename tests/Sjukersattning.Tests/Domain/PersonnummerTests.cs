using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Domain;

public sealed class PersonnummerTests
{
    private const string Shape = "Skriv personnumret med tio eller tolv siffror, till exempel 19121212-1212.";
    private const string NoDate = "Personnumrets första åtta siffror är inget datum som finns. Kontrollera år, månad och dag.";
    private const string Future = "Personnumret har ett födelsedatum som inte har varit än. Kontrollera siffrorna.";
    private const string TooOld = "Personnumret ger en ålder över 125 år. Kontrollera århundradet.";
    private const string CheckDigit = "Personnumrets sista siffra stämmer inte med de andra. Kontrollera att inga siffror har bytt plats.";
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("191212121212", "191212121212")]
    [InlineData("19121212-1212", "191212121212")]
    [InlineData("19121212+1212", "191212121212")]
    [InlineData(" 1912 1212 - 1212 ", "191212121212")]
    [InlineData("121212+1212", "191212121212")]
    [InlineData("800191-0002", "198001910002")]
    [InlineData("8001910002", "198001910002")]
    [InlineData("19800191-0002", "198001910002")]
    [InlineData("１９１２１２１２１２１２", "191212121212")]
    [InlineData("19121212\u20131212", "191212121212")]
    [InlineData("19121212\u22121212", "191212121212")]
    [InlineData("191212\u00AD12\u20111212\u200B", "191212121212")]
    [InlineData("\uFEFF1912\u00A01212\u202F\u2014\u20091212", "191212121212")]
    [InlineData("121212\uFF0B1212", "191212121212")]
    [InlineData("198507602392", "198507602392")]
    [InlineData("850760-2392", "198507602392")]
    [InlineData("1991-07-19-2370", "199107192370")]
    [InlineData("91.07.19-2370", "199107192370")]
    [InlineData("1991/07/19 2370", "199107192370")]
    [InlineData("19910719--2370", "199107192370")]
    [InlineData("19910719-2370.", "199107192370")]
    [InlineData("19910719\u30FC2370", "199107192370")]
    [InlineData("19910719 \u4E00 2370", "199107192370")]
    [InlineData("19910719/2370", "199107192370")]
    [InlineData("12-12-12+1212", "191212121212")]
    [InlineData("8507602392", "198507602392")]
    public void Parse_WhenTheNumberIsRight_ReadsIt(string typed, string digits)
    {
        Assert.Null(Personnummer.Parse(typed, Today, out var number));
        Assert.Equal(digits, number.Digits);
        Assert.Equal($"{digits[..8]}-{digits[8..]}", number.ToString());
        Assert.Equal(number, Personnummer.FromStored(digits));
    }

    [Theory]
    [InlineData(null, Shape)]
    [InlineData("", Shape)]
    [InlineData("19121212", Shape)]
    [InlineData("1912121212121", Shape)]
    [InlineData("17121212-1212", Shape)]
    [InlineData("19121212-121A", Shape)]
    [InlineData("åäö", Shape)]
    [InlineData("1912-12121212", Shape)]
    [InlineData("1912-12.12-1212", Shape)]
    [InlineData("19121212---1212", Shape)]
    [InlineData("19121212-1213", CheckDigit)]
    [InlineData("19121212-2112", CheckDigit)]
    [InlineData("19121312-1212", NoDate)]
    [InlineData("20230229-1210", NoDate)]
    [InlineData("19800132-0002", NoDate)]
    [InlineData("19800192-0002", NoDate)]
    [InlineData("20261121-0000", Future)]
    [InlineData("18991231-0000", TooOld)]
    [InlineData("18121212-1212", TooOld)]
    public void Parse_WhenSomethingIsWrong_SaysWhat(string? typed, string sentence)
    {
        Assert.Equal(sentence, Personnummer.Parse(typed, Today, out var number));
        Assert.Equal(default, number);
    }

    [Fact]
    public void Parse_WhenOneDigitIsChanged_NeverAccepts()
    {
        const string right = "191212121212";
        for (var place = 2; place < right.Length; place++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != right[place]))
            {
                Assert.NotNull(Personnummer.Parse(right[..place] + digit + right[(place + 1)..], Today, out _));
            }
        }
    }

    [Theory]
    [InlineData("121212-1212", "2012-12-12")]
    [InlineData("121212+1212", "1912-12-12")]
    [InlineData("19121212-1212", "1912-12-12")]
    [InlineData("19800191-0002", "1980-01-31")]
    public void BirthDate_IsTheOneTheNumberTells(string typed, string born)
    {
        Assert.Null(Personnummer.Parse(typed, Today, out var number));
        Assert.Equal(born, number.BirthDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Born in July 1985, in February 1984, some time in 1985, and on the 12th of a month nobody knows.</summary>
    [Theory]
    [InlineData("19850760239", "1985-07-01", "1985-07-31")]
    [InlineData("19840260239", "1984-02-01", "1984-02-29")]
    [InlineData("19850060239", "1985-01-01", "1985-12-31")]
    [InlineData("19850072239", "1985-01-01", "1985-12-31")]
    [InlineData("20261160239", "2026-11-01", "2026-11-30")]
    public void SamordningsnummerWithoutDayOfBirth_IsReadInEveryForm(string eleven, string first, string last)
    {
        var digits = WithCheckDigit(eleven);
        foreach (var typed in new[] { digits, $"{digits[..8]}-{digits[8..]}", digits[2..], $"{digits[2..8]}-{digits[8..]}" })
        {
            Assert.Null(Personnummer.Parse(typed, Today, out var number));
            Assert.Equal((digits, true, null), (number.Digits, number.IsSamordningsnummer, number.BirthDate));
            Assert.Equal((Day(first), Day(last)), number.Born);
            Assert.Equal(number, Personnummer.FromStored(digits));
        }

        Assert.Equal(CheckDigit, Personnummer.Parse(digits[..11] + ((digits[11] - '0' + 1) % 10), Today, out _));
    }

    [Theory]
    [InlineData("19850000239", NoDate)]
    [InlineData("19850012239", NoDate)]
    [InlineData("19850700239", NoDate)]
    [InlineData("19851360239", NoDate)]
    [InlineData("19850092239", NoDate)]
    [InlineData("20261260239", Future)]
    [InlineData("20270060239", Future)]
    [InlineData("19011060239", TooOld)]
    [InlineData("19000060239", TooOld)]
    public void WhatIsKnownOfTheBirth_IsStillJudged(string eleven, string sentence) =>
        Assert.Equal(sentence, Personnummer.Parse(WithCheckDigit(eleven), Today, out _));

    [Theory]
    [InlineData("19011160239")]
    [InlineData("19010060239")]
    [InlineData("20260060239")]
    public void WhatIsNotKnownOfTheBirth_IsNotHeldAgainstAnybody(string eleven) =>
        Assert.Null(Personnummer.Parse(WithCheckDigit(eleven), Today, out _));

    [Theory]
    [InlineData("19850760239", "2026-06-30", 40, 40, 40)]
    [InlineData("19850760239", "2026-07-30", 40, 41, null)]
    [InlineData("19850760239", "2026-07-31", 41, 41, 41)]
    [InlineData("19850060239", "2026-11-20", 40, 41, null)]
    [InlineData("19850060239", "2026-12-31", 41, 41, 41)]
    [InlineData("20260060239", "2026-11-20", 0, 0, 0)]
    public void AgeAt_IsKnownWhereTheDayDoesNotDecideIt(string eleven, string day, int youngest, int oldest, int? age)
    {
        var number = Personnummer.FromStored(WithCheckDigit(eleven));
        Assert.Equal(((youngest, oldest), age), (number.AgesAt(Day(day)), number.AgeAt(Day(day))));
    }

    [Theory]
    [InlineData("19121212-1212", Sex.Man, false)]
    [InlineData("19800191-0002", Sex.Kvinna, true)]
    public void Sex_And_Kind_AreReadFromTheDigits(string typed, Sex sex, bool samordning)
    {
        Assert.Null(Personnummer.Parse(typed, Today, out var number));
        Assert.Equal(sex, number.Sex);
        Assert.Equal(samordning, number.IsSamordningsnummer);
    }

    [Theory]
    [InlineData("2000-02-29", "2001-02-27", 0)]
    [InlineData("2000-02-29", "2001-02-28", 1)]
    [InlineData("2000-02-29", "2004-02-28", 3)]
    [InlineData("2000-02-29", "2004-02-29", 4)]
    [InlineData("1980-05-17", "2026-05-16", 45)]
    [InlineData("1980-05-17", "2026-05-17", 46)]
    public void AgeAt_CountsWholeYears(string born, string day, int age)
    {
        var number = Personnummer.FromStored(WithCheckDigit(born.Replace("-", "", StringComparison.Ordinal) + "123"));
        Assert.Equal(age, number.AgeAt(Day(day)));
    }

    [Fact]
    public void Parse_AtExactly125Years_Accepts()
    {
        Assert.Null(Personnummer.Parse(WithCheckDigit("19011120123"), Today, out _));
        Assert.Equal(TooOld, Personnummer.Parse(WithCheckDigit("19011119123"), Today, out _));
    }

    [Fact]
    public void Parse_OnTheDayOfBirth_Accepts() => Assert.Null(Personnummer.Parse(WithCheckDigit("20261120123"), Today, out _));

    [Theory]
    [InlineData("")]
    [InlineData("19121212-1212")]
    [InlineData("191212121213")]
    [InlineData("19121212121x")]
    public void FromStored_WhenTheTextIsNoNumber_Throws(string stored) =>
        Assert.Throws<FormatException>(() => Personnummer.FromStored(stored));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Luhn over the nine digits after the century, written here a second time so that the product's sum is checked.</summary>
    private static string WithCheckDigit(string eleven)
    {
        var sum = eleven[2..].Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(product => product > 9 ? product - 9 : product);
        return eleven + ((10 - (sum % 10)) % 10);
    }
}
