using System.Globalization;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Diagnoses;

/// <summary>What stands instead of a character that cannot be sent.</summary>
public sealed class NearestCharacterTests
{
    [Theory]
    [InlineData("–", "-")]
    [InlineData("—", "-")]
    [InlineData("\u2011", "-")]
    [InlineData("−", "-")]
    [InlineData("•", "-")]
    [InlineData("▪", "-")]
    [InlineData("”", "\"")]
    [InlineData("“", "\"")]
    [InlineData("„", "\"")]
    [InlineData("’", "'")]
    [InlineData("‘", "'")]
    [InlineData("′", "'")]
    [InlineData("…", "...")]
    [InlineData("€", "euro")]
    [InlineData("≥", ">=")]
    [InlineData("≤", "<=")]
    [InlineData("≠", "!=")]
    [InlineData("≈", "~")]
    [InlineData("→", "->")]
    [InlineData("←", "<-")]
    [InlineData("⇒", "=>")]
    [InlineData("↑", "(upp)")]
    [InlineData("š", "s")]
    [InlineData("Ž", "Z")]
    [InlineData("ł", "l")]
    [InlineData("œ", "oe")]
    [InlineData("ğ", "g")]
    [InlineData("ș", "s")]
    [InlineData("ﬁ", "fi")]
    [InlineData("™", "TM")]
    [InlineData("℃", "°C")]
    [InlineData("⅓", "1/3")]
    [InlineData("₂", "2")]
    [InlineData("①", "1")]
    [InlineData("μ", "µ")]
    [InlineData("α", "alfa")]
    [InlineData("‰", "promille")]
    [InlineData("Ａ", "A")]
    [InlineData("７", "7")]
    [InlineData("，", ",")]
    [InlineData("٣", "3")]
    [InlineData("\u2009", " ")]
    [InlineData("\u202F", " ")]
    [InlineData("\u2028", " ")]
    [InlineData("\u200B", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("\u200E", "")]
    [InlineData("\u0007", "")]
    [InlineData("\u0085", "")]
    [InlineData("\U0001F600", "")]
    [InlineData("👩‍⚕️", "")]
    [InlineData("🇸🇪", "")]
    [InlineData("👍🏽", "")]
    [InlineData("1️⃣", "1")]
    [InlineData("𝐀", "A")]
    [InlineData("a\u030A", "å")]
    [InlineData("O\u0308", "Ö")]
    [InlineData("x\u030C", "x")]
    [InlineData("Ж", "?")]
    [InlineData("中", "?")]
    public void Nearest_OfAForeignSign_GivesTheSpellingThatCanBeSent(string sign, string nearest) =>
        Assert.Equal(nearest, Iso88591.Nearest(sign));

    [Theory]
    [InlineData("å")]
    [InlineData("½")]
    [InlineData("\u00A0")]
    [InlineData("»")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Nearest_OfASignThatCanBeSent_IsTheSign(string sign) => Assert.Equal(sign, Iso88591.Nearest(sign));

    [Fact]
    public void Nearest_OfEveryCodeUnit_CanBeSent() =>
        Assert.All(Enumerable.Range(0, 0x10000),
            code => Assert.True(Iso88591.Carries(Iso88591.Nearest(((char)code).ToString())),
                code.ToString("X4", CultureInfo.InvariantCulture)));

    [Fact]
    public void Mend_OfAText_ChangesTheForeignSignsOnly() =>
        Assert.Equal("- \"Trött\" 2019-2021... kostar 5 euro\nnästa rad åäö \"?",
            Iso88591.Mend("• ”Trött” 2019–2021… kostar 5 €\u200B\nnästa rad åäö 😀\"Ж\uD83D"));

    [Fact]
    public void Mend_OfATextThatCanBeSent_IsTheSameText()
    {
        const string Text = "Går 100 m, ±5 §, ½ dos.\r\n\tInget mer.";
        Assert.Same(Text, Iso88591.Mend(Text));
    }

    [Fact]
    public void Foreign_OfAText_NamesEveryKindOnceInOrder() =>
        Assert.Equal(["–", "€", "👩‍⚕️"], Iso88591.Foreign("1–2–3 € och – igen 👩‍⚕️👩‍⚕️"));

    [Theory]
    [InlineData("–", "–")]
    [InlineData("\u0007", "U+0007")]
    [InlineData("\u200B", "U+200B")]
    [InlineData("\u2009", "U+2009")]
    [InlineData("\U000E0001", "U+E0001")]
    [InlineData("👩‍⚕️", "👩‍⚕️")]
    public void Shown_OfASign_IsTheSignOrItsNumber(string sign, string shown) => Assert.Equal(shown, Iso88591.Shown(sign));

    [Fact]
    public void Finding_WhenThereAreManyKinds_NamesFiveAndCountsTheRest()
    {
        var sentence = Of("– ” € ≥ \u200B → …").Sentence;
        Assert.Contains("\"–\" (skriv -), \"”\" (skriv \"), \"€\" (skriv euro), \"≥\" (skriv >=), \"U+200B\" (ta bort) och 2 till",
            sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_WhenThereIsOneKind_OffersItsNearestSign() =>
        Assert.Equal(("tecken", "Försäkringskassan kan inte ta emot tecknet \"–\" (skriv -). Ändra själv eller tryck på Byt ut tecknen."),
            (Of("1–2–3").Rule, Of("1–2–3").Sentence));

    [Fact]
    public void Mend_OfWhatAFindingNames_LeavesNoFinding() =>
        Assert.DoesNotContain(
            Review.Of(SheetSamples.Full().Write("8.1", Iso88591.Mend("– ” € 😀 Ж")), SheetSamples.Unit, SheetSamples.Today),
            finding => finding.Rule == "tecken");

    private static Finding Of(string text) =>
        Assert.Single(Review.Of(SheetSamples.Full().Write("8.1", text), SheetSamples.Unit, SheetSamples.Today),
            finding => finding.Rule == "tecken");
}
