using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Domain;

/// <summary>What each stated reason opens: every reason × role × unit × kind of case.</summary>
public sealed class InsynRulesTests
{
    private static readonly Guid Elsewhere = Guid.Parse("00000000-0000-0000-0000-0000000000e2");

    public static TheoryData<InsynReason> Reasons => [.. Enum.GetValues<InsynReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Row_StandsAtItsReasonsPlaceAndIsComplete(InsynReason reason)
    {
        var rule = InsynRules.All[(int)reason];

        Assert.Equal(reason, rule.Reason);
        Assert.NotEmpty(rule.Words);
        Assert.NotEmpty(rule.Way);
        Assert.NotEmpty(rule.Who);
        Assert.DoesNotContain(Role.Administrator, rule.Who);
        Assert.True(rule.Kind == LogKind.AktivtVal || rule.NeedsSentence);
        Assert.Single(InsynRules.All, one => one.Words == rule.Words);
        Assert.InRange(rule.Words.Length + 2 + InsynRules.LongestSentence, 1, 400);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Opens_ObeysRoleUnitSparrAndSkyddadIdentitet(InsynReason reason)
    {
        var rule = InsynRules.For(reason);
        foreach (var subject in CaseSamples.Kinds.Values.Select(make => make()))
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var unit in new[] { CaseSamples.UnitId, Elsewhere })
                {
                    var isElsewhere = unit == Elsewhere;
                    var expected = rule.Who.Contains(role)
                        && (!isElsewhere || rule.ReachesOtherUnits)
                        && (!subject.IsSkyddad || (role == Role.Lakare && rule.Kind == LogKind.Nodoppning))
                        && (!subject.IsSparrad || !isElsewhere || rule.Kind is LogKind.HavdSparr or LogKind.Nodoppning);

                    Assert.Equal(expected, rule.Opens(subject, CaseSamples.Actor(role, unit) with { Id = CaseSamples.Outsider }));
                }
            }
        }
    }

    [Fact]
    public void Spärr_BarsOtherUnitsOnly()
    {
        Assert.True(InsynRules.IsBarred(CaseSamples.Sparrad(), Elsewhere));
        Assert.False(InsynRules.IsBarred(CaseSamples.Sparrad(), CaseSamples.UnitId));
        Assert.False(InsynRules.IsBarred(CaseSamples.Skyddad(), Elsewhere));
    }
}
