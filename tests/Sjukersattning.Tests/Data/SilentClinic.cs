using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Tests.Data;

/// <summary>The program's data services, told to use SQL Server, over <see cref="SilentSqlServer"/>.</summary>
internal sealed class SilentClinic : IDisposable
{
    private readonly ServiceProvider _services;
    private long _generated;

    public SilentClinic()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSjukersattningData(new DatabaseSettings(DatabaseProvider.SqlServer, "Server=nowhere;Database=none"), new(MailIsOn: true),
                TestKeys.Keys, new(DemoMaySignIn: true))
            .ConfigureDbContext<SqlServerContext>(options => options.UseSqlServer(Server.Connection).AddInterceptors(Server))
            .BuildServiceProvider();
        using var scope = _services.CreateScope();
        var columns = scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>().Model
            .GetEntityTypes()
            .SelectMany(type => type.GetProperties())
            .Select(property => (Table: property.DeclaringType.ContainingEntityType.GetTableName(), Column: property.GetColumnName(),
                Kept: PlainOf(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType), Meant: PlainOf(property.ClrType)));
        foreach (var sameName in columns.GroupBy(one => one.Column))
        {
            // Columns of one name and several types must be told apart by their table.
            var differ = sameName.Select(one => one.Meant).Distinct().Skip(1).Any();
            foreach (var (table, column, kept, meant) in sameName)
            {
                Server.Values[differ ? $"{table}.{column}" : column] = Likely(kept, meant);
            }
        }

        Server.Values["Id"] = SilentSqlServer.Id;
        Server.Values["AccessLog.Id"] = () => (object)Interlocked.Increment(ref _generated);
        Server.Values["SecurityLog.Id"] = () => (object)Interlocked.Increment(ref _generated);
        Server.Values["Figures.Id"] = () => (object)Interlocked.Increment(ref _generated);
        Server.Values["OpenWork.Id"] = () => (object)Interlocked.Increment(ref _generated);
        Server.Values["DueOn"] = Server.Values["AnswerBy"] = Server.Values["LastDeadline"] = Domain.CaseSamples.Today;
        Server.Values["Sections"] = Server.Values["SectionsDone"] = 1;
        Server.Values["IsHers"] = Server.Values["WasHers"] = true;
        Server.Values["JoinedToId"] = Server.Values["StrikesId"] = Server.Values["WithdrawnOn"] = DBNull.Value;
        Server.Values["DeceasedOn"] = DBNull.Value;
        Server.Values["KeyRing.Id"] = 1;
        Server.Values["QuestionId"] = AQuestion.Id;
        Server.Values["FormVersion"] = Domain.CaseSamples.Open().Form.Version;
        Server.Values["Personnummer"] = "191212121212";
        Server.Values["Cases.Number"] = Server.Values["OpenWork.Number"] = "26-0007";
        Server.Values["IsRetracted"] = Server.Values["IsSkyddad"] = Server.Values["IsSparrad"] = false;
        Server.Values["DeceasedOn"] = DBNull.Value;
        Server.Values["Content"] = "{}";
        Server.Values["Status"] = "Skrivs";
        Server.Values["CaseEvents.Action"] = nameof(CaseAction.Open);
        Server.Values["DoneAt"] =
            Server.Values["CancelReason"] =
                Server.Values["ReturnComment"] =
                    Server.Values["EndedAt"] = Server.Values["Replaces"] = Server.Values["LockoutEnd"] = DBNull.Value;
        SealSigned(scope.ServiceProvider);
        Server.Statements.Clear();
    }

    public SilentSqlServer Server { get; } = new();

    /// <summary>The one question that something is written in.</summary>
    public static Question AQuestion => Fk7800.Version13.Questions[0];

    /// <summary>Whom every row belongs to, with one role.</summary>
    public static CaseActor Actor(Role role) => new(SilentSqlServer.Id, "Namn", "titel", SilentSqlServer.Id, new HashSet<Role> { role });

    /// <summary>A right of somebody whose role has it.</summary>
    public static StaffPass Pass(StaffAction action) =>
        StaffRules.PassFor(action, Actor(StaffRules.For(action).Who.MaxBy(grant => grant.Reach)!.Role))!;

    /// <summary>Does work with one service in a scope of its own.</summary>
    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Does work with one service in a scope of its own.</summary>
    public Task DoAsync<TService>(Func<TService, Task> work)
        where TService : notnull => AskAsync<TService, int>(async service =>
        {
            await work(service);
            return 0;
        });

    public void Dispose()
    {
        _services.Dispose();
        Server.Dispose();
    }

    /// <summary>The one signed version holds: its hash and its seal are those of the row as the silent server gives it.</summary>
    private void SealSigned(IServiceProvider services)
    {
        var frozen = new SignedUtlatande(
            "26-0007", 1, null, Fk7800.Version13, "19121212-1212", "Tolvan Tolvansson", new UnitAddress("Enheten", "", "", "", ""),
            "Namn", "titel", Domain.CaseSamples.Now,
            [new SignedAnswer(AQuestion.Id, Answer.OfText("Signerad text"), "Namn", "titel", Domain.CaseSamples.Now)]).ToCanonicalJson();
        (Server.Values["SignedVersions.Content"], Server.Values["Sha256"]) = (frozen, SignedUtlatande.HashOf(frozen));
        var row = services.GetRequiredService<SjukersattningDbContext>().EnterGate().Signed.AsNoTracking().First();
        var made = services.GetRequiredService<VersionSeals>().New(row);
        (Server.Values["KeyId"], Server.Values["Seal"]) = (made.KeyId, made.Seal);
    }

    private static Type PlainOf(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>A value that a column may hold, as it is kept.</summary>
    internal static object Likely(Type kept, Type meant) => kept switch
    {
        _ when meant.IsEnum => StoredNames.Of(meant)[0],
        _ when meant == typeof(ToldDay) => FormDate.Format(Domain.CaseSamples.Today),
        _ when kept == typeof(Guid) => SilentSqlServer.Id,
        _ when meant == typeof(FormEdition) => Domain.CaseSamples.Open().Form.Version,
        _ when meant == typeof(Personnummer) => "191212121212",
        _ when kept == typeof(string) => "text",
        _ when kept == typeof(DateTimeOffset) => Domain.CaseSamples.Now,
        _ when kept == typeof(decimal) => 1m,
        _ when kept == typeof(double) => 1d,
        _ when kept == typeof(bool) => true,
        _ when kept == typeof(int) => 1,
        _ when kept == typeof(long) => 1L,
        _ when kept == typeof(DateTime) => Domain.CaseSamples.Now.UtcDateTime,
        _ when kept == typeof(DateOnly) => Domain.CaseSamples.Today,
        _ when kept == typeof(TimeOnly) => new TimeOnly(13, 30),
        _ when kept == typeof(byte[]) => new byte[] { 1 },
        _ => throw new InvalidOperationException($"No likely value for {kept}."),
    };
}
