using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Tests.Quality;

/// <summary>Other people's numbers in a text, however they are spaced or dashed, and what only looks like one.</summary>
public sealed class OtherPersonnummerTests
{
    private static readonly string[] Dashes = ["-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212"];
    private static readonly string[] Blanks = ["", " ", "  ", "\u00A0", "\u202F", "\t"];
    private static readonly string[] Around =
        ["maken {0}", "({0})", "Sonen, {0}, bor hemma.", "{0}", "nr: {0}.", "rad 1\nrad 2 {0}\nrad 3"];

    private static readonly string[] Telephones =
    [
        "{0}-{1} {2} {3}", "{0} {1} {2} {3}", "{0}-{1}{2}{3}", "{0}{1}{2}{3}", "{0}/{1} {2} {3}", "({0}) {1} {2} {3}",
        "{0}\u2013{1} {2} {3}",
    ];

    private static readonly string[] Measures = ["mg", "ml", "steg", "kr", "meter", "kcal", "%", "gånger"];

    /// <summary>Persons of every kind of number, and the ways to write one: whole, or year, month and day alike parted.</summary>
    [Property(MaxTest = 500, Arbitrary = [typeof(OtherPersonnummerTests)])]
    public void AnotherPersonsNumber_IsSeen_AndThePatientsOwnIsNot(Personnummer person, NonNegativeInt choice)
    {
        var written = Write(person, Scattered(choice.Get));
        Assert.True(OtherPersonnummer.IsIn(written, QualitySamples.Patient, QualitySamples.Today), written);
        Assert.False(OtherPersonnummer.IsIn(written, person, QualitySamples.Today), written);
    }

    /// <summary>Every way to part the digits in twos with one sign, those born in the years 00–09 with their century.</summary>
    [Property(MaxTest = 500, Arbitrary = [typeof(OtherPersonnummerTests)])]
    public void AnotherPersonsNumber_OddlyParted_IsSeen(Personnummer person, NonNegativeInt choice)
    {
        var digits = person.Digits;
        var date = digits[2] == '0' || choice.Get % 2 == 0 ? digits[..8] : digits[2..8];
        var sign = new[] { "-", ".", "/" }[Scattered(choice.Get) % 3];
        string[] written =
        [
            $"{date[..^2]}{sign}{date[^2..]}{sign}{digits[8..]}", $"{date[..^4]}{sign}{date[^4..]}{sign}{digits[8..]}",
            $"{digits[..8]}{sign}{digits[8..]}", $"{digits[..8]}-{digits[8..10]} {digits[10..]}",
            $"{string.Join(' ', date.Chunk(2).Select(two => new string(two)))} {digits[8..10]} {digits[10..]}",
            $"{digits[..8]}-\n{digits[8..]}", $"nr{digits}",
        ];
        Assert.All(written, one =>
        {
            Assert.True(OtherPersonnummer.IsIn($"maken {one} bor hemma", QualitySamples.Patient, QualitySamples.Today), one);
            Assert.False(OtherPersonnummer.IsIn($"maken {one} bor hemma", person, QualitySamples.Today), one);
        });
    }

