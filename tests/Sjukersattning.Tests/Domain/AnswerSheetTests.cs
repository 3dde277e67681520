using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

public sealed class AnswerSheetTests
{
    private static readonly FormEdition Form = Fk7800.Version13;

    [Theory]
    [InlineData("1.3", "1", "ANNAT", "2026-11-02", true)]
    [InlineData("1.3", "1", "ANHORIG", "2026-11-02", false)]
    [InlineData("1.4", "1", "JOURNALUPPGIFTER", "2026-11-02", true)]
    [InlineData("1.4", "1", "ANHORIG", "2026-11-02", true)]
    [InlineData("1.4", "1", "ANNAT", "2026-11-02", true)]
    [InlineData("1.4", "1", "UNDERSOKNING", "2026-11-02", false)]
    [InlineData("4", "3.1", "svar", "ja", true)]
    [InlineData("4", "3.1", "svar", "nej", false)]
    [InlineData("45.2", "45.1", "svar", "ja", true)]
    [InlineData("45.2", "45.1", "svar", "nej", false)]
    [InlineData("26.2", "26.1", "svar", "ja", true)]
    [InlineData("26.2", "26.1", "svar", "nej", false)]
    public void Shows_FollowsTheCondition(string questionId, string cause, string part, string value, bool shown)
    {
        var question = Form.Find(questionId)!;

        Assert.False(AnswerSheet.Blank(Form).Shows(question));
        Assert.Equal(shown, AnswerSheet.Blank(Form).Put(cause, (part, value)).Shows(question));
    }

    [Fact]
    public void Shows_CoversEveryConditionalQuestion() =>
        Assert.Equal(["1.3", "1.4", "4", "45.2", "26.2"],
            Form.Questions.Where(question => question.ShownWhen is not null).Select(question => question.Id));

    [Fact]
    public void Shows_WhenAnExaminationIsDatedToo_HidesTheMotivation()
    {
        var sheet = AnswerSheet.Blank(Form).Put("1", ("ANHORIG", "2026-11-02"), ("UNDERSOKNING", "2026-11-02"));

        Assert.False(sheet.Shows(Form.Find("1.4")!));
    }

    [Fact]
    public void Shows_WhenSomethingIsWrittenThatDoesNotBelong_StillShows()
    {
        var sheet = AnswerSheet.Blank(Form).Write("45.2", "Depressionen");

        Assert.False(Form.Find("45.2")!.ShownWhen!.Holds(sheet));
        Assert.True(sheet.Shows(Form.Find("45.2")!));
    }

    [Fact]
    public void Shows_WithoutACondition_Always() =>
        Assert.All(Form.Questions.Where(question => question.ShownWhen is null),
            question => Assert.True(AnswerSheet.Blank(Form).Shows(question)));

    [Fact]
    public void Hidden_WhenEmpty_IsNotAskedFor() => Assert.All(
        Form.Questions.Where(question => question.ShownWhen is not null),
        question => Assert.Empty(Review.Of(question, AnswerSheet.Blank(Form), SheetSamples.Today)));

    [Fact]
    public void Condition_ReadsAsASentence()
    {
        Assert.Equal("1/ANNAT är ifylld", Form.Find("1.3")!.ShownWhen!.ToString());
        Assert.Equal("45.1/svar = ja", Form.Find("45.2")!.ShownWhen!.ToString());
        Assert.Equal("1/JOURNALUPPGIFTER eller 1/ANHORIG eller 1/ANNAT är ifylld och 1/UNDERSOKNING är tom",
            Form.Find("1.4")!.ShownWhen!.ToString());
    }

    [Fact]
    public void With_ChangesACopyOnly()
    {
        var before = AnswerSheet.Blank(Form);
        var after = before.Write("5.1", "Text");

        Assert.True(before["5.1"].IsEmpty);
        Assert.Equal("Text", after.Part("5.1/text"));
        Assert.Equal(after["5.1"], after[Form.Find("5.1")!]);
        Assert.True(after.Clear("5.1")["5.1"].IsEmpty);
        Assert.Throws<ArgumentException>(() => before.Write("15.1", "Text"));
    }

    [Fact]
    public void Full_FillsEveryPartButTheExamination()
    {
        var sheet = SheetSamples.Full();
        var empty = from question in Form.Questions.Concat(Form.Sections.Select(section => section.Basis))
                    from part in question.Parts
                    where sheet[question][part].Length == 0
                    select $"{question.Id}/{part}";

        Assert.Equal(["1/UNDERSOKNING"], empty);
    }

    [Theory]
    [InlineData("Sömn.", "Undersökt.", "Sömn.\n\nMinnesfunktioner: Undersökt.")]
    [InlineData("", "Undersökt.", "Minnesfunktioner: Undersökt.")]
    [InlineData(" ", "Undersökt.", "Minnesfunktioner: Undersökt.")]
    [InlineData("Sömn.", "", "Sömn.")]
    [InlineData("Sömn.", " ", "Sömn.")]
    [InlineData("", "", "")]
    public void Compose_PutsTheMemoryTextLast(string text, string memory, string composed)
    {
        var answer = Answer.Empty.With(TextQuestion.TextPart, text).With(TextQuestion.MemoryPart, memory);

        Assert.Equal(composed, SheetSamples.Find<TextQuestion>("11.1").Compose(answer));
    }

    [Fact]
    public void Compose_OfAFieldWithoutABox_IsItsText() =>
        Assert.Equal("Text", SheetSamples.Find<TextQuestion>("5.1").Compose(Answer.OfText("Text").With(TextQuestion.MemoryPart, "x")));

    [Theory]
    [InlineData("egen", "", "Egen bedömning")]
    [InlineData("journal", "besök hos kurator våren 2026", "Journalanteckningar: besök hos kurator våren 2026")]
    [InlineData("", "", "")]
    public void Basis_ReadsInWords(string kind, string notes, string words) =>
        Assert.Equal(words, BasisQuestion.InWords(Answer.Empty.With(BasisQuestion.KindPart, kind).With(BasisQuestion.NotesPart, notes)));
}
