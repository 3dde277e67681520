using System.Text.Json;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

public sealed class AnswerTests
{
    [Fact]
    public void With_WhenTheTextIsEmpty_DropsThePart()
    {
        var answer = Answer.Empty.With("a", "1").With("b", "2").With("a", "").With("c", null);

        Assert.Equal(["b"], answer.Parts.Select(part => part.Key));
        Assert.Equal("", answer["a"]);
        Assert.True(answer.With("b", "").IsEmpty);
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\nb", "a\nb")]
    [InlineData("a\r\n\r\nb\r", "a\n\nb\n")]
    public void With_MakesOneKindOfLineBreak(string typed, string kept) => Assert.Equal(kept, Answer.OfText(typed)[TextQuestion.TextPart]);

    [Theory]
    [InlineData(" ", true)]
    [InlineData("\n\t", true)]
    [InlineData(" a", false)]
    public void IsBlank_MeansOnlyWhiteSpace(string text, bool blank)
    {
        var answer = Answer.OfText(text);

        Assert.Equal(blank, answer.IsBlank);
        Assert.False(answer.IsEmpty);
        Assert.Equal(text, answer[TextQuestion.TextPart]);
    }

    [Fact]
    public void Json_KeepsEveryPart()
    {
        var answer = Answer.Empty.With("1.text", "Å \"citat\" <b> & 'x'\nrad två").With("1.kod", "F331").With("system", "ICD_10_SE");

        Assert.Equal(answer, Answer.FromJson(answer.ToJson()));
    }

    [Fact]
    public void Json_HasItsPartsInOrdinalOrderAndSwedishLettersAsTheyAre() =>
        Assert.Equal("""{"B":"2","a":"åäö","b":"1"}""", Answer.Empty.With("b", "1").With("a", "åäö").With("B", "2").ToJson());

    [Fact]
    public void Json_OfEveryCharacterTheFormCarries_RoundTrips()
    {
        var text = new string([.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(c => Iso88591.Carries(c) && c != '\r')]);

        Assert.Equal(text, Answer.FromJson(Answer.OfText(text).ToJson())[TextQuestion.TextPart]);
    }

    [Fact]
    public void FromJson_DropsEmptyPartsAndNormalisesLineBreaks() =>
        Assert.Equal(Answer.OfText("a\nb"), Answer.FromJson("""{"text":"a\r\nb","minne":""}"""));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    public void FromJson_WhenTheTextIsNoAnswer_Throws(string json) => Assert.Throws<JsonException>(() => Answer.FromJson(json));

    [Fact]
    public void Equals_ComparesTheTextOfTheParts()
    {
        var one = Answer.Empty.With("a", "1").With("b", "2");
        var same = Answer.Empty.With("b", "2").With("a", "1");

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, same.With("a", "1 "));
        Assert.NotEqual(one, same.With("c", "3"));
        Assert.False(one.Equals(null));
    }
}
