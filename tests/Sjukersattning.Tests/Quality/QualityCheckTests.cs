using System.Text;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Documentation;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Tests.Domain;
using static Sjukersattning.Tests.Quality.QualitySamples;

namespace Sjukersattning.Tests.Quality;

/// <summary>The check of a whole utlåtande.</summary>
public sealed class QualityCheckTests
{
    [Fact]
    public void Check_OfAThoroughUtlatande_AsksNothing()
    {
        Assert.Empty(Ask(Complete));
        Assert.Empty(Ask(SheetOf(DemoTexts.SecondComplete)));
    }

    [Fact]
    public void Check_OfAnUntouchedForm_AsksOnlyAboutTheOptionalFields() =>
        Assert.Equal(["behandling-tom", "formaga-tom"], Ask(AnswerSheet.Blank(Fk7800.Version13)));

    [Theory]
    [InlineData("", "Undersökt utan anmärkning.", false)]
    [InlineData("", " - ", true)]
    [InlineData("Måttlig nedsättning av energi vid samtal.", "", true)]
    [InlineData("Måttlig nedsättning av energi vid samtal. Minnet är gott.", "", false)]
    [InlineData("Måttlig nedsättning av energi vid samtal. Ingen nedsatt minnesfunktion.", "", false)]
    public void Memory_IsAskedForUntilField11TellsOfIt(string text, string memory, bool isAsked) =>
        Assert.Equal(isAsked, Ask(Complete.Put("11.1", ("text", text), ("minne", memory))).Contains("minne"));

    [Theory]
    [InlineData("8.1")]
    [InlineData("9.1")]
    [InlineData("10.1")]
    public void Memory_IsAskedForAsSoonAsThePsychicSectionIsBegun(string questionId) =>
        Assert.Contains("minne", Ask(AnswerSheet.Blank(Fk7800.Version13).Write(questionId, "Tyst.")));

    [Fact]
    public void Check_OfARequiredFieldThatIsEmpty_LeavesItToTheReview()
    {
        string[] required = ["1", "2.1", "3.1", "6", "7.1", "5.1", "17.1", "22.1"];

        Assert.All(required, id => Assert.DoesNotContain(QualityCheck.Of(Facts(Complete.Clear(id))), concern => concern.QuestionId == id));
    }

    [Fact]
    public void Check_OfManyFaults_FollowsTheFormsOrder()
    {
        var sheet = SheetSamples.AtLimit().With("9001.1", Answer.OfText(SheetSamples.TextOf(3490)));
        var order = sheet.Questions.Select(question => question.Id).ToList();

        var places = QualityCheck.Of(Facts(sheet)).Select(concern => order.IndexOf(concern.QuestionId)).ToList();

        Assert.Equal(places.Order(), places);
        Assert.Equal(order.Count - 1, places[^1]);
    }

    [Fact]
    public void Check_OfTheSameFacts_GivesTheSame() =>
        Assert.Equal(QualityCheck.Of(Facts(SheetSamples.AtLimit())), QualityCheck.Of(Facts(SheetSamples.AtLimit())));

    [Fact]
    public void Check_OfATextAtItsLimit_AsksWhereItStands() =>
        Assert.Equal(
            Fk7800.Version13.Questions
                .Where(question => question is TextQuestion or UnderlagQuestion or DiagnosesQuestion)
                .Select(question => question.Id),
            QualityCheck.Of(Facts(SheetSamples.AtLimit()))
                .Where(concern => concern.Rule.Id == "langd")
                .Select(concern => concern.QuestionId));

    [Fact]
    public void Check_OfATextOverItsLimit_LeavesItToTheReview() =>
        Assert.DoesNotContain("langd", Ask(Complete.Write("21.1", new('a', 3501))));

    [Fact]
    public void Unread_IsShownAtEachSectionsFirstQuestion()
    {
        var facts = Facts(Complete) with { UnreadSections = Enum.GetValues<SectionKey>().ToHashSet() };

        Assert.Equal(["1", "8.1", "12.1", "17.1"], QualityCheck.Of(facts).Select(concern => concern.QuestionId));
    }

    [Fact]
    public void Check_OfAnyText_DoesNotFail()
    {
        const string Signs =
            "aåÄÖ minne 2019 12 kg %°-–.,:;!?()\n\r\t\u00AD\u200B\u0308\u20AC\uFFFF\uD83D\uDE00\uD800\uDC00\u0000 " +
                "inte stor lätt 850312-9804 # * …";
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++)
        {
            var text = Odd(random, Signs);
            _ = OtherPersonnummer.IsIn(text, Patient, Today);
            Assert.All(SwedishText.Of(text + "\uFFFE").Words, word => Assert.NotEmpty(word.Text));
            var written = Fk7800.Version13.Questions
                .OfType<TextQuestion>()
                .Aggregate(Complete,
                    (sheet, question) => question.Parts.Aggregate(sheet, (all, part) => all.Put(question.Id, (part, text))));
            Assert.All(QualityCheck.Of(Facts(written.Put("4", ("1.kalla", text)).Put("6", ("1.text", text), ("2.kod", text)))),
                concern => Assert.NotNull(written.Form.Find(concern.QuestionId)));
        }
    }

    [Fact]
    public void Document_TellsEveryRuleAndWord()
    {
        var document = QualityDocument.Render(Fk7800.Version13);

        Assert.DoesNotContain('\r', document);
        Assert.All(QualityRules.All, rule => Assert.Contains($"| `{rule.Id}` | ", document, StringComparison.Ordinal));
        Assert.All(QualityRules.All,
            rule => Assert.Contains($" | {rule.Question} | {rule.When} | {rule.Severity.Swedish()} | ", document,
                StringComparison.Ordinal));
        Assert.All(QualityRules.All.SelectMany(rule => rule.Words),
            list => Assert.Contains($"| {list.Name} | ", document, StringComparison.Ordinal));
    }

    private static string Odd(Random random, string signs)
    {
        var text = new StringBuilder();
        for (var length = random.Next(0, 80); length > 0; length--)
        {
            var from = random.Next(signs.Length);
            text.Append(random.Next(4) == 0
                ? ((char)random.Next(0xFFFE)).ToString()
                : signs.Substring(from, random.Next(1, Math.Min(6, signs.Length - from + 1))));
        }

        return text.ToString();
    }
}
