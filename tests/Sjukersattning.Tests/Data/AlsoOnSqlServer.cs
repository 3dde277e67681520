using System.Collections;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Sjukersattning.Data;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// Has every query that any test's program asks SQLite translated for SQL Server too, and read by its parser: what it cannot read, or may
/// answer in more than one way, fails the test that asked. Nobody has to think of a query for that, and none can be forgotten.
/// </summary>
internal sealed class AlsoOnSqlServer : IQueryExpressionInterceptor
{
    /// <summary>One for all clinics: EF builds its services anew for every interceptor it has not seen.</summary>
    public static readonly AlsoOnSqlServer Instance = new();

    private readonly Lock _gate = new();
    private readonly Lazy<SilentClinic> _server = new(() => new SilentClinic());
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Every text that SQL Server would have been sent so far, once.</summary>
    public IReadOnlyCollection<string> Read
    {
        get
        {
            lock (_gate)
            {
                return [.. _read];
            }
        }
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is SqliteContext)
        {
            lock (_gate)
            {
                Check(queryExpression);
            }
        }

        return queryExpression;
    }

    /// <exception cref="UnreachableException">SQL Server could not read it, or it may be answered in more than one way.</exception>
    private void Check(Expression asked)
    {
        var server = _server.Value;
        server.Server.Statements.Clear();
        var failed = server.AskAsync<SjukersattningDbContext, Exception?>(db => Task.FromResult(Ask(db, asked))).GetAwaiter().GetResult();
        var sent = server.Server.Statements.ToList();
        if (sent.Count == 0)
        {
            throw Fault($"is sent nothing for {asked}: {failed}");
        }

        var mayBeVague = IsAskedByATest();
        var faults = sent.Where(text => _read.Add(text) || !mayBeVague).SelectMany(text => TSql.Parse(text).Faults
            .Concat(mayBeVague ? [] : CompleteOrder.FaultsOf(text, SqlServerStatementTests.Keys.Value))).ToList();
        if (faults.Count > 0)
        {
            throw Fault($"cannot answer: {string.Join('\n', faults)}");
        }
    }

    /// <summary>Told aloud, too: a page that fails by it tells nobody why.</summary>
    private static UnreachableException Fault(string what)
    {
        Console.Error.WriteLine($"SQL Server {what}");
        return new UnreachableException($"SQL Server {what}");
    }

    /// <summary>A test that takes the first there is may do so: it has one. What the program asks is asked of any clinic.</summary>
    private static bool IsAskedByATest() => new StackTrace().GetFrames()
        .Select(frame => frame.GetMethod()?.DeclaringType).OfType<Type>()
        .FirstOrDefault(type => type.Assembly.GetName().Name!.StartsWith("Sjukersattning.", StringComparison.Ordinal)
            && type != typeof(AlsoOnSqlServer))?.Assembly == typeof(AlsoOnSqlServer).Assembly;

    /// <summary>What came of it. Rows that nobody has thought of may not be read: they are none, and only the text counts.</summary>
    private static Exception? Ask(SjukersattningDbContext db, Expression asked)
    {
        try
        {
            var provider = ((IQueryable)db.Users).Provider;
            var moved = new Moved(db.Model, (IAsyncQueryProvider)provider).Visit(asked);
            var answer = typeof(IQueryProvider).GetMethods().Single(one => one is { Name: "Execute", IsGenericMethod: true })
                .MakeGenericMethod(AnswerOf(moved.Type)).Invoke(provider, [moved]);
            foreach (var row in answer is IEnumerable rows and not string ? rows : Array.Empty<object>())
            {
                _ = row;
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static Type AnswerOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition().IsAssignableTo(typeof(IQueryable))
        ? typeof(IEnumerable<>).MakeGenericType(type.GetGenericArguments()[0]) : type;

    /// <summary>The same question of another model: its tables, and likely values for what is put into it.</summary>
    private sealed class Moved(IModel model, IAsyncQueryProvider provider) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            QueryParameterExpression parameter => Value(parameter, parameter.Type),
            EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression) =>
                new EntityQueryRootExpression(provider, model.FindEntityType(root.EntityType.Name)!),
            _ => base.VisitExtension(node),
        };

        /// <summary>A row that is asked for by its key is given the key as any object: of what type, the column says.</summary>
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node is { Method.Name: nameof(Equals), Arguments: [MethodCallExpression column, QueryParameterExpression key] }
                && column is { Method.Name: nameof(EF.Property), Arguments: [var row, ConstantExpression { Value: string name }] }
                ? node.Update(node.Object, [column, Value(key, model.FindEntityType(row.Type)!.FindProperty(name)!.ClrType)])
                : base.VisitMethodCall(node);

        /// <summary>As a variable of the program, which EF makes a parameter of.</summary>
        private MethodCallExpression? Told(QueryParameterExpression parameter, Expression value) => parameter.TranslationMode switch
        {
            ParameterTranslationMode.Parameter => Call(nameof(EF.Parameter), value),
            ParameterTranslationMode.Constant => Call(nameof(EF.Constant), value),
            _ => null,
        };

        private static MethodCallExpression Call(string method, Expression value) =>
            Expression.Call(typeof(EF), method, [value.Type], value);

        private Expression Value(QueryParameterExpression parameter, Type meant)
        {
            var box = typeof(StrongBox<>).MakeGenericType(parameter.Type);
            var value = Expression.Field(
                Expression.Constant(Activator.CreateInstance(box, Likely(meant))), nameof(StrongBox<int>.Value));
            return Told(parameter, value) ?? (Expression)value;
        }

        private object Likely(Type type)
        {
            if (type == typeof(DbFunctions))
            {
                return EF.Functions;
            }

            var plain = Nullable.GetUnderlyingType(type) ?? type;
            if (plain != typeof(string) && plain != typeof(byte[]) && ElementOf(plain) is { } element)
            {
                var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
                list.Add(Likely(element));
                return type.IsInstanceOfType(list) ? list
                    : type.IsArray ? ArrayOf(element, list)
                    : Activator.CreateInstance(type.IsInterface ? typeof(HashSet<>).MakeGenericType(element) : type, list)!;
            }

            var converter = model.GetEntityTypes().SelectMany(one => one.GetProperties())
                .FirstOrDefault(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == plain)
                ?.GetTypeMapping().Converter;
            var kept = SilentClinic.Likely(converter?.ProviderClrType ?? plain, plain);
            return plain.IsEnum && converter is null ? Enum.GetValues(plain).GetValue(0)! : converter?.ConvertFromProvider(kept) ?? kept;
        }

        private static Array ArrayOf(Type element, IList list)
        {
            var array = Array.CreateInstance(element, list.Count);
            list.CopyTo(array, 0);
            return array;
        }

        private static Type? ElementOf(Type type) => type.IsArray ? type.GetElementType()
            : type.GetInterfaces().Append(type).FirstOrDefault(one => one.IsGenericType
                && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
    }
}
