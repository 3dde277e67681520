using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// What the executable does besides serving pages: migrate, create-admin, create-chef, seed-demo, import-icd10; see also
/// <see cref="VerifyLog"/>, <see cref="ThinLog"/>, <see cref="KeyCommands"/> and <see cref="CheckUtlatande"/>.
/// </summary>
public static class Commands
{
    private const string CreateAdmin = "create-admin";
    private const string CreateChef = "create-chef";
    private const int MostCases = 1_000_000;

    /// <summary>Runs a command; 0 only when all is well. A command that is written wrong touches no database.</summary>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        Func<IServiceProvider, Task<int>>? command = args switch
        {
            ["migrate"] => _ => Task.FromResult(Say("Databasen är uppdaterad.", 0)),
            ["seed-demo", ..] when app.Environment.IsProduction() => null,
            ["seed-demo"] => services => SeedDemoAsync(services, 0),
            ["seed-demo", "--cases", var text] when int.TryParse(text, out var cases) && cases is >= 0 and <= MostCases =>
                services => SeedDemoAsync(services, cases),
            [var appoint, var email, var name, var unitName, .. var hsaId]
                when Appointed(appoint) is { } role && EmailAddress.Read(email) is { } address && IsName(name) && IsName(unitName)
                    && IsHsaId(hsaId) =>
                services => AppointAsync(services, role, address, name, unitName, HsaId.Read(hsaId.FirstOrDefault(""))),
            [VerifyLog.Name] => VerifyLog.RunAsync,
            [ThinLog.Name, var text] when FormDate.ReadTyped(text) is { } before => services => ThinLog.RunAsync(services, before),
            ["import-icd10", var file] => services => ImportAsync(services, file),
            _ => KeyCommands.OnDatabase(args),
        };
        if (KeyCommands.BesideDatabase(args) is { } beside)
        {
            return await beside(app.Services);
        }

        if (command is null)
        {
            return Say(WhyNot(args, app.Environment), 1);
        }

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
        return await command(scope.ServiceProvider);
    }

    /// <summary>What happens before the first page: migrate and, where the demo is on, fill an empty database.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
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

        var keys = scope.ServiceProvider.GetRequiredService<KeyCare>();
        await keys.CheckAsync(CancellationToken.None);
        foreach (var sentence in await keys.LeftToDoAsync(CancellationToken.None))
        {
            app.Logger.LogWarning("{Sentence}", sentence);
        }
    }

    /// <summary>The demo is never on in Production, whatever the settings say.</summary>
    public static bool DemoIsOn(IConfiguration configuration, IHostEnvironment environment) =>
        !environment.IsProduction() && Settings.Demo.YesOrNo(configuration);

    private static string WhyNot(string[] args, IHostEnvironment environment) => args[0] switch
    {
        "migrate" => "Skriv migrate utan något mer.",
        "seed-demo" when environment.IsProduction() => "Demokonton kan inte skapas i Production.",
        "seed-demo" => "Skriv seed-demo eller seed-demo --cases N, där N är ett heltal mellan 0 och 1 000 000.",
        CreateAdmin or CreateChef when args is [_, _, _, _, var typed] && HsaId.FaultOf(HsaId.Read(typed)) is { } fault => fault,
        CreateAdmin or CreateChef when args is [_, var email, _, _, ..] && EmailAddress.FaultOf(email) is { } sentence => sentence,
        CreateAdmin or CreateChef
            when args is [_, _, var name, var unit, ..] && (OneLine.FaultOf(name) ?? OneLine.FaultOf(unit)) is { } fault => fault,
        CreateAdmin or CreateChef => $"Skriv {args[0]} E-POST \"NAMN\" \"ENHETENS NAMN\", namnen högst 120 tecken vart, och sist " +
            "gärna ett HSA-id.",
        "import-icd10" => "Skriv import-icd10 FIL, med en fil.",
        VerifyLog.Name => $"Skriv {VerifyLog.Name} utan något mer.",
        ThinLog.Name => $"Skriv {ThinLog.Name} ÅÅÅÅ-MM-DD, den första dag vars rader ska vara kvar.",
        CheckUtlatande.Name => $"Skriv {CheckUtlatande.Name} FIL.xml, med en eller flera filer.",
        _ when KeyCommands.HowTo(args[0]) is { } sentence => sentence,
        _ => $"Okänt kommando \"{args[0]}\". Kommandona är migrate, {CreateAdmin} E-POST NAMN ENHET [HSA-ID], " +
            $"{CreateChef} E-POST NAMN ENHET [HSA-ID], seed-demo [--cases N], import-icd10 FIL, {VerifyLog.Name}, " +
            $"{ThinLog.Name} DATUM, {KeyCommands.All} och {CheckUtlatande.Name} FIL.xml.",
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

    private static ProgressLine Progress(IServiceProvider services, int all, string what) =>
        new(all, what, Console.Error, !Console.IsErrorRedirected, services.GetRequiredService<TimeProvider>());

    /// <summary>The role that a command gives; null when it gives none.</summary>
    private static Role? Appointed(string command) =>
        command switch { CreateAdmin => Role.Administrator, CreateChef => Role.Verksamhetschef, _ => null };

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
