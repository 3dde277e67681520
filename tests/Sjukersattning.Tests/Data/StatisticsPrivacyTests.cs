using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Data;

/// <summary>Statistics leave no access-log row, so nothing that is about one patient may pass there.</summary>
public sealed partial class StatisticsPrivacyTests(StatementClinic clinic) : IClassFixture<StatementClinic>
{
    private static readonly Type[] Private = [typeof(Guid), typeof(UtlatandeCase), typeof(Patient), typeof(Personnummer), typeof(FigureRow),
        typeof(AnswerRow), typeof(SignedRow), typeof(CaseEvent)];

    private static IEnumerable<MethodInfo> Methods =>
        typeof(StatisticsQueries).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    [Fact]
    public void Queries_GiveNothingThatIsAboutOnePatient()
    {
        Assert.NotEmpty(Methods);
        Assert.All(Methods, method => Assert.Empty(Within(method.ReturnType).Intersect(Private)));
        Assert.Empty(typeof(StatisticsQueries).GetProperties());
        Assert.Empty(typeof(StatisticsQueries).GetFields());
    }

    [Fact]
    public void Within_OfAPatient_FindsTheNumber() =>
        Assert.Superset(new HashSet<Type> { typeof(Guid), typeof(Personnummer) }, Within(typeof(Task<IReadOnlyList<(Patient, int)>>)));

    [Fact]
    public void Queries_TakeUnitsThatTheGateOrARightHasOpened() => Assert.All(
        Methods.SelectMany(method => method.GetParameters()).Where(parameter => Within(parameter.ParameterType).Contains(typeof(Guid))),
        parameter => Assert.Contains(
            parameter.ParameterType, new[] { typeof(StatisticsQuestion), typeof(ReadableUnits), typeof(CasePass) }));

    [Fact]
    public async Task Queries_AskTheTableOfFiguresAlone_OrOfWhatIsThinned()
    {
        var units = await clinic.InDatabaseAsync(db => db.Units.Select(unit => unit.Id).ToListAsync());
        var tables =
            await clinic.InDatabaseAsync(
                db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().ToList()));
        Assert.Contains("Patients", tables);
        foreach (var method in Methods)
        {
            foreach (var unitIds in new[] { units, [units[0]] })
            {
                foreach (var view in Enum.GetValues<StatisticsView>())
                {
                    foreach (var breakdown in Enum.GetValues<Breakdown>())
                    {
                        clinic.Keeper.Take();
                        await clinic.AskAsync<StatisticsQueries, int>(async queries =>
                        {
                            await (Task)method.Invoke(queries,
                                [.. method.GetParameters().Select(parameter => ArgumentOf(parameter, unitIds, view, breakdown))])!;
                            return 0;
                        });
                        var text = Assert.Single(clinic.Keeper.Take());
                        var own = method.Name == nameof(StatisticsQueries.ThinnedAsync) ? "ThinnedCases" : "Figures";
                        Assert.Equal([own], Named().Matches(text).Select(match => match.Groups[1].Value).Intersect(tables));
                    }
                }
            }
        }
    }

    [Fact]
    public async Task Queries_LeaveNoRowInTheAccessLog()
    {
        var unit = await clinic.InDatabaseAsync(db => db.Units.Select(one => one.Id).FirstAsync());
        var before = await clinic.InDatabaseAsync(db => db.AccessLog.CountAsync());
        var totals =
            await clinic.AskAsync<StatisticsQueries, Totals>(
                queries => queries.TotalsAsync(
                    new StatisticsQuestion(UnitsOf([unit]), new Period(new(2000, 1, 1), new(2100, 1, 1)), StatisticsView.Events),
                    CancellationToken.None));

        Assert.False(totals.IsEmpty);
        Assert.Equal(before, await clinic.InDatabaseAsync(db => db.AccessLog.CountAsync()));
    }

    private static ReadableUnits UnitsOf(IReadOnlyList<Guid> ids) => new([.. ids.Select(id => (id, ""))]);

    private static object ArgumentOf(ParameterInfo parameter, IReadOnlyList<Guid> unitIds, StatisticsView view, Breakdown breakdown) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(StatisticsQuestion) =>
                new StatisticsQuestion(UnitsOf(unitIds), new Period(new(2000, 1, 1), new(2100, 1, 1)), view),
            var type when type == typeof(Breakdown) => breakdown,
            var type when type == typeof(CancellationToken) => CancellationToken.None,
            var type when type == typeof(ReadableUnits) => UnitsOf(unitIds),
            var type when type == typeof(CasePass) => new CasePass(
                SilentClinic.Actor(Role.Lakare) with { UnitId = unitIds[0] }, Domain.CaseSamples.Open(), CaseAction.ReadUtlatande, null),
            var type when type == typeof(DateOnly) => new DateOnly(2000, 1, 1),
            var type when type == typeof(int) => 2000,
            var type => throw new InvalidOperationException($"What is asked with a {type}?"),
        };

    /// <summary>A type, what it is made of, and everything that can be read from it.</summary>
    private static HashSet<Type> Within(Type type)
    {
        var found = new HashSet<Type>();
        var left = new Stack<Type>([type]);
        while (left.TryPop(out var next))
        {
            if (!found.Add(next))
            {
                continue;
            }

            var parts = next.GetGenericArguments().Concat(next.HasElementType ? [next.GetElementType()!] : []);
            var members = next.Assembly.GetName().Name!.StartsWith("Sjukersattning", StringComparison.Ordinal)
                ? next.GetProperties().Select(property => property.PropertyType).Concat(next.GetFields().Select(one => one.FieldType))
                : [];
            foreach (var part in parts.Concat(members))
            {
                left.Push(part);
            }
        }

        return found;
    }

    [GeneratedRegex("[\"\\[](\\w+)[\"\\]]")]
    private static partial Regex Named();
}
