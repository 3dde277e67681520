using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>What the operator does with keys, and with what is encrypted by them.</summary>
public static class KeyCommands
{
    /// <summary>Makes the file of keys; before anything else, since nothing starts without one.</summary>
    public const string MakeKeys = "make-keys";

    private const string Seal = "seal-versions";
    private const string Rotate = "rotate-keys";
    private const string Encrypt = "encrypt-database";
    private const string Decrypt = "decrypt-database";

    public static IReadOnlyList<Command> All { get; } =
    [
        // Program runs it before anything else when it is written right.
        new(MakeKeys, _ => null) { Words = "FIL", HowTo = "FIL, med namnet på en fil som inte finns än" },
        new(Seal, Commands.Alone(SealAsync)),
        new(Rotate, Commands.Alone(RotateAsync)),
        new(Encrypt, Commands.Alone(services => Task.FromResult(EncryptDatabase(services)))) { IsBesideDatabase = true },
        new(Decrypt, words => words is [var target] ? services => Task.FromResult(DecryptDatabase(services, target)) : null)
        {
            Words = "TILL", HowTo = "TILL, med namnet på en fil som inte finns än", IsBesideDatabase = true,
        },
    ];

    public static int Make(string file) => OperatorKeys.TryMake(Path.GetFullPath(file))
        ? Commands.Say($"Nyckelfilen {file} är skapad. Ge programmet den med {Settings.KeysFile}, och spara en kopia skild från " +
            "databasens.", 0)
        : Commands.Say($"Filen {file} finns redan och är orörd.", 1);

    private static async Task<int> SealAsync(IServiceProvider services)
    {
        var (count, broken) = await services.GetRequiredService<KeyCare>().SealVersionsAsync(CancellationToken.None);
        return broken.Count == 0
            ? Commands.Say(
                $"{count} undertecknade versioner förseglades. Sätt {Settings.AllSealed} till true, så godtas ingen utan.", 0)
            : Commands.Say($"{count} undertecknade versioner förseglades. Stämmer inte, och är orörda: {string.Join(", ", broken)}.", 1);
    }

    /// <summary>Sessions and open pages go on: what the earlier keys made can still be read.</summary>
    private static async Task<int> RotateAsync(IServiceProvider services)
    {
        var care = services.GetRequiredService<KeyCare>();
        await care.RotateAsync(CancellationToken.None);
        var id = services.GetRequiredService<OperatorKeys>().Current.Id;
        Commands.Say($"Nyckeln {id} används nu, och nyckelringen är krypterad med den. Starta om alla instanser.", 0);
        var code = await SealAsync(services);
        foreach (var sentence in await care.LeftToDoAsync(CancellationToken.None))
        {
            Commands.Say(sentence, 0);
        }

        return code;
    }

    private static int EncryptDatabase(IServiceProvider services)
    {
        var kept = services.GetRequiredService<DatabaseEncryption>().Encrypt();
        var id = services.GetRequiredService<OperatorKeys>().Current.Id;
        return kept is null
            ? Commands.Say($"Databasen är redan krypterad med nyckeln {id}.", 0)
            : Commands.Say($"Databasen är krypterad med nyckeln {id} och har prövats. Den förra filen ligger kvar som {kept}: starta " +
                "programmet, se att allt finns, och förstör den sedan.", 0);
    }

    private static int DecryptDatabase(IServiceProvider services, string target)
    {
        services.GetRequiredService<DatabaseEncryption>().Decrypt(Path.GetFullPath(target));
        return Commands.Say($"{target} är en okrypterad kopia av databasen. Vem som helst kan läsa den: förstör den efteråt.", 0);
    }
}
