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
        var to = Read(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>(), provider);
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

    /// <summary>The other database's settings, read as the program's own are.</summary>
    private static DatabaseSettings Read(IConfiguration configuration, IHostEnvironment environment, string provider)
    {
        var connection = Settings.CopyTo.Given(configuration);
        if (connection.Length == 0)
        {
            throw new StartupException($"{Settings.CopyTo} saknas. Sätt den till databasen som allt ska kopieras till.");
        }

        var settings = new ConfigurationBuilder().AddConfiguration(configuration)
            .AddInMemoryCollection([new(Settings.Provider.Name, provider), new(Settings.Connection.Name, connection)]).Build();
        try
        {
            return DatabaseSettings.Read(settings, environment.ContentRootPath, environment.IsProduction());
        }
        catch (StartupException exception)
        {
            throw new StartupException(exception.Message
                .Replace(Settings.Connection.Name, Settings.CopyTo.Name, StringComparison.Ordinal)
                .Replace($"{Settings.Provider} är", "Databasen att kopiera till är", StringComparison.Ordinal), exception);
        }
    }
}
