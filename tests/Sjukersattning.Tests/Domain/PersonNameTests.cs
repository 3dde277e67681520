using System.Text;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Exchange;

namespace Sjukersattning.Tests.Domain;

/// <summary>A name is kept as it is, and spelled otherwise only where it is sent.</summary>
public sealed class PersonNameTests
{
    /// <summary>What was typed, what is kept, and how it is sent.</summary>
    public static TheoryData<string, string, string> Names => new()
    {
        { "Łukasz Nowák", "Łukasz Nowák", "Lukasz Nowák" },
        { "O’Brien Ann", "O’Brien Ann", "O'Brien Ann" },
        { "A\u030Asa Sjo\u0308stro\u0308m", "Åsa Sjöström", "Åsa Sjöström" },
        { "  Anna\u00A0 Berg ", "Anna Berg", "Anna Berg" },
        { "Phạm Thị Hà", "Phạm Thị Hà", "Pham Thi Hà" },
        { "Đorđe Šarić", "Đorđe Šarić", "Dorde Saric" },
        { "Ana\u2011Marija Žižek", "Ana\u2011Marija Žižek", "Ana-Marija Zizek" },
        { "Anna\u200B Berg\uFEFF", "Anna Berg", "Anna Berg" },
        { "Anna\tBerg", "Anna Berg", "Anna Berg" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_WhateverItsLetters_IsKeptAsItIsAndSpelledNearestWhenSent(string typed, string kept, string sent)
    {
        Assert.Null(PersonName.FaultOf(typed, "Skriv namnet."));
        Assert.Equal(kept, PersonName.Read(typed));
        Assert.Equal(kept, new Patient(CaseSamples.UnitId, CaseSamples.Tolvan.Personnummer, typed).Name);
        Assert.Null(PersonName.Unsendable(kept, "Läkarens namn"));

        var utlatande = ExchangeSamples.Of(SheetSamples.Minimal()) with { SignerName = kept };

        Assert.Contains($"fullstandigtNamn>{sent}<", Encoding.UTF8.GetString(ExchangeSamples.Bytes(utlatande)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Иван Петров", "\"И\"")]
    [InlineData("李小龍", "\"李\"")]
    [InlineData("Άννα Δέλτα", "\"Ά\"")]
    [InlineData("Anna Ли", "\"Л\"")]
    public void Name_ThatCannotBeSent_IsKeptAndItsSignsAreNamed(string name, string sign)
    {
        Assert.Null(PersonName.FaultOf(name, "Skriv namnet."));
        Assert.Equal(name, PersonName.Read(name));
        Assert.Contains(sign, PersonName.Unsendable(name, "Läkarens namn"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Skriv namnet.")]
    [InlineData(" \u00A0\u200B", "Skriv namnet.")]
    [InlineData("Anna\u0007 Berg", "U+0007")]
    [InlineData("Anna 😀", "😀")]
    [InlineData("Anna \uE000", "U+E000")]
    [InlineData("Anna \uFFFD", "U+FFFD")]
    public void Name_WithASignThatCannotBeKept_NamesIt(string typed, string said) =>
        Assert.Contains(said, PersonName.FaultOf(typed, "Skriv namnet."), StringComparison.Ordinal);

    [Theory]
    [InlineData("O’Brien Ann", "O'Brien Ann", true)]
    [InlineData("ÅSA SJÖSTRÖM", "A\u030Asa Sjo\u0308stro\u0308m", true)]
    [InlineData("Anna–Karin Berg", "Anna-Karin  Berg", true)]
    [InlineData("Anna Berg", "Anna Ek", false)]
    [InlineData("Nowak", "Nowák", false)]
    public void Names_ThatDifferOnlyInHowTheyAreTyped_AreTheSame(string one, string other, bool same) =>
        Assert.Equal(same, PersonName.AreSame(one, other));
}
