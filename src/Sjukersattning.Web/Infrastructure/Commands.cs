using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>What the executable does besides serving pages: the table of commands, and what runs them.</summary>
public static class Commands
{
    private const string CreateAdmin = "create-admin";
    private const string CreateChef = "create-chef";
    private const string AppointedHowTo = "E-POST \"NAMN\" \"ENHETENS NAMN\", namnen högst 120 tecken vart, och sist gärna ett HSA-id";
    private const int MostCases = 1_000_000;

    /// <summary>Every command, in the order that they are told of.</summary>
    public static IReadOnlyList<Command> All { get; } =
    [
        new("migrate", Alone(_ => Task.FromResult(Say("Databasen är uppdaterad.", 0)))),
        new(CreateAdmin, words => Appoint(Role.Administrator, words))
        {
            Words = "E-POST NAMN ENHET [HSA-ID]", HowTo = AppointedHowTo, WhyNot = WhyNotAppoint,
        },
        new(CreateChef, words => Appoint(Role.Verksamhetschef, words))
        {
            Words = "E-POST NAMN ENHET [HSA-ID]", HowTo = AppointedHowTo, WhyNot = WhyNotAppoint,
        },
        new("seed-demo", SeedDemo)
        {
            Words = "[--cases N]", HowTo = "eller seed-demo --cases N, där N är ett heltal mellan 0 och 1 000 000",
            NotIn = environment => environment.IsProduction() ? "Demokonton kan inte skapas i Production." : null,
        },
        new("import-icd10", words => words is [var file] ? services => ImportAsync(services, file) : null)
        {
            Words = "FIL", HowTo = "FIL, med en fil",
        },
        new(VerifyLog.Name, Alone(VerifyLog.RunAsync)),
        Thin.Row,
        new(CheckData.Name, Alone(CheckData.RunAsync)) { IsBesideDatabase = true },
        new(CheckData.Mend, Alone(CheckData.MendAsync)),
        .. BackupCommands.All,
        CopyTo.Row,
        ExportAll.Row,
        .. KeyCommands.All,

        // Program runs it before anything else when it is written right.
        new(CheckUtlatande.Name, _ => null) { Words = "FIL.xml", HowTo = "FIL.xml, med en eller flera filer" },
    ];

    /// <summary>Runs a command; 0 only when all is well. A command that is written wrong touches no database.</summary>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (All.FirstOrDefault(one => one.Name == args[0]) is not { } command)
        {
            var all = All.Select(one => $"{one.Name} {one.Words}".TrimEnd()).ToList();
            return Say($"Okänt kommando \"{args[0]}\". Kommandona är {string.Join(", ", all.SkipLast(1))} och {all[^1]}.", 1);
        }

        var words = args[1..];
        if (command.NotIn(app.Environment) is { } refusal)
        {
            return Say(refusal, 1);
        }

        if (command.Read(words) is not { } work)
        {
            return Say(command.WhyNot(words) ?? $"Skriv {command.Name} {command.HowTo}.", 1);
        }

