using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Domain;

/// <summary>What must hold of the table, and that nothing judges otherwise than the table says.</summary>
public sealed class CaseRulesTests
{
    private static readonly string[] ReadingVerbs = ["List", "Read", "Print", "Copy", "Export"];

    public static TheoryData<CaseAction> Actions => [.. Enum.GetValues<CaseAction>()];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Row_StandsAtItsActionsPlaceAndIsComplete(CaseAction action)
    {
        var rule = CaseRules.All[(int)action];

        Assert.Equal(action, rule.Action);
        Assert.Same(rule, CaseRules.For(action));
        Assert.NotEmpty(rule.Name);
        Assert.NotEmpty(rule.Source);
        Assert.NotEmpty(rule.Who);
        Assert.Distinct(rule.Who);
        Assert.NotEqual(LogKind.Denied, rule.Log);
    }

    [Fact]
    public void Rows_AreAsManyAsTheActionsAndHaveTheirOwnNames()
    {
        Assert.Equal(Enum.GetValues<CaseAction>().Length, CaseRules.All.Count);
        Assert.Distinct(CaseRules.All.Select(rule => rule.Name));
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Transitions_OfAReadingAction_ChangeNothing(CaseAction action)
    {
        var rule = CaseRules.For(action);

        Assert.Equal(rule.IsReading, ReadingVerbs.Any(verb => action.ToString().StartsWith(verb, StringComparison.Ordinal)));
        Assert.True(!rule.IsReading || (rule.NextStep is null && rule.Transitions.All(transition => transition.From == transition.To)));
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Transitions_FromOneStatus_EndWithOneThatAlwaysFits(CaseAction action) =>
        Assert.All(CaseRules.For(action).Transitions.GroupBy(transition => transition.From), ways =>
        {
            Assert.Null(ways.Last().When);
            Assert.All(ways.SkipLast(1), way => Assert.NotNull(way.When));
        });

    [Fact]
    public void Statuses_AreAllReachedFromOppnatAndNoneIsADeadEnd()
    {
        var reached = new HashSet<CaseStatus> { CaseStatus.Opened };
        var transitions = CaseRules.All.SelectMany(rule => rule.Transitions).ToList();
        while (transitions.Any(t => reached.Contains(t.From) && reached.Add(t.To)))
        {
        }

        Assert.Equal(Enum.GetValues<CaseStatus>().Order(), reached.Order());
        Assert.All(Enum.GetValues<CaseStatus>(), status => Assert.Contains(transitions, t => t.From == status && t.To != status));
    }

    [Theory]
    [InlineData(Role.Verksamhetschef)]
    [InlineData(Role.Administrator)]
    public void Roles_WithoutCertificateText_HaveNoGrantButInsyn(Role role) =>
        Assert.DoesNotContain(CaseRules.All.SelectMany(rule => rule.Who),
            grant => grant.Role == role && grant.Relation != Relation.HasInsyn);

    [Fact]
    public void TheNurse_SeesTheNextStepAndNothingElse() =>
        Assert.Equal([CaseAction.ReadNextStep],
            CaseRules.All.Where(rule => rule.Who.Any(grant => grant is { Role: Role.Sjukskoterska, Relation: not Relation.HasInsyn }))
                .Select(rule => rule.Action));

    /// <summary>Never writes, signs, prints or lists; no text of the utlåtande to whoever answers the phone or leads the unit.</summary>
    [Fact]
    public void Insyn_ReadsAndNothingElse()
    {
        var read = CaseRules.All.SelectMany(rule => rule.Who.Where(grant => grant.Relation == Relation.HasInsyn)
            .Select(grant => (rule.Action, grant.Role))).ToLookup(one => one.Role, one => one.Action);

        CaseAction[] all = [CaseAction.ReadCase, CaseAction.ReadUtlatande, CaseAction.ReadHistory, CaseAction.ReadContacts];
        Assert.All(InsynRules.Roles, role => Assert.Equal(
            role switch
            {
                Role.Sjukskoterska => [CaseAction.ReadCase, CaseAction.ReadContacts],
                Role.Verksamhetschef => [CaseAction.ReadCase, CaseAction.ReadHistory],
                _ => all,
            },
            read[role]));
        Assert.Equal(InsynRules.Roles, read.Select(one => one.Key).Order());
        Assert.DoesNotContain(Role.Administrator, InsynRules.Roles);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Insyn_IsForItsOwnCaseAlone_AndInNoList(CaseAction action)
    {
        foreach (var make in CaseSamples.Kinds.Values)
        {
            var (subject, other) = (make(), make());
            foreach (var role in Enum.GetValues<Role>())
            {
                var actor = CaseSamples.Actor(role, Guid.NewGuid()) with
                {
                    Id = CaseSamples.Outsider,
                    Insyn = new HeldInsyn(subject.Id, "aktivt val", "Skäl.", true, CaseSamples.Facts.Now),
                };

                Assert.Equal(CaseRules.For(action).Who.Contains(new Grant(role, Relation.HasInsyn)),
                    CaseRules.Grants(action, subject, actor, null));
                Assert.False(CaseRules.Grants(action, other, actor, null));
                Assert.False(Relations.Reachable(action, actor).Compile()(subject));
            }
        }
    }

    [Theory]
    [InlineData(CaseAction.Sign)]
    [InlineData(CaseAction.Replace)]
    [InlineData(CaseAction.AbandonReplacement)]
    [InlineData(CaseAction.Revoke)]
    [InlineData(CaseAction.DeclineKomplettering)]
    public void SignedVersions_AreTheResponsibleLakaresAlone(CaseAction action) =>
        Assert.Equal([new Grant(Role.Lakare, Relation.ResponsibleLakare)], CaseRules.For(action).Who);

    [Fact]
    public void OnlyTheCoordinator_ReachesEveryCaseOfTheUnit() => Assert.All(
        CaseRules.All.Where(rule => rule.Action != CaseAction.Open)
            .SelectMany(rule => rule.Who)
            .Where(grant => grant.Relation == Relation.InUnit),
        grant => Assert.True(grant.Role is Role.Rehabkoordinator or Role.Sjukskoterska));

    [Theory]
    [MemberData(nameof(Actions))]
    public void Judge_SaysWhatTheTableSays(CaseAction action)
    {
        var rule = CaseRules.For(action);
        var allowed = 0;
        foreach (var (subject, actor, relations, facts) in Situations())
        {
            var verdict = subject.Judge(action, actor, facts);
            var granted = rule.Who.Any(grant => actor.Roles.Contains(grant.Role) && relations.Contains(grant.Relation))
                && (!subject.IsSkyddad || (actor.Roles.Contains(Role.Lakare) && actor.UnitId == CaseSamples.UnitId)
                    || relations.Any(relation => relation is not (Relation.InUnit or Relation.HoldsThisSection)));
            var placed = rule.Transitions.Count == 0 || rule.Transitions.Any(transition => transition.From == subject.Status);

            Assert.Equal(!granted, verdict.IsHidden);
            if (granted && !placed)
            {
                var first = StatusNames.Open.Contains(subject.Status) ? rule.Elsewhere : "Återuppta ärendet först.";
                Assert.Equal([$"Det går inte när ärendet är i läget {subject.Status.Swedish()}. {first}".TrimEnd()], verdict.Reasons);
            }
            else if (granted)
            {
                Assert.Equal(rule.Conditions.Where(c => !c.Holds(subject, actor, facts)).Select(c => c.Sentence(subject, facts)),
                    verdict.Reasons);
            }

            allowed += verdict.IsAllowed ? 1 : 0;
        }

        Assert.True(allowed > 0 || action == CaseAction.Open, "no situation allows the action");
    }

    /// <summary>Every action that changes a case by itself; opening makes one, meetings and lists are about several.</summary>
    public static TheoryData<CaseAction> Changes =>
        [.. CaseRules.All.Where(rule => !rule.IsReading && rule.Action is not (CaseAction.Open or CaseAction.LeadMeeting))
            .Select(rule => rule.Action)];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Judge_ReadsNoFactThatTheRowDoesNotName(CaseAction action)
    {
        var facts = CaseSamples.Only(CaseRules.For(action).Facts);
        var heard = Situations().Count(one =>
            !one.Subject.Judge(action, one.Actor, facts with { Section = one.Facts.Section }).IsHidden);

        Assert.True(heard > 0);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Doing_ReadsNoFactThatTheRowDoesNotName(CaseAction action)
    {
        var done = 0;
        foreach (var (make, role, section) in from make in CaseSamples.Kinds.Values
                                              from role in Enum.GetValues<Role>()
                                              from section in CaseSamples.Sections
                                              select (make, role, section))
        {
            var facts = CaseSamples.Only(CaseRules.For(action).Facts) with { Section = section };
            done += make().PreparedFor(action).Perform(action, CaseSamples.Actor(role), facts).IsAllowed ? 1 : 0;
        }

        Assert.True(done > 0);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Reachable_SelectsTheCasesThatARelationGives(CaseAction action)
    {
        var lists = new Dictionary<(Role, Guid, Guid), Func<UtlatandeCase, bool>>();
        foreach (var (subject, actor, relations, facts) in Situations().Where(situation => situation.Facts.Section is null))
        {
            var who = (actor.Roles.Single(), actor.Id, actor.UnitId);
            var list = lists.TryGetValue(who, out var known) ? known : lists[who] = Relations.Reachable(action, actor).Compile();
            var listed = list(subject);

            Assert.Equal(!subject.Judge(action, actor, facts).IsHidden, listed);
            Assert.True(!listed || CaseRules.RoleMay(action, actor));
            Assert.True(!listed || relations.Contains(Relation.InUnit));
        }
    }

    [Fact]
    public void RoleMay_AsksForTheRoleOnly()
    {
        Assert.True(CaseRules.RoleMay(CaseAction.Sign, CaseSamples.Lakare));
        Assert.False(CaseRules.RoleMay(CaseAction.Sign, CaseSamples.Kurator));
    }

    [Fact]
    public void Words_ExistForEveryCodedChoice()
    {
        string[] words =
        [
            .. Enum.GetValues<CaseStatus>().Select(value => value.Swedish()),
            .. Enum.GetValues<CancelReason>().Select(value => value.Swedish()),
            .. Enum.GetValues<ConsentKind>().Select(value => value.Swedish()),
            .. Enum.GetValues<Initiator>().Select(value => value.Swedish()),
            .. Enum.GetValues<LogKind>().Select(value => value.Swedish()), .. Enum.GetValues<LogPurpose>().Select(value => value.Swedish()),
            .. Enum.GetValues<Relation>().Select(value => value.Swedish()),
            .. Enum.GetValues<Role>().Select(value => value.Swedish()),
            .. Enum.GetValues<Ersattningsniva>().Select(value => value.Swedish()),
            .. Enum.GetValues<Beslutsutfall>().Select(value => value.Swedish()),
            .. Enum.GetValues<VersionRelation>().Select(value => value.Swedish()),
        ];

        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word)));
        Assert.Distinct(words);
        Assert.Distinct(Enum.GetValues<Uppgiftslamnare>().Select(value => value.Swedish()));
    }

    /// <summary>
    /// Every status × role × way of being related to the case × section acted
    /// on, with the relations spelled out here, not taken from the product.
    /// </summary>
    private static IEnumerable<(UtlatandeCase Subject, CaseActor Actor, HashSet<Relation> Relations, CaseFacts Facts)> Situations()
    {
        var cases = CaseSamples.Kinds.Values.Select(make => make()).ToList();
        var facts = CaseSamples.Sections.Select(key => CaseSamples.At(key))
            .Append(CaseSamples.Facts)
            .Append(CaseSamples.Facts with { Findings = [CaseSamples.AFinding], SectionFindings = [CaseSamples.AFinding] }).ToList();
        return from subject in cases
               from role in Enum.GetValues<Role>()
               from id in new[] { CaseSamples.Outsider, CaseSamples.Lakare.Id, CaseSamples.Kurator.Id, CaseSamples.Rehabkoordinator.Id }
               from unit in new[] { CaseSamples.UnitId, Guid.Parse("00000000-0000-0000-0000-0000000000e2") }
               from fact in facts
               let actor = CaseSamples.Actor(role, unit) with { Id = id }
               select (subject, actor, RelationsOf(subject, actor, fact.Section), fact);
    }

    private static HashSet<Relation> RelationsOf(UtlatandeCase subject, CaseActor actor, SectionKey? section)
    {
        var planned = subject.Status != CaseStatus.Opened;
        var answering = subject.DraftRelation == VersionRelation.Complements ? CaseSamples.Outsider : CaseSamples.Kurator.Id;
        SectionKey? held = !planned
            ? null
            : actor.Id == CaseSamples.Lakare.Id
            ? SectionKey.Medicinsk
            : actor.Id == answering
            ? SectionKey.Psykiska : null;
        (Relation Relation, bool Holds)[] relations =
        [
            (Relation.InUnit, true),
            (Relation.ResponsibleLakare, planned && actor.Id == CaseSamples.Lakare.Id),
            (Relation.LeadsCase, actor.Id == CaseSamples.Rehabkoordinator.Id),
            (Relation.HoldsASection, held is not null),
            (Relation.HoldsThisSection, held is not null && held == section),
            (Relation.AnswersKomplettering, subject.Kompletteringar.Count > 0 && actor.Id == CaseSamples.Outsider),
        ];
        return actor.UnitId != CaseSamples.UnitId
            ? []
            : [.. relations.Where(relation => relation.Holds).Select(relation => relation.Relation)];
    }
}
