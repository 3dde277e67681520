using Microsoft.AspNetCore.Connections;
using Sjukersattning.Data;
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
        catch (IOException exception) when (IsPortTaken(exception))
        {
            return Tell("Porten används redan av ett annat program. Stäng det eller välj en annan port med --urls http://localhost:PORT.");
        }
        catch (Exception exception) when (DatabaseFaults.Of(exception) is { } fault)
        {
            return Tell(
                $"Databasen avbröt arbetet ({fault}). Kontrollera att den går att nå och att disken inte är full, och försök igen.");
        }
    }

    /// <summary>Whether another program has the port; told in a sentence, so it needs no stack trace in the log.</summary>
    internal static bool IsPortTaken(Exception? exception) => exception is IOException { InnerException: AddressInUseException };

    private static int Tell(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
