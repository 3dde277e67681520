using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Upkeep;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The command check-data: examines everything that is kept, names each fault, and changes nothing.</summary>
public static class CheckData
{
    public const string Name = "check-data";
    public const string Mend = "mend-derived";

    public static async Task<int> RunAsync(IServiceProvider services)
    {
        await services.GetRequiredService<DatabaseStartup>().RequireUpToDateAsync(CancellationToken.None);
        return await TellAsync(await services.GetRequiredService<DataExamination>()
            .ExamineAsync(services.GetRequiredService<LogHeadFile>().Last(), CancellationToken.None));
    }

    /// <summary>The command mend-derived: what check-data names as not following from a case or a patient is made anew.</summary>
    public static async Task<int> MendAsync(IServiceProvider services)
    {
        var (patients, cases) = await services.GetRequiredService<DatabaseStartup>().MendDerivedAsync(CancellationToken.None);
        return Commands.Say(
            $"{cases} ärenden och {patients} patientrader hade något som inte följde av dem, och har fått det gjort på nytt.", 0);
    }

    /// <summary>Prints what was found; 0 only when nothing is wrong.</summary>
    public static async Task<int> TellAsync(DataFound found)
    {
        foreach (var fault in found.Faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        foreach (var remark in found.Remarks.Append(found.Log is { } log ? VerifyLog.Sentence(log) : "").Where(line => line.Length > 0))
        {
            await Console.Out.WriteLineAsync(remark);
        }

        var examined = $"{found.Cases} ärenden, {found.Versions} undertecknade versioner och {found.References} slags hänvisningar " +
            "är prövade";
        return found.Faults.Count == 0
            ? Commands.Say($"Uppgifterna är hela: {examined}.", 0)
            : Commands.Say($"Uppgifterna är INTE hela, {found.Faults.Count} fel: {examined}.", 1);
    }
}
