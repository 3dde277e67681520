using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>What the executable does besides serving pages: migrate, create-admin, seed-demo.</summary>
public static class Commands
{
    /// <summary>Runs a command; 0 only when all is well.</summary>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
        return args[0] switch
        {
            "migrate" => Say("Databasen är uppdaterad.", 0),
            "seed-demo" => await SeedDemoAsync(scope.ServiceProvider, app.Environment, args),
            "create-admin" => await CreateAdminAsync(scope.ServiceProvider, args),
            _ => Say($"Okänt kommando \"{args[0]}\". Kommandona är migrate, create-admin E-POST NAMN ENHET och seed-demo [--cases N].", 1),
        };
    }

    /// <summary>What happens before the first page: migrate and, where the demo is on, fill an empty database.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
        if (DemoIsOn(app.Configuration, app.Environment))
        {
            await scope.ServiceProvider.GetRequiredService<DemoClinic>().SeedAsync(0, null, CancellationToken.None);
        }
    }

    /// <summary>The demo is never on in Production, whatever the settings say.</summary>
    public static bool DemoIsOn(IConfiguration configuration, IHostEnvironment environment) => !environment.IsProduction() && configuration.GetValue<bool>("Demo:Enabled");

    private static async Task<int> SeedDemoAsync(IServiceProvider services, IHostEnvironment environment, string[] args)
    {
        if (environment.IsProduction())
        {
            return Say("Demokonton kan inte skapas i Production.", 1);
        }

        var cases = 0;
        if (args.Length > 1 && (args.Length != 3 || args[1] != "--cases" || !int.TryParse(args[2], out cases) || cases is < 0 or > 1_000_000))
        {
            return Say("Skriv seed-demo eller seed-demo --cases N, där N är ett heltal mellan 0 och 1 000 000.", 1);
        }

        var progress = new Progress<int>(made => Console.Error.Write($"\r{made} av {cases} ärenden"));
        return await services.GetRequiredService<DemoClinic>().SeedAsync(cases, progress, CancellationToken.None)
            ? Say("Demokliniken är skapad.", 0)
            : Say("Databasen innehåller redan konton. Demokliniken skapas bara i en tom databas.", 1);
    }

    private static async Task<int> CreateAdminAsync(IServiceProvider services, string[] args)
    {
        if (args is not [_, var email, var name, var unitName])
        {
            return Say("Skriv create-admin E-POST \"NAMN\" \"ENHETENS NAMN\".", 1);
        }

        var accounts = services.GetRequiredService<UserManager<StaffAccount>>();
        var directory = services.GetRequiredService<StaffDirectory>();
        var secret = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);
        var account = new StaffAccount { Id = Guid.NewGuid(), UserName = email, Email = email, Name = name, Title = Role.Administrator.Swedish(), LockoutEnabled = true, PasswordIsTemporary = true };
        var made = await accounts.CreateAsync(account, secret);
        if (!made.Succeeded)
        {
            return Say($"Kontot skapades inte: {string.Join(' ', made.Errors.Select(error => error.Description))}", 1);
        }

        var unit = (await directory.UnitsAsync(CancellationToken.None)).FirstOrDefault(known => known.Name == unitName) ?? await directory.AddUnitAsync(unitName, CancellationToken.None);
        await directory.SetRolesAsync(account.Id, unit.Id, new HashSet<Role> { Role.Administrator }, CancellationToken.None);
        return Say($"Kontot {email} är skapat. Lösenord vid första inloggningen: {secret}", 0);
    }

    private static int Say(string sentence, int code)
    {
        (code == 0 ? Console.Out : Console.Error).WriteLine(sentence);
        return code;
    }
}
