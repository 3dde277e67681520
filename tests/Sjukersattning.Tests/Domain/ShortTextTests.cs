namespace Sjukersattning.Tests.Domain;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("19850712\u20132391", "19850712-2391")]
    [InlineData("19850712\u20142391", "19850712-2391")]
    [InlineData("19850712\u22122391", "19850712-2391")]
    [InlineData("19850712\u20112391", "19850712-2391")]
    [InlineData("19850712\uFE632391", "19850712-2391")]
    [InlineData("\u00A0070\u202F123\u200945\u300067\t", "070 123 45 67")]
    [InlineData("F3\u200B2\u00AD9\uFEFF", "F329")]
    [InlineData("１３：３０", "13:30")]
    [InlineData("\u0661\u0663.\u0663\u0660", "13.30")]
    [InlineData("9\u22159", "9/9")]
    [InlineData("19850712\u30FC2391", "19850712-2391")]
    [InlineData("2026\u2500 03\u2501 02", "2026- 03- 02")]
    [InlineData("\u30EA\u30FC", "\u30EA\u30FC")]
    [InlineData("o\u2019brien", "o'brien")]
    [InlineData("o\u00B4brien", "o'brien")]
    [InlineData("A\u030Asa", "Åsa")]
    [InlineData("a\u0000b\u001B", "ab")]
    [InlineData("", "")]
    public void AsMeant_ReadsWhatOnlyLooksLikeAnother(string typed, string meant)
    {
        Assert.Equal(meant, ShortText.AsMeant(typed));
        Assert.Equal(meant, ShortText.AsMeant(meant));
    }

    [Fact]
    public void AsMeant_OfWhatIsNoText_ReadsTheRest() => Assert.Equal("\uFFFDa", ShortText.AsMeant($"{'\uD800'}a{'\uFFFF'}"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0\u3000")]
    [InlineData("\u200B")]
    [InlineData("\uFEFF\u2060\u00AD")]
    [InlineData("\u0000\u001B")]
    [InlineData("\u3164\u115F\u2800")]
    [InlineData("\u0301\uFE0F")]
    public void IsBlank_WhenNothingIsSeen(string? typed)
    {
        Assert.True(ShortText.IsBlank(typed));
        Assert.False(ShortText.IsBlank($"{typed}x"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("\u200Bå")]
    [InlineData("\u4E00")]
    [InlineData("😀")]
    public void IsBlank_WhenASignIsSeen_IsFalse(string typed) => Assert.False(ShortText.IsBlank(typed));

    [Theory]
    [InlineData("Anna\u2013Karin O\u2019Brien", "Anna\u2013Karin O\u2019Brien")]
    [InlineData("A\u030Asa\u00A0Ek\u200B", "Åsa Ek")]
    [InlineData("Rum\t3\u00AD", "Rum 3")]
    public void Words_KeepsLettersAndDashes(string typed, string meant) => Assert.Equal(meant, ShortText.Words(typed));
}
