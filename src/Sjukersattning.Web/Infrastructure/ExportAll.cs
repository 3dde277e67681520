using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Web.Rendering.Archive;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The command export-all: writes everything out in open formats, for a clinic that leaves the product.</summary>
public static class ExportAll
{
    public const string Name = "export-all";

    public static Command Row { get; } = new(Name, words => words is [var folder] ? services => RunAsync(services, folder) : null)
    {
        Words = "MAPP", HowTo = "MAPP, med en mapp som inte finns eller är tom", IsBesideDatabase = true,
    };

    private static async Task<int> RunAsync(IServiceProvider services, string folder)
    {
        await services.GetRequiredService<DatabaseStartup>().RequireUpToDateAsync(CancellationToken.None);
        var done = await services.GetRequiredService<DataExport>().RunAsync(Path.GetFullPath(folder), ProgramVersion.Full, CaseArchive.Draw,
            services.GetRequiredService<LogHeadFile>().Last(), cases => Commands.Progress(services, cases, "ärenden"),
            CancellationToken.None);
        Commands.Say(VerifyLog.Sentence(done.Log), 0);
        foreach (var broken in done.Broken)
        {
            Commands.Say(
                $"Version {broken.Version} i ärendet med id {broken.CaseId} stämmer inte: den finns som rad, inte som PDF eller XML.", 1);
        }

        foreach (var number in done.Unreadable)
        {
            Commands.Say($"Ärende {number} gick inte att läsa: det finns bara som rader i tabellerna.", 1);
        }

        var all = $"{done.Cases} ärenden och {done.Tables.Sum(one => one.Rows)} rader i {done.Tables.Count} tabeller, räknade och "
            + $"jämförda. Filernas summor står i {folder}/{DataExport.SumsFile}. Filerna är inte krypterade: förvara dem som databasen";
        return done.Broken.Count + done.Unreadable.Count + done.Log.Faults == 0
            ? Commands.Say($"Allt är utskrivet: {all}.", 0)
            : Commands.Say($"Allt är utskrivet, men uppgifterna är INTE hela, se ovan: {all}.", 1);
    }
}
