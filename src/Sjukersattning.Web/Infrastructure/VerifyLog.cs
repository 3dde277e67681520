using Sjukersattning.Data;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The command verify-log: examines the whole access log, names what is wrong, and keeps what was found.</summary>
public static class VerifyLog
{
    public const string Name = "verify-log";

    private const int MostNamed = 20;

    public static async Task<int> RunAsync(IServiceProvider services)
    {
        var examination = services.GetRequiredService<LogExamination>();
        var (found, faults) = await examination.ExamineAsync(services.GetRequiredService<LogHeadFile>().Last(), CancellationToken.None);
        await examination.NoteAsync(found, CancellationToken.None);
        foreach (var fault in faults.Take(MostNamed))
        {
            await Console.Error.WriteLineAsync(fault.Sentence);
        }

        if (faults.Count > MostNamed)
        {
            await Console.Error.WriteLineAsync($"Och {faults.Count - MostNamed} fel till.");
        }

        await (found.Faults == 0 ? Console.Out : Console.Error).WriteLineAsync(Sentence(found));
        return found.Faults == 0 ? 0 : 1;
    }

    /// <summary>What an examination found, in words.</summary>
    public static string Sentence(LogVerification found) =>
        $"{(found.Faults == 0 ? "Åtkomstloggen är hel" : $"Åtkomstloggen är INTE hel, {found.Faults} fel")}: {found.Rows} rader stämmer, "
            + $"{found.Seals} sigill."
            + (found.Unsealed > 0 ? $" {found.Unsealed} rader väntar på sigill." : "")
            + (found.Unkeyed > 0 ? $" {found.Unkeyed} sigill är gjorda före nyckeln, och skyddar inte mot den som kan räkna om dem." : "")
            + (found.Thinned > 0 ? $" {found.Thinned} rader är gallrade efter minst fem år." : "")
            + (found.Before > 0 ? $" {found.Before} rader skrevs före kedjan: de är som när de förseglades, men inte mer." : "");
}
