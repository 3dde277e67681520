using Sjukersattning.Data.Keys;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>What the operator does with backups.</summary>
public static class BackupCommands
{
    private const string Name = "backup";
    private const string Open = "open-backup";
    private const string Restore = "restore";

    public static IReadOnlyList<Command> All { get; } =
    [
        new(Name, words => words is [var file] ? services => BackUpAsync(services, file) : null)
        {
            Words = "FIL", HowTo = "FIL, med namnet på en fil som inte finns än", IsBesideDatabase = true,
        },
        new(Restore, words => words is [var file] ? services => RestoreAsync(services, file) : null)
        {
            Words = "FIL", HowTo = "FIL, med en säkerhetskopia", IsBesideDatabase = true,
        },
        new(Open, words => words is [var file, var target] ? services => OpenAsync(services, file, target) : null)
        {
            Words = "FIL TILL", HowTo = "FIL TILL, med namnet på en databasfil som inte finns än", IsBesideDatabase = true,
        },
    ];

    private static async Task<int> BackUpAsync(IServiceProvider services, string file)
    {
        var backups = services.GetRequiredService<Backups>();
        var isEncrypted = await backups.MakeAsync(backups.AreOnServer ? file : Path.GetFullPath(file), CancellationToken.None);
        return Commands.Say(
            backups.AreOnServer
                ? $"Säkerhetskopian {file} är gjord på servern och prövad med RESTORE VERIFYONLY. " + (isEncrypted
                    ? "Den är krypterad, och öppnas bara med certifikatet för TDE."
                    : "Den är INTE krypterad, för TDE är av: förvara den som databasen.")
                : $"Säkerhetskopian {file} är gjord och prövad. Den återställs med {Restore} och nyckeln " +
                    $"{services.GetRequiredService<OperatorKeys>().Current.Id}.",
            0);
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, string file)
    {
        await services.GetRequiredService<Backups>().RestoreAsync(Path.GetFullPath(file), CancellationToken.None);
        return Commands.Say(
            $"{file} är återställd, och databasen i den är hel. Kör migrate och sedan {CheckData.Name} innan någon arbetar.", 0);
    }

    private static async Task<int> OpenAsync(IServiceProvider services, string file, string target)
    {
        await services.GetRequiredService<Backups>()
            .OpenAsync(Path.GetFullPath(file), Path.GetFullPath(target), CancellationToken.None);
        return Commands.Say($"Säkerhetskopian är öppnad som {target}, och databasen i den är hel.", 0);
    }
}