    [Property(MaxTest = 500)]
    public void ATelephoneNumber_IsNot(NonNegativeInt number, NonNegativeInt choice)
    {
        var area = new[] { "070", "073", "08", "031", "0370", "010", "0920" }[choice.Get % 7];
        var rest = $"{10_000_000 + (Scattered(number.Get) % 90_000_000)}"[..(10 - area.Length)];
        var written = string.Format(null, Telephones[choice.Get / 7 % Telephones.Length], area, rest[..^4], rest[^4..^2], rest[^2..]);
        Assert.False(OtherPersonnummer.IsIn($"Maken nås på {written}.", QualitySamples.Patient, QualitySamples.Today), written);
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(OtherPersonnummerTests)])]
    public void ADateWithAMeasure_IsNot(Personnummer likeOne, NonNegativeInt choice)
    {
        var digits = likeOne.Digits;
        var date = new[] { $"{digits[..4]}-{digits[4..6]}-{digits[6..8]}", digits[..8], digits[2..8] }[choice.Get % 3];
        var written = $"{date} {digits[8..]} {Measures[choice.Get / 3 % Measures.Length]}";
        Assert.False(OtherPersonnummer.IsIn($"Provet {written} per dag", QualitySamples.Patient, QualitySamples.Today), written);
    }

    [Theory]
    [InlineData("maken 850312-9804", true)]
    [InlineData("maken 8503129804", true)]
    [InlineData("maken 198503129804.", true)]
    [InlineData("maken 19850312-9804", true)]
    [InlineData("maken 1985-03-12-9804", true)]
    [InlineData("maken 850312 9804", true)]
    [InlineData("maken 850312\u20139804", true)]
    [InlineData("maken 850312 - 9804", true)]
    [InlineData("maken 19 850312-9804", true)]
    [InlineData("maken 85 03 12 - 9804", true)]
    [InlineData("maken 1985.03.12-9804", true)]
    [InlineData("maken 850312--9804", true)]
    [InlineData("maken 850312\u00AD-98\u200B04", true)]
    [InlineData("maken ８５０３１２-９８０４", true)]
    [InlineData("maken 850312-98 04", true)]
    [InlineData("maken 850312-\n9804", true)]
    [InlineData("maken 19850312 –\r\n 9804.", true)]
    [InlineData("maken 19 85 03 12 98 04", true)]
    [InlineData("maken 85 03 12 98 04", true)]
    [InlineData("maken 8503-12-9804", true)]
    [InlineData("maken 1985-0312-9804", true)]
    [InlineData("maken 8503 12 9804", true)]
    [InlineData("maken 850312/9804", true)]
    [InlineData("maken 850312.9804", true)]
    [InlineData("maken 850312_9804", true)]
    [InlineData("maken 850312:9804", true)]
    [InlineData("maken 19850312/9804", true)]
    [InlineData("nr850312-9804", true)]
    [InlineData("pnr8503129804", true)]
    [InlineData("kl 12 850312-9804", true)]
    [InlineData("mobilnr8503129804", false)]
    [InlineData("prov 1985-03-12 98 04", false)]
    [InlineData("prov 850312 98 04", false)]
    [InlineData("tel 0503-12-9804", false)]
    [InlineData("05 03 12 98 04", false)]
    [InlineData("8503-12 9804", false)]
    [InlineData("850312\n-9804", false)]
    [InlineData("850312.98045", false)]
    [InlineData("2 barn 850312-9804", true)]
    [InlineData("mormor 121213+1211", true)]
    [InlineData("samordningsnummer 19800191-0002", true)]
    [InlineData("samordningsnummer 198507602392", true)]
    [InlineData("samordningsnummer 850760 \u2013 2392", true)]
    [InlineData("Telefonkontakt med maken 8503129804", true)]
    [InlineData("patienten 19121212-1212", false)]
    [InlineData("patienten 121212+1212", false)]
    [InlineData("patienten 1912 12 12 \u2014 1212", false)]
    [InlineData("maken 850312-9805", false)]
    [InlineData("maken 851312-9804", false)]
    [InlineData("nummer 1850312980412", false)]
    [InlineData("order 12-850312-9804", false)]
    [InlineData("id A8503129804", false)]
    [InlineData("850312\n9804", false)]
    [InlineData("tel 0701234569", false)]
    [InlineData("tel 070-123 45 69", false)]
    [InlineData("Telefon: 850312 9804", false)]
    [InlineData("mobilnr 8503129804", false)]
    [InlineData("sjukskriven 1985-03-12 \u2013 1989", false)]
    public void OtherPersonnummer_IsRecognised(string text, bool expected) =>
        Assert.Equal(expected, OtherPersonnummer.IsIn(text, QualitySamples.Patient, QualitySamples.Today));

    public static Arbitrary<Personnummer> People() => Arb.From(
        from year in Gen.Choose(1927, 2008)
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 28)
        from samordning in Gen.Elements(true, false)
        from serial in Gen.Choose(1, 999)
        where samordning || (month > 0 && day > 0)
        select Enumerable.Range(0, 10)
            .Select(check => $"{year}{month:00}{(samordning ? day + 60 : day):00}{serial:000}{check}")
            .Where(digits => Personnummer.Parse(digits, QualitySamples.Today, out _) is null)
            .Select(Personnummer.FromStored).Single());

    private static string Write(Personnummer person, int choice)
    {
        var digits = person.Digits;
        var dash = Dashes[choice % Dashes.Length];
        var blank = Blanks[choice / 7 % Blanks.Length];
        var date = (choice / 3 % 5) switch
        {
            0 => digits[..8],
            1 => $"{digits[..4]}{dash}{digits[4..6]}{dash}{digits[6..8]}",
            2 => $"{digits[2..4]} {digits[4..6]} {digits[6..8]}",
            3 => $"{digits[..2]} {digits[2..8]}",
            _ => digits[2..8],
        };
        // A date in dashes, blanks and a year is a period: there the sign stands close.
        return string.Format(null, Around[choice / 11 % Around.Length],
            (choice / 3 % 5) == 1 ? $"{date}{dash}{digits[8..]}" : $"{date}{blank}{dash}{blank}{digits[8..]}");
    }

    private static int Scattered(int number) => (int)((uint)number * 2_654_435_761u % 100_000_007u);
}
