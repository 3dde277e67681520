using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Tests.Quality;

/// <summary>Every row of the table asks when it should, stops when it is answered, and is fit to be shown.</summary>
public sealed class QualityRulesTests
{
    public static TheoryData<string> Ids => [.. QualityRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Examples_CoverEveryRuleOnce() =>
        Assert.Equal(QualityRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            RuleExamples.All.Select(example => example.RuleId).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_WhenOneThingIsWanting_AsksAloneAndAtItsPlace(string id)
    {
        var concern = Assert.Single(QualityCheck.Of(Example(id).Raising));

        Assert.Equal(id, concern.Rule.Id);
        Assert.Contains(concern.QuestionId, concern.Rule.FieldsIn(Fk7800.Version13));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_WhenItIsMended_AsksNoMore(string id) => Assert.Empty(QualityCheck.Of(Example(id).Lowering));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_WhenItIsSwitchedOff_IsSilent(string id) =>
        Assert.Empty(QualityCheck.Of(Example(id).Raising with { SwitchedOff = new HashSet<string> { id } }));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsFitToBeShown(string id)
    {
        var rule = QualityRules.Find(id)!;

        Assert.Matches("^[a-z][a-z0-9-]{3,29}$", rule.Id);
        Assert.Matches("^[A-ZÅÄÖ].*[?]$", rule.Question);
        Assert.InRange(rule.Question.Length, 20, 200);
        Assert.DoesNotMatch("(?i)\\b(måste|ska|skall|krav|kräver|lagen|obligatorisk)\\b", rule.Question);
        Assert.Matches("^[a-zåäö].*[^.]$", rule.When);
        Assert.Contains("quality-checks.md", rule.Source, StringComparison.Ordinal);
        Assert.NotEmpty(rule.FieldsIn(Fk7800.Version13));
    }

    [Fact]
    public void Ids_AreUnique() => Assert.Equal(QualityRules.All.Count, QualityRules.All.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void Find_OfAnUnknownId_GivesNothing() => Assert.Null(QualityRules.Find("finns-inte"));

    [Fact]
    public void WordLists_HaveNamesOfTheirOwn()
    {
        var lists = QualityRules.All.SelectMany(rule => rule.Words).Distinct().ToList();

        Assert.Equal(lists.Count, lists.Select(list => list.Name).Distinct().Count());
        Assert.All(lists, list => Assert.Equal(list.Words.Count, list.Words.Distinct().Count()));
    }

    private static RuleExample Example(string id) => RuleExamples.All.Single(example => example.RuleId == id);
}
