namespace Sjukersattning.Tests.Access;

/// <summary>Makes the database refuse new rows in a table until disposed: as a full disk or a broken log would.</summary>
internal sealed class Sabotage : IAsyncDisposable
{
    private readonly TestClinic _clinic;

    private Sabotage(TestClinic clinic) => _clinic = clinic;

    /// <summary>Refuses inserts with a message that repeats patient data, as databases do with the values they refuse.</summary>
    public static async Task<Sabotage> OfAsync(TestClinic clinic, string table, string message)
    {
        await clinic.ExecuteAsync(TextOf(table, message, sqlServer: false), TextOf(table, message, sqlServer: true));
        return new Sabotage(clinic);
    }

    internal static string TextOf(string table, string message, bool sqlServer) => sqlServer
        ? $"CREATE TRIGGER Sabotage ON \"{table}\" AFTER INSERT AS THROW 50999, '{message}', 1"
        : $"CREATE TRIGGER Sabotage BEFORE INSERT ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{message}'); END";

    public async ValueTask DisposeAsync() => await _clinic.ExecuteAsync("DROP TRIGGER Sabotage");
}
