using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Quality;

/// <summary>What becomes of the check's questions in a case, and what they tell when Försäkringskassan asks afterwards.</summary>
public sealed class SetAsideTests
{
    private static CaseFacts Asking => Facts with { Concerns = [AConcern] };

    [Theory]
    [InlineData(null, Foresight.Unforeseen)]
    [InlineData(false, Foresight.Unanswered)]
    [InlineData(true, Foresight.SetAside)]
    public void ForesightOf_TellsWhatTheCheckHadSaidWhenTheVersionWasSigned(bool? setAside, Foresight expected)
    {
        var subject = In(CaseStatus.UnderReview);
        if (setAside == true)
        {
            Do(subject.SetAside("minne", "11.1", "Prövat vid besöket.", Lakare, Asking));
        }

        Do(subject.Sign(Lakare, setAside is null ? Facts : Asking));

        Assert.Equal(expected, subject.ForesightOf(1, "11.1"));
        Assert.Equal(Foresight.Unforeseen, subject.ForesightOf(1, "12.1"));
    }

    [Theory]
    [InlineData("olast")]
    [InlineData("langd")]
    public void ForesightOf_WhenTheCheckAskedOfSomethingElseThanContent_IsUnforeseen(string ruleId)
    {
        var subject = In(CaseStatus.UnderReview);
        Do(subject.Sign(Lakare, Facts with { Concerns = [new Concern(QualityRules.Find(ruleId)!, "11.1")] }));

        Assert.Equal(Foresight.Unforeseen, subject.ForesightOf(1, "11.1"));
    }

    [Fact]
    public void SetAside_WhenTakenUpAgain_HoldsNoLongerAndBothAreKept()
    {
        var subject = In(CaseStatus.UnderReview);
        Do(subject.SetAside("minne", "11.1", "Prövat vid besöket.", Lakare, Asking));
        Do(subject.TakeUpConcern("minne", "11.1", Lakare, Asking));

        Assert.Null(subject.StandingSetAside("minne", "11.1"));
        Assert.Equal(["Prövat vid besöket.", ""], subject.SetAsides.Select(one => one.Reason));
        Do(subject.Sign(Lakare, Asking));
        Assert.Equal(Foresight.Unanswered, subject.ForesightOf(1, "11.1"));
    }

    [Fact]
    public void SetAside_OfAnEarlierVersion_DoesNotHoldInTheNext()
    {
        var subject = In(CaseStatus.UnderReview);
        Do(subject.SetAside("minne", "11.1", "Prövat vid besöket.", Lakare, Asking));
        Do(subject.Sign(Lakare, Asking));
        Do(subject.Replace("Ny uppgift.", Lakare, Facts));

        Assert.Null(subject.StandingSetAside("minne", "11.1"));
    }

    [Theory]
    [InlineData("", "Skriv")]
    [InlineData("  ", "Skriv")]
    public void SetAside_WithoutAReason_IsRefused(string reason, string word)
    {
        var verdict = In(CaseStatus.UnderReview).SetAside("minne", "11.1", reason, Lakare, Asking);

        Assert.False(verdict.IsAllowed);
        Assert.Contains(word, verdict.Reasons[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void SetAside_OfAQuestionThatIsNotAsked_IsRefused()
    {
        Assert.False(In(CaseStatus.UnderReview).SetAside("minne", "11.1", "Skäl.", Lakare, Facts).IsAllowed);
        Assert.False(In(CaseStatus.UnderReview).SetAside("minne", "12.1", "Skäl.", Lakare, Asking).IsAllowed);
        Assert.Throws<InvalidOperationException>(
            () => In(CaseStatus.UnderReview).SetAside("minne", "11.1", "Skäl.", Lakare, Facts with { Concerns = null }));
    }

    [Fact]
    public void Sign_WhenTheCheckWasNotAsked_Throws() =>
        Assert.Throws<InvalidOperationException>(() => In(CaseStatus.UnderReview).Sign(Lakare, Facts with { Concerns = null }));

    [Fact]
    public void SetAside_ByTheWriterOfTheSection_IsAllowedAndByAnotherProfessionHidden()
    {
        Do(In(CaseStatus.UnderReview)
            .SetAside("minne", "11.1", "Prövat.", Kurator, At(SectionKey.Psykiska) with { Concerns = [AConcern] }));
        Assert.True(In(CaseStatus.UnderReview)
            .SetAside("minne", "11.1", "Prövat.", Arbetsterapeut, At(SectionKey.Psykiska) with { Concerns = [AConcern] }).IsHidden);
    }
}
