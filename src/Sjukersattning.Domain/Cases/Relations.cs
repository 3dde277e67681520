using System.Collections.Frozen;
using System.Linq.Expressions;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>Each relation as one expression: translated to SQL for lists, compiled once for single cases.</summary>
public static class Relations
{
    private static readonly FrozenDictionary<Relation, Expression<Func<UtlatandeCase, Keys, bool>>> Rules =
        new Dictionary<Relation, Expression<Func<UtlatandeCase, Keys, bool>>>
        {
            [Relation.InUnit] = (c, k) => c.UnitId == k.UnitId,
            [Relation.ResponsibleLakare] = (c, k) => c.UnitId == k.UnitId && c.LakareId == k.ActorId,
            [Relation.HoldsASection] = (c, k) => c.UnitId == k.UnitId && c.Sections.Any(s => s.OwnerId == k.ActorId),
            [Relation.HoldsThisSection] = (c, k) => c.UnitId == k.UnitId
                && c.Sections.Any(s => s.Key == k.Section && s.OwnerId == k.ActorId),
            [Relation.AnswersKomplettering] = (c, k) => c.UnitId == k.UnitId
                && c.Kompletteringar.Any(one => one.Questions.Any(q => q.AssigneeId == k.ActorId)),
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Relation, Func<UtlatandeCase, Keys, bool>> Compiled =
        Rules.ToFrozenDictionary(rule => rule.Key, rule => rule.Value.Compile());

    /// <summary>Every case an actor may do something with, by role and relation: what lists filter on, in SQL.</summary>
    public static Expression<Func<UtlatandeCase, bool>> Reachable(CaseAction action, CaseActor actor)
    {
        var subject = Expression.Parameter(typeof(UtlatandeCase), "c");
        var keys = Expression.Constant(new Keys(actor.UnitId, actor.Id, null));
        var relations = CaseRules.For(action).Who
            .Where(grant => actor.Roles.Contains(grant.Role))
            .Select(grant => grant.Relation)
            .Distinct();
        var body = relations.Select(relation => Bind(Rules[relation], subject, keys))
            .Aggregate((Expression?)null, (any, one) => any is null ? one : Expression.OrElse(any, one));
        return Expression.Lambda<Func<UtlatandeCase, bool>>(body ?? Expression.Constant(false), subject);
    }

    /// <summary>Whether the actor has the relation to one loaded case.</summary>
    public static bool Holds(Relation relation, UtlatandeCase subject, CaseActor actor, SectionKey? section) =>
        Compiled[relation](subject, new Keys(actor.UnitId, actor.Id, section));

    private static Expression Bind(Expression<Func<UtlatandeCase, Keys, bool>> rule, ParameterExpression subject,
        ConstantExpression keys) =>
        new Replacement(rule.Parameters[0], subject).Visit(new Replacement(rule.Parameters[1], keys).Visit(rule.Body)!)!;

    private sealed record Keys(Guid UnitId, Guid ActorId, SectionKey? Section);

    private sealed class Replacement(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
