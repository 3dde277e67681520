using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

/// <summary>Lengths and characters of fk7800.md §1.</summary>
public sealed class ReviewLimitTests
{
    public static TheoryData<string, int> Limits => new()
    {
        { "1.3", 3500 }, { "1.4", 150 }, { "7.1", 3500 }, { "45.2", 3500 }, { "5.1", 3500 }, { "8.1", 3500 }, { "9.1", 3500 },
        { "10.1", 3500 },
        { "12.1", 3500 }, { "13.1", 3500 }, { "14.1", 3500 }, { "17.1", 3500 }, { "18.1", 3500 }, { "19.1", 3500 }, { "20.1", 3500 },
        { "21.1", 3500 }, { "22.1", 3500 }, { "23.1", 3500 }, { "25.1", 2700 }, { "26.2", 3500 },
    };

    public static TheoryData<string> TextQuestions =>
        [.. Fk7800.Version13.Questions.OfType<TextQuestion>().Select(question => question.Id)];

    [Theory]
    [MemberData(nameof(Limits))]
    public void Text_FitsAtTheLimitAndNotOneOver(string id, int limit)
    {
        Assert.Empty(Of(SheetSamples.Full().Write(id, SheetSamples.TextOf(limit))));
        var finding = Assert.Single(Of(SheetSamples.Full().Write(id, SheetSamples.TextOf(limit + 1))));
        Assert.Equal((id, "längd", FindingKind.TooLong), (finding.QuestionId, finding.Rule, finding.Kind));
        Assert.StartsWith("Texten är 1 tecken för lång.", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_CoverEveryTextButField11() =>
        Assert.Equal(
            Fk7800.Version13.Questions
                .OfType<TextQuestion>()
                .Select(question => question.Id)
                .Where(id => id != "11.1")
                .Order(StringComparer.Ordinal),
            Limits.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(3500, 0, true)]
    [InlineData(3501, 0, false)]
    [InlineData(0, 3482, true)] // the lead-in "Minnesfunktioner: " is 18
    [InlineData(0, 3483, false)]
    [InlineData(2480, 1000, true)] // lead-in and two line breaks are 20
    [InlineData(2481, 1000, false)]
    public void Field11_CountsTheMemoryTextAndItsLeadIn(int text, int memory, bool fits)
    {
        var sheet = SheetSamples.Full()
            .Put("11.1", (TextQuestion.TextPart, SheetSamples.TextOf(text)), (TextQuestion.MemoryPart, SheetSamples.TextOf(memory)));

        Assert.Equal(fits ? [] : ["längd"], Of(sheet).Select(finding => finding.Rule));
    }

    [Fact]
    public void AtLimit_IsExactlyAtEveryLimit()
    {
        var sheet = SheetSamples.AtLimit();

        Assert.All(sheet.Form.Questions.OfType<TextQuestion>(),
            question => Assert.Equal(question.MaxLength, question.Compose(sheet[question]).Length));
        Assert.All(UnderlagQuestion.Rows(sheet["4"]), row => Assert.Equal(100, row.Source.Length));
        Assert.All(DiagnosesQuestion.Rows(sheet["6"]), row => Assert.Equal(81, row.Description.Length));
        Assert.All(sheet.Form.Sections, section => Assert.Equal(300, sheet[section.Basis][BasisQuestion.NotesPart].Length));
    }

    [Theory]
    [InlineData("4", "2.kalla", 100)]
    [InlineData("6", "2.text", 81)]
    public void Row_FitsAtTheLimitAndNotOneOver(string id, string part, int limit)
    {
        Assert.Empty(Of(SheetSamples.Full().Put(id, (part, SheetSamples.TextOf(limit)))));
        var finding = Assert.Single(Of(SheetSamples.Full().Put(id, (part, SheetSamples.TextOf(limit + 1)))));
        Assert.Equal((id, part, "längd"), (finding.QuestionId, finding.Part, finding.Rule));
    }

    [Fact]
    public void BasisNotes_FitAtTheLimitAndNotOneOver()
    {
        Assert.Empty(
            Review.OfSection(SectionKey.Psykiska, SheetSamples.Full().Basis("journal", SheetSamples.TextOf(300)), SheetSamples.Today));
        var finding =
            Assert.Single(
                Review.OfSection(SectionKey.Psykiska, SheetSamples.Full().Basis("journal", SheetSamples.TextOf(301)), SheetSamples.Today));
        Assert.Equal("längd", finding.Rule);
    }

    [Fact]
    public void Text_CountsALineBreakAsOne()
    {
        var text = SheetSamples.TextOf(3498) + "\r\n.";

        Assert.Empty(Of(SheetSamples.Full().Write("5.1", text)));
    }

    [Fact]
    public void SingleLine_WhenItHasALineBreak_IsRefused() =>
        Assert.Equal("tecken", Assert.Single(Of(SheetSamples.Full().Write("1.3", "rad ett\nrad två"))).Rule);

    [Theory]
    [InlineData(0x09, 0x09, true)]
    [InlineData(0x0A, 0x0A, true)]
    [InlineData(0x0D, 0x0D, true)]
    [InlineData(0x20, 0x7E, true)]
    [InlineData(0xA0, 0xFF, true)]
    [InlineData(0x00, 0x08, false)]
    [InlineData(0x0B, 0x0C, false)]
    [InlineData(0x0E, 0x1F, false)]
    [InlineData(0x7F, 0x9F, false)]
    [InlineData(0x100, 0xFFFF, false)]
    public void Carries_IsTrueForTheTransportsCharactersOnly(int first, int last, bool carried) =>
        Assert.All(Enumerable.Range(first, last - first + 1), code => Assert.Equal(carried, Iso88591.Carries((char)code)));

    [Theory]
    [InlineData("åäö ÅÄÖ é ß § ½ °", null)]
    [InlineData("2019–2021", "–")]
    [InlineData("så kallad ”utmattning”", "”")]
    [InlineData("20 €", "€")]
    [InlineData("bra \U0001F600 dag", "\U0001F600")]
    [InlineData("klocka\u0007", "U+0007")]
    public void Foreign_NamesTheCharacter(string text, string? foreign) =>
        Assert.Equal(foreign, Iso88591.Foreign(text).Select(Iso88591.Shown).SingleOrDefault());

    [Fact]
    public void Foreign_OfHalfACharacter_GivesItsNumber() =>
        Assert.Equal("U+D83D", Iso88591.Shown(Assert.Single(Iso88591.Foreign("halv \uD83D"))));

    [Theory]
    [MemberData(nameof(TextQuestions))]
    public void Text_WhenItHasAForeignCharacter_SaysWhich(string id)
    {
        foreach (var part in Fk7800.Version13.Find(id)!.Parts)
        {
            var finding = Assert.Single(Of(SheetSamples.Full().Put(id, (part, "i dag – i morgon"))));
            Assert.Equal((id, part, "tecken", FindingKind.Characters), (finding.QuestionId, finding.Part, finding.Rule, finding.Kind));
            Assert.Contains("\"–\"", finding.Sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("4", "1.kalla")]
    [InlineData("6", "3.text")]
    public void Row_WhenItHasAForeignCharacter_SaysWhich(string id, string part) =>
        Assert.Equal((id, part, "tecken"),
            Assert.Single(Of(SheetSamples.Full().Put(id, (part, "Kliniken – Lillby"))).Select(f => (f.QuestionId, f.Part, f.Rule))));

    private static IReadOnlyList<Finding> Of(AnswerSheet sheet) => Review.Of(sheet, SheetSamples.Unit, SheetSamples.Today);
}
