using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Upkeep;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// The command copy-to: copies everything to another database, of either kind. Where that is stands in a setting and not on the command
/// line, which anybody on the machine can read.
/// </summary>
public static class CopyTo
{
    public const string Name = "copy-to";

    public static Command Row { get; } = new(Name, words => words is [var provider] ? services => RunAsync(services, provider) : null)
    {
        Words = "SqlServer|Sqlite",
        HowTo = $"SqlServer eller {Name} Sqlite, och sätt {Settings.CopyTo.Variable} till databasen som allt ska kopieras till",
        IsBesideDatabase = true,
    };

    private static async Task<int> RunAsync(IServiceProvider services, string provider)
    {
        var environment = services.GetRequiredService<IHostEnvironment>();
        var to = DatabaseSettings.ReadOther(services.GetRequiredService<IConfiguration>(), provider, Settings.CopyTo,
            environment.ContentRootPath, environment.IsProduction());
        await services.GetRequiredService<DatabaseStartup>().RequireUpToDateAsync(CancellationToken.None);
        var (copied, found) = await services.GetRequiredService<DataCopy>().RunAsync(to,
            services.GetRequiredService<LogHeadFile>().Last(), rows => Commands.Progress(services, rows, "rader"), CancellationToken.None);
        foreach (var (table, rows) in copied.Where(one => one.Rows > 0))
        {
            await Console.Out.WriteLineAsync($"{table}: {rows} rader, lika i båda.");
        }

        Commands.Say($"Allt är kopierat: {copied.Sum(one => one.Rows)} rader i {copied.Count} tabeller, jämförda rad för rad.", 0);
        return await CheckData.TellAsync(found);
    }
}
