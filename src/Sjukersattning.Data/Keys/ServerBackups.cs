using Microsoft.Data.SqlClient;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Keys;

/// <summary>
/// SQL Server's own backup, made and verified through the program's connection. The file lies on the server's machine, is written under
/// its name from the start, and is encrypted when the database is (TDE).
/// </summary>
internal sealed class ServerBackups(string connectionString)
{
    internal const string Known = "RESTORE HEADERONLY FROM DISK = @file";
    internal const string BackUp =
        "DECLARE @database sysname = DB_NAME(); BACKUP DATABASE @database TO DISK = @file WITH COPY_ONLY, CHECKSUM";
    internal const string Verify = "RESTORE VERIFYONLY FROM DISK = @file WITH CHECKSUM";

    /// <summary>Numbers of SQL Server's: permission denied, to the database, to a statement, to restore.</summary>
    private static readonly int[] NoRight = [229, 262, 916, 3110];

    /// <summary>SQL Server's number for a file that it cannot open; what a file that is not there is.</summary>
    private const int NoFile = 3201;

    /// <returns>Whether the file is encrypted.</returns>
    /// <exception cref="StartupException">The file is there already, the login has no right, or the server broke off.</exception>
    public async Task<bool> MakeAsync(string file, CancellationToken cancel)
    {
        try
        {
            await using var connection = new SqlConnection(connectionString);
            await connection.OpenAsync(cancel);
            if (await IsThereAsync(connection, file, cancel))
            {
                throw new StartupException($"{file} finns redan på servern och är orörd.");
            }

            await RunAsync(connection, BackUp, file, cancel);
            await RunAsync(connection, Verify, file, cancel);
            await using var asked = new SqlCommand(KeyCare.EncryptedOnServer, connection);
            return await asked.ExecuteScalarAsync(cancel) is true;
        }
        catch (SqlException exception)
        {
            var numbers = exception.Errors.Cast<SqlError>().Select(error => error.Number).ToList();
            throw new StartupException(
                numbers.Intersect(NoRight).Any()
                    ? "Inloggningen får inte säkerhetskopiera: den behöver rollen db_backupoperator i databasen, och för prövningen " +
                        "rätten CREATE ANY DATABASE på servern. Se docs/drift/sakerhetskopiering.md."
                : numbers.Contains(NoFile)
                    ? $"SQL Server kan inte skriva {file}: sökvägen är serverns egen, och SQL Servers konto måste få skriva där."
                : $"SQL Server avbröt säkerhetskopieringen (fel {exception.Number}). Använd inte filen {file}.", exception);
        }
    }

    private static async Task<bool> IsThereAsync(SqlConnection connection, string file, CancellationToken cancel)
    {
        try
        {
            await RunAsync(connection, Known, file, cancel);
            return true;
        }
        catch (SqlException exception) when (exception.Errors.Cast<SqlError>().Any(error => error.Number == NoFile))
        {
            return false;
        }
    }

    private static async Task RunAsync(SqlConnection connection, string sql, string file, CancellationToken cancel)
    {
        await using var command = new SqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("@file", file);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
