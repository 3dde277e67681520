using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

/// <summary>
/// A declaration that contradicts itself, or that leaves a field out of sending, makes no edition, so no program starts with it.
/// </summary>
public sealed class FormEditionTests
{
    /// <summary>What is changed in which question, and what the refusal says.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        { "45.1", "is sent after 99, which is not sent" },
        { "1.4", "is sent in a text that is not sent" },
        { "26.1", "depends on an answer that is not there" },
        { "8.1", "has no number to be sent under" },
        { "13.1", "belongs to no section" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Edition_WithALooseEnd_CannotBeMade(string questionId, string sentence)
    {
        var fault = Assert.Throws<ArgumentException>(() => With(question => question.Id == questionId ? Broken(question) : question));
        Assert.EndsWith($"{sentence}.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Edition_WithTwoQuestionsOfOneId_CannotBeMade() =>
        Assert.Throws<ArgumentException>(() => With(question => question.Id == "8.1" ? question with { Id = "9.1" } : question));

    [Fact]
    public void Edition_WhoseSectionAsksNothing_CannotBeMade() =>
        Assert.Throws<ArgumentException>(() => With(question => question with { Section = SectionKey.Medicinsk }));

    [Fact]
    public void SvarOrder_IsTheOneOfWebcert() => Assert.Equal(
        "1 2 3 4 5 6 7 45 8 9 10 11 12 13 14 17 18 19 20 21 22 23 25 26", string.Join(' ', Fk7800.Version13.SvarOrder));

    private static Question Broken(Question question) => question switch
    {
        YesNoQuestion => question with { SentAfter = "99" },
        TextQuestion { SentIn: { } place } text => text with { SentIn = place with { QuestionId = "99.1" } },
        TickQuestion => question with { ShownWhen = Condition.Filled("99.1/text") },
        { Id: "8.1" } => question with { Id = "ny" },
        _ => question with { Section = (SectionKey)99 },
    };

    private static FormEdition With(Func<Question, Question> change) => new("9.9", default, "Prov", "Prov",
        [.. Fk7800.Version13.Categories.Select(category => category with { Questions = [.. category.Questions.Select(change)] })],
        Fk7800.Version13.Sections);
}
