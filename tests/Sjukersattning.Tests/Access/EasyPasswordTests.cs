using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;

namespace Sjukersattning.Tests.Access;

/// <summary>Long and easy all the same is refused, with the reason; what nobody guesses is not.</summary>
public sealed class EasyPasswordTests(GuessClinic clinic) : IClassFixture<GuessClinic>
{
    private static readonly string[] Own = ["Kajsa Testsson", "kajsa.testsson@clinic.example", "Vårdcentralen Provköping"];

    private static readonly string[] LongWords =
        [.. EasyPassword.Words.Where(word => word.Length is >= 5 and <= 12).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("Sommaren2026!", "sommaren", "ett årtal")]
    [InlineData("sjukersattning1", "sjukersattning")]
    [InlineData("qwertyuiop123", "tecken i följd")]
    [InlineData("hösten-2026-höst", "hösten", "ett årtal")]
    [InlineData("V@rdcentral2026", "v@rdcentral")]
    [InlineData("Fors@kringskassan", "fors@kringskassan")]
    [InlineData("p4ssw0rd123456", "p4ssw0rd", "tecken i följd")]
    [InlineData("Losenord!2026!", "losenord")]
    [InlineData("lösenordlösenord", "upprepas")]
    [InlineData("hejhejhejhejhej", "upprepas")]
    [InlineData("aaaaaaaaaaaaaaa", "upprepas")]
    [InlineData("abc123abc123abc", "upprepas")]
    [InlineData("123456789012345", "tecken i följd")]
    [InlineData("1qaz2wsx3edc4rfv", "tecken i följd")]
    [InlineData("poiuytrewq0987", "tecken i följd")]
    [InlineData("19840229-2026!!", "ett datum")]
    [InlineData("Januari2027!!!!", "januari")]
    [InlineData("FebruariMars27", "februari", "mars")]
    [InlineData("IloveYou-2026..", "iloveyou")]
    [InlineData("Fotboll#1234!", "fotboll", "tecken i följd")]
    [InlineData("Smalandsstenar1", "smalandsstenar")]
    [InlineData("testsson.kajsa1", "ditt namn")]
    [InlineData("Provköping-2026", "klinikens namn")]
    [InlineData("              ")]
    public void FaultOf_WhatIsEasy_SaysWhy(string password, params string[] because)
    {
        var fault = EasyPassword.FaultOf(password, Own);
        Assert.NotNull(fault);
        Assert.StartsWith("Lösenordet är för lätt att gissa: ", fault, StringComparison.Ordinal);
        Assert.All(because, part => Assert.Contains(part, fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sju gröna paraplyer")]
    [InlineData("nio hundra gula hus")]
    [InlineData("korrekt häst batteri klammer")]
    [InlineData("Blåbärspajen rymde över sjön")]
    [InlineData("tJ7#kq9!vZ2m")]
    [InlineData("mrx4wnbk7t2phv9qzcye")]
    [InlineData("私の猫は毎朝窓のそばで眠る")]
    [InlineData("Kajsa hittade elva gräsliga trumpeter")]
    public void FaultOf_WhatIsHard_IsNothing(string password) => Assert.Null(EasyPassword.FaultOf(password, Own));

    /// <summary>Every seventh word of the list, written in the ways that people make a password of a word.</summary>
    [Fact]
    public void FaultOf_AnyWordWithYearAndSign_Refuses()
    {
        Assert.InRange(EasyPassword.Words.Count, 5000, 50_000);
        foreach (var word in EasyPassword.Words.Order(StringComparer.Ordinal).Where((_, place) => place % 7 == 0))
        {
            var capital = char.ToUpperInvariant(word[0]) + word[1..];
            Assert.NotNull(EasyPassword.FaultOf($"{capital}2026!", []));
            Assert.NotNull(EasyPassword.FaultOf($"{word.Replace('o', '0').Replace('a', '@')}123", []));
            Assert.NotNull(EasyPassword.FaultOf($"1999-{word}", []));
            Assert.NotNull(EasyPassword.FaultOf(word + word, []));
        }
    }

    [Fact]
    public void FaultOf_FourWordsAtRandom_IsNothing()
    {
        var random = new Random(20261127);
        for (var i = 0; i < 300; i++)
        {
            var phrase = string.Join(' ', Enumerable.Range(0, 4).Select(_ => LongWords[random.Next(LongWords.Length)]).Distinct());
            Assert.True(phrase.Count(sign => sign == ' ') < 3 || EasyPassword.FaultOf(phrase, []) is null, phrase);
        }
    }

    [Fact]
    public async Task Page_SaysWhyAndKeepsTheOldPassword()
    {
        var kurator = await clinic.SignInAsync("kurator2");
        var page = await kurator.SubmitAsync(await kurator.GetAsync("/konto"), "form:has([name='Input.New'])",
            ("Input.Current", DemoClinic.Password), ("Input.New", "Sommaren2026!"));
        Assert.Contains("det vanliga ordet \"sommaren\"", page.ErrorBeside("Input.New"), StringComparison.Ordinal);
        Assert.Equal("/", (await GuessClinic.TryAsync(clinic.NewBrowser(), "kurator2", DemoClinic.Password)).Path);
    }
}
