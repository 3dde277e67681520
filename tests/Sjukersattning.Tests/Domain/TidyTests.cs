using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

/// <summary>What is typed is put into the form's spelling, and only that.</summary>
public sealed class TidyTests
{
    [Theory]
    [InlineData("2.1", "datum", "20240314", "2024-03-14")]
    [InlineData("1", "ANHORIG", " 2024/03/14 ", "2024-03-14")]
    [InlineData("4", "2.datum", "2024.03.14", "2024-03-14")]
    [InlineData("4", "2.kalla", " 20240314 ", " 20240314 ")]
    [InlineData("6", "1.kod", " f331 ", "F331")]
    [InlineData("6", "1.text", " depression ", " depression ")]
    [InlineData("5.1", "text", " 20240314 ", " 20240314 ")]
    [InlineData("5.1", "text", "ett\u000Btvå – ”tre”", "ett\ntvå - \"tre\"")]
    [InlineData("1.3", "text", "ett\u000Btvå\ntre", "ett två tre")]
    [InlineData("4", "1.kalla", "Kliniken\u2028Lillby – Norr", "Kliniken Lillby - Norr")]
    [InlineData("6", "2.text", "Depression\u0085medelsvår", "Depression medelsvår")]
    [InlineData("11.1", "minne", "ett\u000Ctvå…", "ett\ntvå...")]
    public void Tidy_ChangesDatesCodesAndTypographyOnly(string id, string part, string typed, string tidied) =>
        Assert.Equal(Answer.Empty.With(part, tidied), Fk7800.Version13.Find(id)!.Tidy(Answer.Empty.With(part, typed)));

    [Fact]
    public void Tidy_WhenOnlyACodeSystemIsChosen_GivesNoAnswer() =>
        Assert.True(SheetSamples.Find<DiagnosesQuestion>("6").Tidy(Answer.Empty.With("system", "KSH_97_P")).IsEmpty);

    /// <summary>A key pressed where nothing is to be written leaves no answer that must be taken away before "klar".</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData(" \r\n ")]
    [InlineData("\u00A0")]
    public void Tidy_OfABlankTextThatNotAllAreAskedFor_GivesNoAnswer(string typed)
    {
        var asked = Fk7800.Version13.Questions.OfType<TextQuestion>().Where(question => question.ShownWhen is not null).ToList();
        Assert.Superset(new HashSet<string> { "1.3", "1.4", "26.2", "45.2" }, asked.Select(question => question.Id).ToHashSet());
        Assert.All(asked, question => Assert.True(question.Tidy(Answer.OfText(typed)).IsEmpty));
    }

    [Fact]
    public void Tidy_OfWhatIsTidy_ChangesNothing()
    {
        var sheet = SheetSamples.Full();

        Assert.All(sheet.Form.Questions, question => Assert.Equal(sheet[question], question.Tidy(sheet[question])));
    }
}
