using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Domain;

public sealed class PersonSearchTests
{
    private static readonly string Key = PersonSearch.KeyOf(
        [("Åsa Sjöström", Personnummer.FromStored("191212121212")), ("Łukasz O’Brien-Nowák", Personnummer.FromStored("198001910002"))]);

    /// <summary>Who folds otherwise gives the law a new name, so that start makes every key anew.</summary>
    [Fact]
    public void Law_NamesThisWayOfFolding() =>
        Assert.Equal("1: åsa sjöström 191212121212 lukasz obrien nowak 198001910002", $"{PersonSearch.Law}: {Key}");

    [Theory]
    [InlineData("Sjöström Åsa")]
    [InlineData("åsa SJÖSTRÖM")]
    [InlineData("Sjo\u0308stro\u0308m A\u030Asa")]
    [InlineData("ström\u00A0ås")]
    [InlineData("19121212-1212")]
    [InlineData("191212121212")]
    [InlineData("121212-1212")]
    [InlineData("1212121212")]
    [InlineData("121212+1212")]
    [InlineData("19121212–1212")]
    [InlineData("19121212\u22121212")]
    [InlineData("19121212 - 1212")]
    [InlineData("19121212\u00A01212")]
    [InlineData("１９１２１２１２-1212")]
    [InlineData("800191-0002")]
    [InlineData("nowak lukasz")]
    [InlineData("Nowák")]
    [InlineData("o'brien")]
    [InlineData("O´Brien")]
    [InlineData("obrien")]
    [InlineData("O’Brien–Nowák")]
    [InlineData("sjöström 1212")]
    [InlineData("Sjöström, Åsa")]
    [InlineData("Sjöström,Åsa")]
    [InlineData("(Åsa)")]
    [InlineData("Åsa.")]
    [InlineData("\"Åsa Sjöström\"; 19121212-1212.")]
    [InlineData("[Nowak] / Łukasz")]
    [InlineData("1912-12-12-1212")]
    [InlineData("121212 +1212")]
    public void Key_HasEveryWordOfWhatIsMeant(string typed)
    {
        var words = PersonSearch.WordsOf(typed)!;
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Contains(word.InPerson!, Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Sjöström Ulla")]
    [InlineData("Sjöberg")]
    [InlineData("19121212-1213")]
    [InlineData("Åsa 198001910003")]
    public void Key_LacksAWordOfAnybodyElse(string typed) =>
        Assert.Contains(PersonSearch.WordsOf(typed)!, word => !Key.Contains(word.InPerson!, StringComparison.Ordinal));

    [Theory]
    [InlineData("26-0007", "26-0007")]
    [InlineData("26–0007", "26-0007")]
    [InlineData(" 26-0007 ", "26-0007")]
    [InlineData("26 - 0007", "26-0007")]
    [InlineData("26 –0007.", "26-0007")]
    [InlineData("(26- 0007)", "26-0007")]
    [InlineData("26-0007,", "26-0007")]
    [InlineData("0007", "0007")]
    public void CaseNumber_IsLookedForAsItStands(string typed, string number) =>
        Assert.Equal(number, Assert.Single(PersonSearch.WordsOf(typed)!).InCaseNumber);

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\t")]
    public void Nothing_IsNoQuestion(string typed) => Assert.Null(PersonSearch.WordsOf(typed));

    [Theory]
    [InlineData("-")]
    [InlineData("’")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("(,.)")]
    [InlineData("\u0301")]
    public void WhatCannotBeFound_IsAQuestionWithoutWords(string typed) => Assert.Empty(PersonSearch.WordsOf(typed)!);
}
