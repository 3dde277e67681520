using Sjukersattning.Domain.Form;
using static Sjukersattning.Domain.Form.FindingKind;

namespace Sjukersattning.Tests.Domain;

/// <summary>Every row of fk7800.md §4a: a sheet that can be signed, one change, exactly that row's finding.</summary>
public sealed class ReviewTests
{
    private static readonly AnswerSheet Full = SheetSamples.Full();

    private static readonly IReadOnlyList<Mutation> Mutations =
    [
        new("4a-1", "inget underlag alls", "1/UNDERSOKNING", Empty, s => s.Clear("1")),
        new("4a-2", "inget datum", "1/UNDERSOKNING", InvalidFormat, s => s.Put("1", ("UNDERSOKNING", "2026-02-30"))),
        new("4a-2", "orimligt tidigt", "1/JOURNALUPPGIFTER", InvalidFormat, s => s.Put("1", ("JOURNALUPPGIFTER", "1900-01-01"))),
        new("4a-2", "orimligt sent", "1/JOURNALUPPGIFTER", InvalidFormat, s => s.Put("1", ("JOURNALUPPGIFTER", "2099-12-12"))),
        new("4a-2", "i morgon", "1/ANHORIG", Other, s => s.Put("1", ("ANHORIG", "2026-11-21"))),
        new("4a-3", "annat utan text", "1.3/text", Empty, s => s.Put("1", ("ANNAT", "2026-11-02"))),
        new("4a-3", "annat med blanksteg", "1.3/text", Empty, s => s.Put("1", ("ANNAT", "2026-11-02")).Write("1.3", "  ")),
        new("4a-4", "text utan annat", "1.3", IncorrectCombination, s => s.Write("1.3", "Telefonsamtal")),
        new("4a-4", "blanksteg utan annat", "1.3", IncorrectCombination, s => s.Write("1.3", " ")),
        new("4a-5", "saknas", "2.1/datum", Empty, s => s.Clear("2.1")),
        new("4a-5", "inget datum", "2.1/datum", InvalidFormat, s => s.Put("2.1", ("datum", "i våras"))),
        new("4a-5", "i morgon", "2.1/datum", Other, s => s.Put("2.1", ("datum", "2026-11-21"))),
        new("4a-6", "efter undersökningen", "2.1/datum", Other, s => s.Put("2.1", ("datum", "2026-11-03"))),
        new("4a-6", "efter anhörigs beskrivning", "2.1/datum", Other, s => s.Put("2.1", ("datum", "2026-10-13"))) { From = Full },
        new("4a-7", "obesvarad", "3.1/svar", Empty, s => s.Clear("3.1")),
        new("4a-8", "ja utan rader", "4/1.typ", Empty, s => s.Clear("4")) { From = Full },
        new("4a-9", "nej med rader", "4", IncorrectCombination, s => s.Put("3.1", ("svar", "nej"))) { From = Full },
        new("4a-10", "en fjärde rad", "4/4.typ", Other, s => s.Put("4", ("4.typ", "PSYKOLOG"))) { From = Full },
        new("4a-11", "slag saknas", "4/2.typ", Empty, s => s.Put("4", ("2.typ", ""))) { From = Full },
        new("4a-11", "skolhälsovård finns inte här", "4/2.typ", InvalidFormat, s => s.Put("4", ("2.typ", "SKOLHALSOVARD"))) { From = Full },
        new("4a-12", "datum saknas", "4/3.datum", Empty, s => s.Put("4", ("3.datum", ""))) { From = Full },
        new("4a-12", "inget datum", "4/3.datum", InvalidFormat, s => s.Put("4", ("3.datum", "2026-13-01"))) { From = Full },
        new("4a-12", "i morgon", "4/3.datum", Other, s => s.Put("4", ("3.datum", "2026-11-21"))) { From = Full },
        new("4a-13", "källa saknas", "4/1.kalla", Empty, s => s.Put("4", ("1.kalla", ""))) { From = Full },
        new("4a-13", "källa med blanksteg", "4/1.kalla", Empty, s => s.Put("4", ("1.kalla", " \t"))) { From = Full },
        new("4a-14", "första raden tom", "4/1.typ", IncorrectCombination, s => s.Put("4", ("1.typ", ""), ("1.datum", ""), ("1.kalla", "")))
        {
            From = Full,
        },
        new("4a-15", "ingen diagnos", "6/1.kod", Empty, s => s.Clear("6")),
        new("4a-15", "första raden tom", "6/1.kod", IncorrectCombination, s => s.Put("6", ("1.kod", ""), ("1.text", ""))) { From = Full },
        new("4a-16", "kod saknas", "6/1.kod", Empty, s => s.Put("6", ("1.kod", ""))),
        new("4a-16", "för kort F-kod", "6/1.kod", InvalidFormat, s => s.Put("6", ("1.kod", "F33"))),
        new("4a-16", "för lång", "6/2.kod", InvalidFormat, s => s.Put("6", ("2.kod", "M79700"))) { From = Full },
        new("4a-17", "beskrivning saknas", "6/3.text", Empty, s => s.Put("6", ("3.text", ""))) { From = Full },
        new("4a-17", "okänt kodverk", "6/system", IncorrectCombination, s => s.Put("6", ("system", "SNOMED"))) { From = Full },
        new("4a-18", "bakgrund saknas", "5.1/text", Empty, s => s.Clear("5.1")),
        new("4a-18", "bakgrund med blanksteg", "5.1/text", Empty, s => s.Write("5.1", "\n")),
        new("4a-19", "när och var saknas", "7.1/text", Empty, s => s.Clear("7.1")),
        new("4a-20", "obesvarad", "45.1/svar", Empty, s => s.Clear("45.1")),
        new("4a-21", "ja utan text", "45.2/text", Empty, s => s.Clear("45.2")) { From = Full },
        new("4a-22", "nej med text", "45.2", IncorrectCombination, s => s.Write("45.2", "Depressionen")),
        new("4a-23", "ingen funktionsnedsättning", "8.1", Empty, s => s.Clear("10.1")),
        new("4a-23", "bara blanksteg", "8.1", Empty, s => s.Write("10.1", " ").Write("14.1", "\n")),
        new("4a-24", "aktivitet saknas", "17.1/text", Empty, s => s.Clear("17.1")),
        new("4a-25", "förutsättningar saknas", "22.1/text", Empty, s => s.Clear("22.1")),
        new("4a-26", "skäl utan kryss", "26.2", IncorrectCombination, s => s.Write("26.2", "Vill prata")),
        new("4a-27", "postadress saknas", "vardenhet/postadress", Empty, s => s) { Unit = SheetSamples.Unit with { Postadress = " " } },
        new("4a-27", "postnummer saknas", "vardenhet/postnummer", Empty, s => s) { Unit = SheetSamples.Unit with { Postnummer = "" } },
        new("4a-27", "postnummer fel", "vardenhet/postnummer", InvalidFormat, s => s)
        {
            Unit = SheetSamples.Unit with { Postnummer = "33 333" },
        },
        new("4a-27", "postort saknas", "vardenhet/postort", Empty, s => s) { Unit = SheetSamples.Unit with { Postort = "" } },
        new("4a-27", "telefon saknas", "vardenhet/telefonnummer", Empty, s => s) { Unit = SheetSamples.Unit with { Telefonnummer = "" } },
        .. new[] { "18.1", "19.1", "20.1", "21.1", "23.1", "25.1" }
            .Select(id => new Mutation("4a-28", $"{id} med blanksteg", $"{id}/text", Blank, s => s.Write(id, " \n"))),
        new("4a-28", "26.2 med blanksteg", "26.2/text", Blank, s => s.Write("26.2", " ")) { From = Full },
        new("villkor", "1.4 fast undersökning finns", "1.4", IncorrectCombination, s => s.Write("1.4", "Hembesök")),
        new("okänd", "del som inte finns", "5.1/skräp", Other, s => s.Put("5.1", ("skräp", "x"))),
        new("okänd", "en fjärde diagnos", "6/4.kod", Other, s => s.Put("6", ("4.kod", "M545"))),
        new("format", "varken ja eller nej", "45.1/svar", InvalidFormat, s => s.Put("45.1", ("svar", "kanske"))),
        new("format", "kryss med annat värde", "26.1/svar", InvalidFormat, s => s.Put("26.1", ("svar", "nej"))),
    ];

