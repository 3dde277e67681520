using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using static Sjukersattning.Domain.Cases.CaseStatus;
using static Sjukersattning.Domain.Cases.Relation;
using static Sjukersattning.Domain.People.Role;

namespace Sjukersattning.Domain.Cases;

/// <summary>How the table is read, and what its rows are made of.</summary>
public static partial class CaseRules
{
    /// <summary>The row of an action.</summary>
    public static CaseRule For(CaseAction action) => All[(int)action];

    /// <summary>Whether an actor's roles could give the right at all, before any case is known.</summary>
    public static bool RoleMay(CaseAction action, CaseActor actor) => For(action).Who.Any(grant => actor.Roles.Contains(grant.Role));

    /// <summary>
    /// Whether an actor has the right to a case that is not hidden from her, whatever the moment and its conditions say; asks for no fact.
    /// </summary>
    public static bool Grants(CaseAction action, UtlatandeCase subject, CaseActor actor, SectionKey? section) =>
        Relations.IsShown(subject, actor)
        && For(action).Who.Any(grant => actor.Roles.Contains(grant.Role) && Relations.Holds(grant.Relation, subject, actor, section));

    /// <summary>"May I?", "show the button?" and "why not?" in one.</summary>
    public static Verdict Judge(CaseAction action, UtlatandeCase subject, CaseActor actor, CaseFacts facts)
    {
        var rule = For(action);
        if (!Grants(action, subject, actor, facts.Section))
        {
            return Verdict.Hidden;
        }

        if (rule.Transitions.Count > 0 && rule.Transitions.All(transition => transition.From != subject.Status))
        {
            var instead = subject.Status is Closed or Cancelled ? "Återuppta ärendet först." : rule.Elsewhere;
            return Verdict.Refused($"Det går inte när ärendet är i läget {subject.Status.Swedish()}. {instead}".TrimEnd());
        }

        return Verdict.Refused([.. rule.Conditions.Where(condition => !condition.Holds(subject, actor, facts))
            .Select(condition => condition.Sentence(subject, facts))]);
    }

    /// <summary>The furthest step after a signature that what is entered reaches.</summary>
    internal static CaseStatus FurthestOf(UtlatandeCase subject) =>
        FurthestFrom(subject.Status).First(way => Reaches(subject, way)).To;

    /// <summary>Whether a step that the case is past was taken; those after the signature may have been passed by.</summary>
    public static bool HasTaken(UtlatandeCase subject, CaseStatus step) =>
        FurthestFrom(subject.Status).Where(way => way.To == step).All(way => Reaches(subject, way));

    private static bool Reaches(UtlatandeCase subject, Transition way) =>
        way.When?.Holds(subject, Nobody, new CaseFacts(default, default)) != false;

    private static Grant[] Leaders() => [new(Rehabkoordinator, InUnit), new(Lakare, ResponsibleLakare)];

    private static Grant[] Readers() => [.. Leaders(), .. Professions(HoldsASection), .. Answerers()];

    /// <summary>Those who have a part, and whoever has insyn in one of these roles.</summary>
    private static Grant[] ReadersAndInsyn(params IEnumerable<People.Role> roles) =>
        [.. Readers(), .. roles.Select(role => new Grant(role, HasInsyn))];

    private static Grant[] Answerers() => Professions(AnswersKomplettering);

    private static Grant[] Writers() => [new(Lakare, ResponsibleLakare), .. Professions(HoldsThisSection)];

    /// <summary>Everybody who can be put to write a section, in a relation to the case.</summary>
    private static Grant[] Professions(Relation relation) => [.. People.RoleNames.Professions.Select(role => new Grant(role, relation))];

    /// <summary>
    /// Something that staff enter after the signature and that moves the case to the furthest step it reaches; after the only version was
    /// revoked, the case stays being written.
    /// </summary>
    private static CaseRule Entry(CaseAction action, string name, CaseCondition[] conditions, string source) =>
        Entry(action, name, conditions, source, ToFurthest(StatusNames.AfterSigning));

    /// <summary>The same for what leaves the case in its step.</summary>
    private static CaseRule Staying(CaseAction action, string name, CaseCondition[] conditions, string source) =>
        Entry(action, name, conditions, source, Stay(StatusNames.AfterSigning));

    private static CaseRule Entry(CaseAction action, string name, CaseCondition[] conditions, string source, Transition[] afterSigning) =>
        new(action, name, LogKind.Write)
        {
            Who = Leaders(),
            Transitions = [.. afterSigning, .. Stay([BeingWritten, UnderReview])],
            Conditions = conditions,
            Source = source,
        };

    /// <summary>To the furthest step that what is entered reaches; <see cref="NextStepRules"/> say what comes next there.</summary>
    private static Transition[] ToFurthest(IEnumerable<CaseStatus> from) => [.. from.SelectMany(FurthestFrom)];

    private static Transition[] FurthestFrom(CaseStatus status) =>
    [
        new(status, Decided, CaseConditions.HasDecision), new(status, Applied, CaseConditions.IsAtForsakringskassan),
        new(status, Informed, CaseConditions.IsInformed), new(status, Signed),
    ];

    private static Transition[] Reopening() =>
        [.. Stay([BeingWritten, .. StatusNames.AfterSigning]), new(UnderReview, BeingWritten, NextStep: TeamWrites)];

    private static Transition[] Stay(IEnumerable<CaseStatus> statuses) => [.. statuses.Select(status => new Transition(status, status))];
}
