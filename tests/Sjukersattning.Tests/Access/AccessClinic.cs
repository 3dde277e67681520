using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>
/// A clinic where every demo account is signed in once, with what the derived tests compare: cases, rows and everything that is secret.
/// </summary>
public class AccessClinic : TestClinic, IAsyncLifetime
{
    /// <summary>Sign-in names of every demo account.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. DemoClinic.SignIns.Select(one => one.Email.Split('@')[0])];

    internal IReadOnlyDictionary<string, PageHandler> Handlers { get; private set; } = new Dictionary<string, PageHandler>();

    internal IReadOnlyDictionary<string, Visitor> Visitors { get; private set; } = new Dictionary<string, Visitor>();

    internal IReadOnlyDictionary<Guid, UtlatandeCase> Cases { get; private set; } = new Dictionary<Guid, UtlatandeCase>();

    /// <summary>The secret part of a läkare's calendar address.</summary>
    public string CalendarSecret { get; private set; } = "";

    /// <summary>A review of the access log at the unit of the verksamhetschef.</summary>
    public Guid Review { get; private set; }

    /// <summary>A role that waits for the verksamhetschef.</summary>
    public Guid Request { get; private set; }

    /// <summary>The secret part of a link that lets somebody in.</summary>
    public string InvitationSecret { get; private set; } = "";

    /// <summary>Weekly signing hours of each unit that has any.</summary>
    public IReadOnlyDictionary<Guid, Guid> Hours { get; private set; } = new Dictionary<Guid, Guid>();

    public IReadOnlyDictionary<Guid, Guid> Meetings { get; private set; } = new Dictionary<Guid, Guid>();