        await using var scope = app.Services.CreateAsyncScope();
        if (!command.IsBesideDatabase)
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
        }

        return await work(scope.ServiceProvider);
    }

    /// <summary>What happens before the first page: migrate and, where the demo is on, fill an empty database.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
        var keys = scope.ServiceProvider.GetRequiredService<KeyCare>();
        await keys.CheckAsync(CancellationToken.None);
        await keys.BeginRingAsync(CancellationToken.None);
        if (app.Environment.IsProduction()
            && await scope.ServiceProvider.GetRequiredService<DemoClinic>().CountAccountsAsync(CancellationToken.None) is > 0 and var demo)
        {
            app.Logger.LogWarning("Databasen har {Count} demokonton. De kan inte logga in i Production: stäng av dem.", demo);
        }

        app.Logger.LogInformation("Sjukersättning {Version} startar.", ProgramVersion.Full);
        if (Settings.Unknown(app.Configuration) is { } slip)
        {
            app.Logger.LogWarning("{Sentence}", slip);
        }

        if (DemoIsOn(app.Configuration, app.Environment))
        {
            await scope.ServiceProvider.GetRequiredService<DemoClinic>().SeedAsync(0, null, CancellationToken.None);
        }

        foreach (var sentence in await keys.LeftToDoAsync(CancellationToken.None))
        {
            app.Logger.LogWarning("{Sentence}", sentence);
        }
    }

    /// <summary>The demo is never on in Production, whatever the settings say.</summary>
    public static bool DemoIsOn(IConfiguration configuration, IHostEnvironment environment) =>
        !environment.IsProduction() && Settings.Demo.YesOrNo(configuration);

    /// <summary>Work of a command that is written by its name alone.</summary>
    internal static Func<string[], Func<IServiceProvider, Task<int>>?> Alone(Func<IServiceProvider, Task<int>> work) =>
        words => words is [] ? work : null;

    private static Func<IServiceProvider, Task<int>>? SeedDemo(string[] words) => words switch
    {
        [] => services => SeedDemoAsync(services, 0),
        ["--cases", var text] when int.TryParse(text, out var cases) && cases is >= 0 and <= MostCases =>
            services => SeedDemoAsync(services, cases),
        _ => null,
    };

    private static Func<IServiceProvider, Task<int>>? Appoint(Role role, string[] words) =>
        words is [var email, var name, var unitName, .. var hsaId]
            && EmailAddress.Read(email) is { } address && IsName(name) && IsName(unitName) && IsHsaId(hsaId)
            ? services => AppointAsync(services, role, address, name, unitName, HsaId.Read(hsaId.FirstOrDefault("")))
            : null;

    private static string? WhyNotAppoint(string[] words) => words switch
    {
        [_, _, _, var typed] when HsaId.FaultOf(HsaId.Read(typed)) is { } fault => fault,
        [var email, _, _, ..] when EmailAddress.FaultOf(email) is { } fault => fault,
        [_, var name, var unit, ..] => OneLine.FaultOf(name) ?? OneLine.FaultOf(unit),
        _ => null,
    };

    /// <summary>One or none.</summary>
    private static bool IsHsaId(string[] typed) => typed is [] || (typed is [var one] && HsaId.FaultOf(HsaId.Read(one)) is null);

    private static bool IsName(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= 120 && OneLine.FaultOf(text) is null;

    private static async Task<int> SeedDemoAsync(IServiceProvider services, int cases)
    {
        var progress = cases == 0 ? null : Progress(services, cases, "ärenden");
        return await services.GetRequiredService<DemoClinic>().SeedAsync(cases, progress, CancellationToken.None)
            ? Say("Demokliniken är skapad.", 0)
            : Say("Databasen innehåller redan konton. Demokliniken skapas bara i en tom databas.", 1);
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string file)
    {
        var (sentence, code) = await ImportIcd10.RunAsync(services, file, codes => Progress(services, codes, "koder"));
        return Say(sentence, code);
    }

    internal static ProgressLine Progress(IServiceProvider services, int all, string what) =>
        new(all, what, Console.Error, !Console.IsErrorRedirected, services.GetRequiredService<TimeProvider>());

    /// <summary>
    /// Makes an administrator or a verksamhetschef of a unit, the first that nobody in the program can. Who has an account already gets the
    /// role; an administrator is let in again, whatever became of the last password.
    /// </summary>
    internal static async Task<int> AppointAsync(IServiceProvider services, Role role, string email, string name, string unitName,
        string hsaId)
    {
        var signIn = services.GetRequiredService<SignInSettings>();
        if (!signIn.Local && hsaId.Length == 0)
        {
            return Say($"Lokal inloggning är avstängd ({Settings.Local}): skriv personens HSA-id sist.", 1);
        }

        // Whoever may run the program's own commands is its administrator.
        var command = new CaseActor(Guid.Empty, $"Kommandot för {role.Swedish()}", "driften", Guid.Empty,
            new HashSet<Role> { Role.Administrator });
        var pass = StaffRules.PassFor(StaffAction.KeepAccounts, command)!;
        var entry = services.GetRequiredService<AccountEntry>();
        if (await entry.WhyNotAppointAsync(pass, email, unitName, role, hsaId, CancellationToken.None) is { } why)
        {
            return Say(why, 1);
        }

        var details = new AccountDetails(name, role.Swedish(), email, SignerIdentity.Unknown, new HashSet<(Guid, Role)>());
        var (made, fault) = await services.GetRequiredService<AccountKeeping>().CreateAsync(pass, details, CancellationToken.None);
        var (secret, refusal) = await entry.AppointAsync(pass, email, unitName, role, hsaId, CancellationToken.None);
        var wayIn = secret is null ? "" : signIn.Local ? LinkOf(services, secret) : "Logga in med regionens inloggning.";
        return (made, secret) switch
        {
            (_, null) => Say(refusal ?? $"Kontot skapades inte: {fault}", 1),
            (_, "") => Say($"Kontot {email} fanns redan och är nu {role.Swedish()} på {unitName}.", 0),
            (null, _) => Say($"Kontot {email} fanns redan och är öppet som {role.Swedish()}. {wayIn}", 0),
            _ => Say($"Kontot {email} är skapat. {wayIn}", 0),
        };
    }

    private static string LinkOf(IServiceProvider services, string secret)
    {
        var path = To.Invitation(secret);
        return FormattableString.Invariant($"Välj lösenord inom {Invitation.Lasts.TotalHours} timmar på ")
            + (services.GetRequiredService<MailSettings>().AddressOf(path) ?? $"{path} (efter programmets egen adress)");
    }

    internal static int Say(string sentence, int code)
    {
        (code == 0 ? Console.Out : Console.Error).WriteLine(sentence);
        return code;
    }
}
