using System.Collections.Frozen;
using System.Linq.Expressions;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>Each relation as one expression: translated to SQL for lists, compiled once for single cases.</summary>
public static class Relations
{
    private static readonly Expression<Func<UtlatandeCase, Keys, bool>> IsOfUnit = (c, k) => c.UnitId == k.UnitId;

    /// <summary>What somebody of the case's unit has to do with it.</summary>
    private static readonly FrozenDictionary<Relation, Expression<Func<UtlatandeCase, Keys, bool>>> WithinUnit =
        new Dictionary<Relation, Expression<Func<UtlatandeCase, Keys, bool>>>
        {
            [Relation.ResponsibleLakare] = (c, k) => c.LakareId == k.ActorId,
            [Relation.HoldsASection] = (c, k) => c.Sections.Any(s => s.OwnerId == k.ActorId),
            [Relation.HoldsThisSection] = (c, k) => c.Sections.Any(s => s.Key == k.Section && s.OwnerId == k.ActorId),
            [Relation.LeadsCase] = (c, k) => c.RehabkoordinatorId == k.ActorId,
            [Relation.AnswersKomplettering] = (c, k) => c.Kompletteringar.Any(one => one.Questions.Any(q => q.AssigneeId == k.ActorId)),
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Relation, Expression<Func<UtlatandeCase, Keys, bool>>> Rules =
        new Dictionary<Relation, Expression<Func<UtlatandeCase, Keys, bool>>>(
            WithinUnit.Select(rule => KeyValuePair.Create(rule.Key, OfUnitAnd(rule.Value))))
        {
            [Relation.InUnit] = IsOfUnit,
            [Relation.HasInsyn] = (c, k) => c.Id == k.InsynIn,
        }.ToFrozenDictionary();

    /// <summary>A patient with skyddad identitet is hidden from whoever has no part in her case, save the unit's läkare.</summary>
    private static readonly Expression<Func<UtlatandeCase, Keys, bool>> IsOpenToUnit =
        (c, k) => !c.IsSkyddad || (c.UnitId == k.UnitId && k.IsLakare);

    private static readonly Func<UtlatandeCase, Keys, bool> CompiledIsOpenToUnit = IsOpenToUnit.Compile();

    private static readonly FrozenDictionary<Relation, Func<UtlatandeCase, Keys, bool>> Compiled =
        Rules.ToFrozenDictionary(rule => rule.Key, rule => rule.Value.Compile());

    /// <summary>The relations that are a part in a case: whoever has one is assigned in it.</summary>
    public static IReadOnlyList<Relation> Parts { get; } =
        [Relation.ResponsibleLakare, Relation.LeadsCase, Relation.HoldsASection, Relation.AnswersKomplettering];

    /// <summary>
    /// Every case an actor may do something with, by role and relation, save those that are hidden from her: what lists filter on, in SQL.
    /// A case that she only has insyn in is none of them.
    /// </summary>
    public static Expression<Func<UtlatandeCase, bool>> Reachable(CaseAction action, CaseActor actor)
    {
        var subject = Expression.Parameter(typeof(UtlatandeCase), "c");
        var keys = KeysOf(actor, null);
        var relations = CaseRules.For(action).Who
            .Where(grant => actor.Roles.Contains(grant.Role))
            .Select(grant => grant.Relation)
            .Where(relation => relation != Relation.HasInsyn)
            .Distinct();
        return Expression.Lambda<Func<UtlatandeCase, bool>>(
            AnyOf(relations.Select(relation => Rules[relation]), subject, keys) is { } granted
                ? Expression.AndAlso(granted, ShownIn(subject, keys, actor))
                : Expression.Constant(false),
            subject);
    }

    /// <summary>
    /// Every case that is not hidden from an actor, whatever she may do with it: for what shows cases by another right than one to them.
    /// </summary>
    public static Expression<Func<UtlatandeCase, bool>> Shown(CaseActor actor)
    {
        var subject = Expression.Parameter(typeof(UtlatandeCase), "c");
        return Expression.Lambda<Func<UtlatandeCase, bool>>(ShownIn(subject, KeysOf(actor, null), actor), subject);
    }

    /// <summary>Whether one loaded case is not hidden from an actor.</summary>
    public static bool IsShown(UtlatandeCase subject, CaseActor actor) =>
        CompiledIsOpenToUnit(subject, new Keys(actor, null))
            || Parts.Append(Relation.HasInsyn).Any(relation => Holds(relation, subject, actor, null));

    /// <summary>Whether the actor has the relation to one loaded case.</summary>
    public static bool Holds(Relation relation, UtlatandeCase subject, CaseActor actor, SectionKey? section) =>
        Compiled[relation](subject, new Keys(actor, section));

    /// <summary>Each list asks this, so the tree is kept small: nobody has a part outside her unit, and there a läkare sees all.</summary>
    private static Expression ShownIn(ParameterExpression subject, ConstantExpression keys, CaseActor actor)
    {
        var open = Bind(IsOpenToUnit, subject, keys);
        return actor.Roles.Contains(Role.Lakare)
            ? open
            : Expression.OrElse(open, Expression.AndAlso(
                Bind(IsOfUnit, subject, keys), AnyOf(Parts.Select(part => WithinUnit[part]), subject, keys)!));
    }

    private static Expression? AnyOf(IEnumerable<Expression<Func<UtlatandeCase, Keys, bool>>> rules, ParameterExpression subject,
        ConstantExpression keys) =>
        rules.Select(rule => Bind(rule, subject, keys))
            .Aggregate((Expression?)null, (any, one) => any is null ? one : Expression.OrElse(any, one));

    private static Expression<Func<UtlatandeCase, Keys, bool>> OfUnitAnd(Expression<Func<UtlatandeCase, Keys, bool>> rule) =>
        rule.Update(
            Expression.AndAlso(
                new Replacement(IsOfUnit.Parameters[0], rule.Parameters[0])
                    .Visit(new Replacement(IsOfUnit.Parameters[1], rule.Parameters[1]).Visit(IsOfUnit.Body)!)!,
                rule.Body),
            rule.Parameters);

    private static ConstantExpression KeysOf(CaseActor actor, SectionKey? section) => Expression.Constant(new Keys(actor, section));

    private static Expression Bind(Expression<Func<UtlatandeCase, Keys, bool>> rule, ParameterExpression subject,
        ConstantExpression keys) =>
        new Replacement(rule.Parameters[0], subject).Visit(new Replacement(rule.Parameters[1], keys).Visit(rule.Body)!)!;

    private sealed class Keys(CaseActor actor, SectionKey? section)
    {
        public Guid UnitId { get; } = actor.UnitId;

        public Guid ActorId { get; } = actor.Id;

        public bool IsLakare { get; } = actor.Roles.Contains(Role.Lakare);

        public SectionKey? Section { get; } = section;

        public Guid? InsynIn { get; } = actor.Insyn?.CaseId;
    }

    private sealed class Replacement(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