    /// <summary>Every patient's name and number, in each spelling; save the one number that forms show as an example.</summary>
    public IReadOnlyList<string> Secrets { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Handlers = await PageHandler.AllAsync(Services);
        Cases = await InDatabaseAsync(db => db.Cases.AsNoTracking().Include(c => c.Kompletteringar).ToDictionaryAsync(c => c.Id));
        Meetings = (await InDatabaseAsync(db => db.Meetings.Where(m => m.EndedAt == null)
            .Select(m => new { m.UnitId, m.Id })
            .ToListAsync())).GroupBy(m => m.UnitId).ToDictionary(unit => unit.Key, unit => unit.First().Id);
        var patients = await InDatabaseAsync(db => db.Patients.AsNoTracking().ToListAsync());
        Secrets = [.. patients.SelectMany(p => new[] { p.Name, p.Personnummer.Digits, p.Personnummer.ToString() })
            .Distinct()
            .Where(secret => secret != "19121212-1212")];
        var lakare = await ActorAsync("lakare");
        Hours = (await InDatabaseAsync(db => db.SigningHours.Where(h => h.LakareId == lakare.Id).ToListAsync()))
            .GroupBy(h => h.UnitId)
            .ToDictionary(unit => unit.Key, unit => unit.First().Id);
        await using (var scope = Services.CreateAsyncScope())
        {
            CalendarSecret = await scope.ServiceProvider.GetRequiredService<SigningCalendar>()
                .OpenFeedAsync(StaffRules.PassFor(StaffAction.KeepCalendarAddress, lakare)!, CancellationToken.None);
            var details = new AccountDetails("Inbjuden Person", "kurator", "inbjuden@demo.example", SignerIdentity.Unknown,
                new HashSet<(Guid, Role)> { (lakare.UnitId, Role.Kurator) });
            InvitationSecret = (await scope.ServiceProvider.GetRequiredService<AccountKeeping>()
                .CreateAsync(StaffRules.PassFor(StaffAction.KeepAccounts, await ActorAsync("admin"))!, details, CancellationToken.None))
                .Secret!;
        }

        Request = await InDatabaseAsync(db => db.Set<RoleRequest>().Select(one => one.Id).FirstAsync());
        await this.FillLogTablesAsync();
        Review = await InDatabaseAsync(db => db.Context.LogReviews.Select(one => one.Id).FirstAsync());
        var visitors = new Dictionary<string, Visitor>();
        foreach (var key in Keys)
        {
            var browser = await SignInAsync(key);
            var token = (await browser.GetAsync("/")).Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!;
            visitors[key] = new Visitor(key, await ActorAsync(key), browser.Client, token);
        }

        Visitors = visitors;
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>The first case of a unit in a status.</summary>
    internal UtlatandeCase CaseIn(Guid unitId, CaseStatus status) =>
        Cases.Values.Where(c => c.UnitId == unitId && c.Status == status).OrderBy(c => c.Number, StringComparer.Ordinal).First();

    /// <summary>The case of a unit that a handler has something to show of.</summary>
    internal UtlatandeCase CaseFor(PageHandler handler, Guid unitId) =>
        handler.RouteValues.Contains("k")
            && Cases.Values.FirstOrDefault(c => c.UnitId == unitId && c.Kompletteringar.Count > 0) is { } asked ? asked
        : CaseIn(unitId, NeedsSigned(handler) ? CaseStatus.Signed : CaseStatus.BeingWritten);

    /// <summary>Whether a case holds what a handler shows: a version, a draft, a komplettering.</summary>
    internal static bool HasWhatIsShown(PageHandler handler, UtlatandeCase subject) =>
        subject.Status != CaseStatus.Opened
            && (!NeedsSigned(handler) || subject.SignedVersion > 0)
            && (!handler.RouteValues.Contains("k") || subject.Kompletteringar.Count > 0);

    /// <summary>
    /// The addresses of a handler for a case; one per section where it has sections. Fails at a route value nobody has thought of.
    /// </summary>
    internal IEnumerable<(string Path, SectionKey? Section)> Addresses(PageHandler handler, Guid unitId, Guid caseId)
    {
        var sections = handler.HasSection
            ? Fk7800.Version13.Sections.Select(section => (section.Slug, (SectionKey?)section.Key))
            : [("", null)];
        return sections.Select(
            section => (handler.Path(
                new Dictionary<string, string>
                {
                    ["id"] = caseId.ToString(), [AccessFilter.SectionRouteValue] = section.Item1, ["n"] = "1", ["k"] = "1",
                    ["year"] = "2024", ["sida"] = "lakare", ["mote"] = Meetings[unitId].ToString(), ["secret"] = CalendarSecret,
                    ["tider"] = Hours.GetValueOrDefault(unitId).ToString(), ["regel"] = QualityRules.All[0].Id,
                    ["granskning"] = Review.ToString(), ["konto"] = Visitors["kurator"].Actor.Id.ToString(),
                    ["inbjudan"] = InvitationSecret, ["atgard"] = "stang-av", ["begaran"] = Request.ToString(),
                    ["fraga"] = section.Item2 is { } key ? Fk7800.Version13.QuestionsOf(key).First().Id : "11.1",
                }), section.Item2));
    }

    /// <summary>Asks every handler once, save those that sign in and out.</summary>
    internal async Task VisitEverythingAsync(Visitor visitor)
    {
        foreach (var handler in Handlers.Values.Where(handler => !handler.Template.StartsWith("/logga", StringComparison.Ordinal)))
        {
            foreach (var (path, _) in Addresses(handler, visitor.Actor.UnitId, CaseFor(handler, visitor.Actor.UnitId).Id)
                .Take(1))
            {
                using var response = await visitor.CallAsync(handler, path);
            }
        }
    }

    internal Task<long> LastRowAsync() =>
        InDatabaseAsync(db => db.AccessLog.Select(row => (long?)row.Id)
            .MaxAsync()
            .ContinueWith(last => last.Result ?? 0, TaskScheduler.Default));

    internal Task<List<AccessLogRow>> RowsAfterAsync(long last) =>
        InDatabaseAsync(db => db.AccessLog.AsNoTracking().Where(row => row.Id > last).ToListAsync());

    /// <summary>A text that differs when anything about patients was changed.</summary>
    internal Task<string> FootprintAsync() => InDatabaseAsync(async db => string.Join(
        ' ', await db.Cases.CountAsync(), await db.Cases.SumAsync(c => c.Revision), await db.Patients.CountAsync(),
        await db.Answers.CountAsync(), await db.Set<CaseEvent>().CountAsync(), await db.Signed.CountAsync()));

    /// <summary>A text that differs when any row was changed, save those of the access log and the sign-ins.</summary>
    internal Task<string> EverythingAsync() => InDatabaseAsync(async db =>
    {
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct();
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in tables.Except(["AccessLog", "SecurityLog", "Sessions"]))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
                rows.Add($"{table} {string.Join('|', values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value))}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    });

    /// <summary>Whether a person's roles and relations give the right, read from the table as the documents do.</summary>
    internal static bool HasRight(CaseAction action, UtlatandeCase? subject, CaseActor actor, SectionKey? section) =>
        subject is not null && (section is null || subject.Sections.Count > 0)
        && CaseRules.For(action).Who
            .Any(grant => actor.Roles.Contains(grant.Role) && Relations.Holds(grant.Relation, subject, actor, section));

    private static bool NeedsSigned(PageHandler handler) =>
        handler.RouteValues.Contains("n")
            || handler.RouteValues.Contains("k")
            || (handler.Action is { } action
                && CaseRules.For(action) is { IsReading: true } rule
                && rule.Conditions.Contains(CaseConditions.SomethingInForce));

    private Task<CaseActor> ActorAsync(string key) => InDatabaseAsync(async db =>
    {
        var account = await db.Users.AsNoTracking().FirstAsync(a => a.Email == $"{key}@demo.example");
        var roles = await db.Memberships.AsNoTracking().Where(m => m.AccountId == account.Id).ToListAsync();
        return new CaseActor(account.Id, account.Name, account.Title, roles[0].UnitId, roles.Select(m => m.Role).ToHashSet());
    });
}
