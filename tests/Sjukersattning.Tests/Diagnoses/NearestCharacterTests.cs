using System.Globalization;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Diagnoses;

/// <summary>What stands instead of a character that cannot be sent.</summary>
public sealed class NearestCharacterTests
{
    /// <summary>Exchanged without a word: no meaning is lost.</summary>
    [Theory]
    [InlineData("–", "-")]
    [InlineData("—", "-")]
    [InlineData("\u2011", "-")]
    [InlineData("−", "-")]
    [InlineData("•", "-")]
    [InlineData("▪", "-")]
    [InlineData("\uF0B7", "-")]
    [InlineData("”", "\"")]
    [InlineData("“", "\"")]
    [InlineData("„", "\"")]
    [InlineData("’", "'")]
    [InlineData("‘", "'")]
    [InlineData("′", "'")]
    [InlineData("…", "...")]
    [InlineData("ﬁ", "fi")]
    [InlineData("Ａ", "A")]
    [InlineData("７", "7")]
    [InlineData("，", ",")]
    [InlineData("𝐀", "A")]
    [InlineData("μ", "µ")]
    [InlineData("˚", "°")]
    [InlineData("\u2009", " ")]
    [InlineData("\u202F", " ")]
    [InlineData("\u00A0", " ")]
    [InlineData("\u3000", " ")]
    [InlineData("\u00AD", "")]
    [InlineData("\u200B", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("\u200E", "")]
    [InlineData("\u000B", "\n")]
    [InlineData("\u000C", "\n")]
    [InlineData("\u0085", "\n")]
    [InlineData("\u2028", "\n")]
    [InlineData("\u2029", "\n")]
    [InlineData("\u0096", "-")]
    [InlineData("\u001E", "-")]
    [InlineData("a\u030A", "å")]
    [InlineData("O\u0308", "Ö")]
    public void Settle_OfTypographyAlone_GivesWhatCanBeSent(string sign, string settled) =>
        Assert.Equal((settled, settled), (Iso88591.Settle(sign), Iso88591.Mend(Iso88591.Settle(sign))));

    /// <summary>Told, and exchanged when the writer says so.</summary>
    [Theory]
    [InlineData("€", "euro")]
    [InlineData("≥", ">=")]
    [InlineData("≤", "<=")]
    [InlineData("≠", "!=")]
    [InlineData("≈", "~")]
    [InlineData("→", "->")]
    [InlineData("←", "<-")]
    [InlineData("⇒", "=>")]
    [InlineData("↑", "(upp)")]
    [InlineData("☒", "[x]")]
    [InlineData("☑\uFE0F", "[x]")]
    [InlineData("☐", "[ ]")]
    [InlineData("□", "[ ]")]
    [InlineData("✓", "(bock)")]
    [InlineData("✔", "(bock)")]
    [InlineData("✗", "(kryss)")]
    [InlineData("✘", "(kryss)")]
    [InlineData("š", "s")]
    [InlineData("Ž", "Z")]
    [InlineData("ł", "l")]
    [InlineData("œ", "oe")]
    [InlineData("ğ", "g")]
    [InlineData("ș", "s")]
    [InlineData("ễ", "ê")]
    [InlineData("ǻ", "å")]
    [InlineData("™", "(TM)")]
    [InlineData("℃", "°C")]
    [InlineData("㎡", "m²")]
    [InlineData("⅓", "1/3")]
    [InlineData("₂", "2")]
    [InlineData("⁵", "^5")]
    [InlineData("⁺", "+")]
    [InlineData("①", "(1)")]
    [InlineData("1️⃣", "(1)")]
    [InlineData("⑴", "(1)")]
    [InlineData("Ⅳ", "IV")]
    [InlineData("α", "alfa")]
    [InlineData("Σ", "Sigma")]
    [InlineData("‰", "promille")]
    [InlineData("٣", "3")]
    [InlineData("№", "nr")]
    [InlineData("𝛽", "beta")]
    [InlineData("≮", ">=")]
    [InlineData("👍🏽", "(tummen upp)")]
    [InlineData("🇸🇪", "(SE)")]
    [InlineData("\uF0FE", "[x]")]
    [InlineData("\u0080", "euro")]
    [InlineData("x\u030C", "x")]
    public void Nearest_OfASignWithAMeaning_IsToldBeforeItIsExchanged(string sign, string nearest) =>
        Assert.Equal((nearest, nearest), (Iso88591.Nearest(sign), Iso88591.Nearest(Iso88591.Settle(sign))));

    /// <summary>Another alphabet, a picture, a mark that says the opposite, half a character: named, and never dropped.</summary>
    [Theory]
    [InlineData("Ж")]
    [InlineData("й")]
    [InlineData("中")]
    [InlineData("한")]
    [InlineData("ש")]
    [InlineData("👩‍⚕️")]
    [InlineData("🦴")]
    [InlineData("★")]
    [InlineData("⊄")]
    [InlineData("x\u0338")]
    [InlineData("\uE000")]
    [InlineData("\uFFFD")]
    public void Nearest_OfASignWithoutSpelling_IsNone_AndItStays(string sign) =>
        Assert.Equal((null, $"a{sign} b"), (Iso88591.Nearest(sign), Iso88591.Mend($"a{sign} b")));

    [Theory]
    [InlineData("☒ Ja ☐ Nej", "[x] Ja [ ] Nej")]
    [InlineData("☒Ja☐Nej", "[x] Ja [ ] Nej")]
    [InlineData("✓ Ja ✗ Nej", "(bock) Ja (kryss) Nej")]
    [InlineData("● Ja ○ Nej", "(x) Ja ( ) Nej")]
    [InlineData("■ Ja\n□ Nej", "[x] Ja\n[ ] Nej")]
    [InlineData("● Trött\n● Värk", "- Trött\n- Värk")]
    [InlineData("•5 mg", "- 5 mg")]
    [InlineData("ett\u000Btvå", "ett\ntvå")]
    [InlineData("ett\u2028två\u0085tre", "ett\ntvå\ntre")]
    [InlineData("ett\u0007två", "ett två")]
    [InlineData("€100", "EUR 100")]
    [InlineData("€ 1 500", "EUR 1 500")]
    [InlineData("100€", "100 euro")]
    [InlineData("100 €", "100 euro")]
    [InlineData("100€/mån", "100 euro/mån")]
    [InlineData("€100–€200", "EUR 100-EUR 200")]
    [InlineData("år 2019 €50", "år 2019 EUR 50")]
    [InlineData("några €", "några euro")]
    [InlineData("10⁵", "10^5")]
    [InlineData("10¹⁰ st", "10^10 st")]
    [InlineData("10⁻³", "10^-3")]
    [InlineData("10²", "10²")]
    [InlineData("m⁴", "m^4")]
    [InlineData("Na⁺", "Na+")]
    [InlineData("H₂O", "H2O")]
    [InlineData("10₂", "10_2")]
    [InlineData("2⅓ dl", "2 1/3 dl")]
    [InlineData("⅓kg", "1/3 kg")]
    [InlineData("⅔⅓", "2/3 1/3")]
    [InlineData("5①", "5 (1)")]
    [InlineData("5‰", "5 promille")]
    [InlineData("TNFα", "TNF alfa")]
    [InlineData("β-blockad", "beta-blockad")]
    [InlineData("5μg", "5µg")]
    [InlineData("5 Ω", "5 ohm")]
    [InlineData("Ω-3", "Omega-3")]
    [InlineData("5㎎", "5 mg")]
    [InlineData("№5", "nr 5")]
    [InlineData("Alvedon™är", "Alvedon (TM) är")]
    [InlineData("↑CRP↓SR", "(upp) CRP (ned) SR")]
    [InlineData("A→B", "A->B")]
    [InlineData("≥5", ">=5")]
    public void Mend_OfASignInItsPlace_KeepsWhatTheTextSays(string text, string mended) => Assert.Equal(mended, Iso88591.Mend(text));

    [Theory]
    [InlineData("å")]
    [InlineData("½")]
    [InlineData("»")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Nearest_OfASignThatCanBeSent_IsTheSign(string sign) =>
        Assert.Equal((sign, sign), (Iso88591.Nearest(sign), Iso88591.Settle(sign)));

    [Fact]
    public void Spellings_OfEveryCodeUnit_CanBeSent() =>
        Assert.All(Enumerable.Range(0, 0x10000).Select(code => ((char)code).ToString()),
            sign => Assert.True(Iso88591.Carries(Iso88591.Nearest(sign) ?? ""), Iso88591.Shown(sign)));

    /// <summary>Between two words, two numbers or a word and a number, no sign makes one of them, and no digit is lost.</summary>
    [Theory]
    [InlineData("ord", "ord")]
    [InlineData("12", "34")]
    [InlineData("ord", "34")]
    [InlineData("12", "ord")]
    public void Mend_OfEveryCodeUnitBetweenTwoWords_KeepsThemApart(string before, string after) =>
        Assert.All(Signs(), sign =>
        {
            var mended = Iso88591.Mend($"{before}{sign}{after}");
            Assert.StartsWith(before, mended, StringComparison.Ordinal);
            Assert.EndsWith(after, mended, StringComparison.Ordinal);
            var between = mended[before.Length..^after.Length];
            Assert.True(between.Length > 0 && !char.IsLetterOrDigit(between[0]) && !char.IsLetterOrDigit(between[^1]),
                $"U+{(int)sign:X4}: {mended}");
        });

    [Fact]
    public void Exchange_OfAnything_IsDoneOnceAndForAll()
    {
        var dice = new Random(12);
        var signs = "☒☐€✓●■□○⅓①⁵¹²₂αΩ‰™–•…”\u00A0\u200B\u0338\u0301\u000B\u0007\uFE0F\u20E3ЖÅa5 \n(½";
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(1, 9))
                .Select(_ => dice.Next(3) == 0 ? (char)dice.Next(0x3000) : signs[dice.Next(signs.Length)]));
            var (settled, mended) = (Iso88591.Settle(text), Iso88591.Mend(text));
            Assert.Equal((settled, mended), (Iso88591.Settle(settled), Iso88591.Mend(mended)));
            Assert.All(Iso88591.Foreign(mended), sign => Assert.Null(Iso88591.Nearest(sign)));
        }
    }

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
    public void Finding_WhenThereAreManyKinds_NamesFiveAndCountsTheRest() =>
        Assert.Contains("\"€\" (skriv euro), \"≥\" (skriv >=), \"☒\" (skriv [x]), \"Ж\" (skriv med bokstäverna a–ö), "
            + "\"🦴\" (skriv med ord) och 2 till.",
            Of("€ ≥ ☒ Ж 🦴 → ™").Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("kostar €", "tecknet \"€\" (skriv euro). Ändra själv eller tryck på Byt ut tecknen.")]
    [InlineData("Жanna", "tecknet \"Ж\" (skriv med bokstäverna a–ö). Ändra själv.")]
    [InlineData("en 🦴 till", "tecknet \"🦴\" (skriv med ord). Ändra själv.")]
    [InlineData("一 €", "tecknen \"一\" (skriv med bokstäverna a–ö), \"€\" (skriv euro). Ändra själv eller tryck på Byt ut tecknen.")]
    public void Finding_TellsTheNearestSignAndWhatTheWriterCanDo(string text, string sentence) =>
        Assert.Equal(("tecken", $"Försäkringskassan kan inte ta emot {sentence}"), (Of(text).Rule, Of(text).Sentence));

    [Fact]
    public void Mend_OfWhatAFindingNames_LeavesNoFinding() =>
        Assert.DoesNotContain(
            Review.Of(SheetSamples.Full().Write("8.1", Iso88591.Mend("– ” € ☒ ⅓ α")), SheetSamples.Unit, SheetSamples.Today),
            finding => finding.Rule == "tecken");

    /// <summary>Letters, digits, indexes, marks on a letter, joiners and half characters belong to the word that they stand in.</summary>
    private static bool IsBetweenWords(char sign) => CharUnicodeInfo.GetUnicodeCategory(sign) is not (UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber)
        && sign is not (>= '₀' and <= '₉');

    private static IEnumerable<char> Signs() =>
        Enumerable.Range(0x100, 0xFF00).Select(code => (char)code).Where(IsBetweenWords).Concat("\u000B\u000C\u0007\u0085");

    private static Finding Of(string text) =>
        Assert.Single(Review.Of(SheetSamples.Full().Write("8.1", text), SheetSamples.Unit, SheetSamples.Today),
            finding => finding.Rule == "tecken");
}
