using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Tests.Domain;

/// <summary>What must hold of the table of staff's rights, and of the passes it gives.</summary>
public sealed class StaffRulesTests
{
    public static TheoryData<StaffAction> Actions => [.. Enum.GetValues<StaffAction>()];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Row_StandsAtItsActionsPlaceAndIsComplete(StaffAction action)
    {
        var rule = StaffRules.All[(int)action];

        Assert.Equal(action, rule.Action);
        Assert.Same(rule, StaffRules.For(action));
        Assert.NotEmpty(rule.Name);
        Assert.NotEmpty(rule.Source);
        Assert.NotEmpty(rule.Who);
        Assert.Distinct(rule.Who);
        Assert.Equal(rule.IsReading, action.ToString().StartsWith("Read", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_AreAsManyAsTheActionsAndHaveTheirOwnNames()
    {
        Assert.Equal(Enum.GetValues<StaffAction>().Length, StaffRules.All.Count);
        Assert.Distinct([.. StaffRules.All.Select(rule => rule.Name), .. CaseRules.All.Select(rule => rule.Name)]);
    }

    /// <summary>What the clinic is told: one sentence for each right, and no sentence for two.</summary>
    [Fact]
    public void Reasons_AreOneSentenceOfItsOwnForEachRight()
    {
        string[] reasons = [.. CaseRules.All.Select(rule => rule.Reason), .. StaffRules.All.Select(rule => rule.Reason)];
        Assert.All(reasons, reason => Assert.Matches("^[A-ZÅÄÖ][^.]{20,}\\.$", reason));
        Assert.Distinct(reasons);
    }

    [Fact]
    public void Names_InTheLog_AreNotThoseOfCaseActions() =>
        Assert.Empty(Enum.GetNames<StaffAction>().Intersect(Enum.GetNames<CaseAction>(), StringComparer.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Actions))]
    public void PassFor_ReachesAsFarAsTheFurthestOfTheRoles(StaffAction action)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var other in Enum.GetValues<Role>())
            {
                var actor = CaseSamples.Actor(role) with { Roles = new HashSet<Role> { role, other } };
                var reaches = StaffRules.For(action).Who.Where(grant => grant.Role == role || grant.Role == other)
                    .Select(grant => grant.Reach).ToList();
                var pass = StaffRules.PassFor(action, actor);

                Assert.Equal(reaches.Count > 0, StaffRules.RoleMay(action, actor));
                Assert.Equal(reaches.Count > 0, pass is not null);
                Assert.Same(pass is null ? null : actor, pass?.For(action));
                Assert.NotEqual(false, pass?.Reaches(actor.Id));
                Assert.Equal(pass is null ? null : reaches.Max() > StaffReach.Own, pass?.Reaches(Guid.NewGuid()));
                Assert.Equal(pass?.Reaches(Guid.NewGuid()), pass?.ReachesOthers);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Pass_ForAnotherAction_IsRefused(StaffAction action)
    {
        var pass = StaffRules.PassFor(action, CaseSamples.Actor(StaffRules.For(action).Who[0].Role))!;
        Assert.All(Enum.GetValues<StaffAction>().Where(other => other != action),
            other => Assert.Throws<InvalidOperationException>(() => pass.For(other)));
    }

    [Theory]
    [InlineData(Role.Sjukskoterska)]
    [InlineData(Role.Administrator)]
    public void Roles_WithoutAPartInTheUnitsWork_HaveNothingOfTheUnit(Role role) =>
        Assert.DoesNotContain(
            StaffRules.All.Where(rule => rule.Action
                    is not (StaffAction.ReadSecurityLog or StaffAction.KeepAccounts or StaffAction.OpenInsyn))
                .SelectMany(rule => rule.Who),
            grant => grant.Role == role && grant.Reach >= StaffReach.Unit);

    /// <summary>The right to the page is the roles of the reasons, and reaches as far as the furthest of them.</summary>
    [Fact]
    public void Insyn_IsForWhoeverHasAReason_AndReachesAsFar()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var reasons = InsynRules.Of(CaseSamples.Actor(role)).ToList();
            var pass = StaffRules.PassFor(StaffAction.OpenInsyn, CaseSamples.Actor(role));
            Assert.Equal(reasons.Count > 0, pass is not null);
            Assert.Equal(reasons.Exists(rule => rule.ReachesOtherUnits), pass?.ReachesVardgivare == true);
        }
    }

    /// <summary>Who asks for roles and who decides about them reach no patient, and are never given by one and the same.</summary>
    [Fact]
    public void Roles_ThatReachPatientsOrDecide_NeedApprovalAndTheAskersDoesNot()
    {
        var all = Enum.GetValues<Role>();
        Assert.Equal(all.Where(role => role != Role.Administrator), all.Where(RoleApproval.IsNeededFor));
        var asking = StaffRules.For(StaffAction.KeepAccounts).Roles;
        Assert.Empty(asking.Intersect(StaffRules.For(StaffAction.DecideRoles).Roles));
        Assert.Empty(asking.Intersect(RoleApproval.Clinical));
        Assert.Equal(all.Where(role => CaseRules.All.Any(rule => rule.Who.Any(grant => grant.Role == role))), RoleApproval.Clinical.Order());
    }

    [Fact]
    public void Professions_AreThoseThatTheFormsSectionsName() =>
        Assert.Equal(Fk7800.Version13.Sections.Select(section => section.Profession), RoleNames.Professions);

    [Fact]
    public void Words_ExistForEveryReach() => Assert.Distinct(Enum.GetValues<StaffReach>().Select(reach => reach.Swedish()));
}
