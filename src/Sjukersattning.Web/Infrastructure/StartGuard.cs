using Microsoft.AspNetCore.Connections;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>Runs the program and turns what a person can mend into one sentence and exit code 1.</summary>
public static class StartGuard
{
    /// <summary>Runs <paramref name="program"/>; its answer is the exit code.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> program)
    {
        try
        {
            return await program();
        }
        catch (StartupException exception)
        {
            return Tell(exception.Message);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return Tell("Porten används redan av ett annat program. Stäng det eller välj en annan port med --urls http://localhost:PORT.");
        }
    }

    private static int Tell(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
