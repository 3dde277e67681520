using Sjukersattning.Data;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The command thin-log: deletes rows of the access log that have been kept long enough, from a log that is whole.</summary>
public static class ThinLog
{
    public const string Name = "thin-log";

    public static async Task<int> RunAsync(IServiceProvider services, DateOnly before)
    {
        var retention = services.GetRequiredService<LogRetention>();
        if (before > retention.KeptFrom)
        {
            await Console.Error.WriteLineAsync(
                $"Rader ska finnas kvar i minst fem år. Senaste dag som går att ange är {FormDate.Format(retention.KeptFrom)}.");
            return 1;
        }

        if (await VerifyLog.RunAsync(services) is not 0 and var code)
        {
            await Console.Error.WriteLineAsync("Ingenting är gallrat: loggen måste vara hel först.");
            return code;
        }

        await Console.Out.WriteLineAsync($"{await retention.ThinAsync(before, CancellationToken.None)} rader är gallrade.");
        return 0;
    }
}