    public static TheoryData<string> Names => [.. Mutations.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Review_WhenOneThingIsWrong_GivesExactlyItsRow(string name)
    {
        var mutation = Mutations.Single(one => one.Name == name);

        var finding = Assert.Single(mutation.Review());

        Assert.Equal(mutation.Rule, finding.Rule);
        Assert.Equal(mutation.Place, finding.Part is { } part ? $"{finding.QuestionId}/{part}" : finding.QuestionId);
        Assert.Equal(mutation.Kind, finding.Kind);
        Assert.Equal(mutation.Kind == Empty, finding.IsMissing);
        Assert.Matches("^[A-ZÅÄÖ].*[^.?!][.]$", finding.Sentence);
    }

    [Fact]
    public void Mutations_CoverEveryRow() =>
        Assert.Superset(Enumerable.Range(1, 28).Select(row => $"4a-{row}").ToHashSet(),
            Mutations.Select(mutation => mutation.Rule).ToHashSet());

    [Fact]
    public void Review_OfTheSamples_IsEmpty()
    {
        Assert.Empty(Review.Of(SheetSamples.Minimal(), SheetSamples.Unit, SheetSamples.Today));
        Assert.Empty(Review.Of(SheetSamples.Full(), SheetSamples.Unit, SheetSamples.Today));
        Assert.Empty(Review.Of(SheetSamples.AtLimit(), SheetSamples.Unit, SheetSamples.Today));
    }

    [Fact]
    public void Review_OfTheSamples_MissesOnlyTheBasisOfAMinimalSection()
    {
        foreach (var section in Fk7800.Version13.Sections)
        {
            Assert.Empty(Review.OfSection(section.Key, SheetSamples.Full(), SheetSamples.Today));
            var missing = Assert.Single(Review.OfSection(section.Key, SheetSamples.Minimal(), SheetSamples.Today));
            Assert.Equal((section.Basis.Id, "underlag"), (missing.QuestionId, missing.Rule));
        }
    }

    [Theory]
    [InlineData("", "", "typ", Empty)]
    [InlineData("journal", "", "anteckningar", Empty)]
    [InlineData("bada", " ", "anteckningar", Empty)]
    [InlineData("gissning", "x", "typ", InvalidFormat)]
    public void OfSection_WhenTheBasisIsWanting_SaysWhatIsMissing(string kind, string notes, string part, FindingKind fault)
    {
        var finding = Assert.Single(Review.OfSection(SectionKey.Fysiska, Full.Basis(kind, notes), SheetSamples.Today));

        Assert.Equal((part, fault), (finding.Part, finding.Kind));
    }

    [Fact]
    public void OfSection_WhenTheAssessmentIsOneOwn_AsksForNoNotes() =>
        Assert.Empty(Review.OfSection(SectionKey.Fysiska, Full.Basis(BasisQuestion.Own, ""), SheetSamples.Today));

    [Fact]
    public void Review_WhenKnownAfterBothDates_GivesOneFindingForEach()
    {
        var sheet = SheetSamples.Minimal().Put("1", ("ANHORIG", "2026-11-01")).Put("2.1", ("datum", "2026-11-03"));

        Assert.Equal(["4a-6", "4a-6"], Review.Of(sheet, SheetSamples.Unit, SheetSamples.Today).Select(finding => finding.Rule));
    }

    [Fact]
    public void Review_WhenKnownOnTheDayOfExamination_Accepts() =>
        Assert.Empty(Review.Of(SheetSamples.Minimal().Put("2.1", ("datum", "2026-11-02")), SheetSamples.Unit, SheetSamples.Today));

    [Fact]
    public void Review_ComparesKnownSinceWithNeitherJournalNorAnnat() =>
        Assert.Empty(
            Review.Of(Full.Put("1", ("JOURNALUPPGIFTER", "2020-01-01"), ("ANNAT", "2020-01-01")), SheetSamples.Unit, SheetSamples.Today));

    [Fact]
    public void Review_WhenTodayIsTheDate_Accepts() =>
        Assert.Empty(Review.Of(SheetSamples.Minimal().Put("1", ("UNDERSOKNING", "2026-11-20")), SheetSamples.Unit, SheetSamples.Today));

    [Fact]
    public void Review_WhenTheLastQuestionIsUnanswered_SaysThatItsTextIsMisplacedToo() =>
        Assert.Equal(["4a-20", "4a-22"],
            Review.Of(Full.Clear("45.1"), SheetSamples.Unit, SheetSamples.Today).Select(finding => finding.Rule));

    [Fact]
    public void Review_WhenOnlyMemoryIsDescribed_CountsItAsField11() =>
        Assert.Empty(
            Review.Of(SheetSamples.Minimal().Clear("10.1").Put("11.1", ("minne", "Undersökt utan anmärkning")), SheetSamples.Unit,
                SheetSamples.Today));

    [Fact]
    public void Review_OfAnUntouchedForm_AsksForEachRequiredAnswerOnce() =>
        Assert.Equal(
            ["4a-1", "4a-5", "4a-7", "4a-15", "4a-19", "4a-20", "4a-18", "4a-23", "4a-24", "4a-25"],
            Review.Of(AnswerSheet.Blank(Fk7800.Version13), SheetSamples.Unit, SheetSamples.Today).Select(finding => finding.Rule));
}
