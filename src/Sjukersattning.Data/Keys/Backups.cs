using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Keys;

/// <summary>
/// A copy of the SQLite database, taken while others write, that nobody reads without the operator's keys. SQL Server has its own
/// (BACKUP … WITH ENCRYPTION).
/// </summary>
public sealed class Backups(DatabaseSettings settings, OperatorKeys keys)
{
    /// <summary>Makes a backup.</summary>
    /// <exception cref="StartupException">The database is none of SQLite's, or the file is there already or cannot be written.</exception>
    public Task MakeAsync(string file, CancellationToken cancel) => WritingAsync(file, async draft =>
    {
        if (!File.Exists(settings.File))
        {
            throw new StartupException($"Det finns ingen databas i {settings.File}.");
        }

        // Beside the database, which it is as secret as, and not where the backup goes. It is encrypted as that is.
        var plain = Path.Combine(settings.Folder!, $"{Path.GetFileName(draft)}.db");
        try
        {
            await using (var connection = new SqliteConnection(settings.ConnectionString))
            {
                await connection.OpenAsync(cancel);
                Unlock(connection, settings.File!);
                await using var command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO $file";
                command.Parameters.AddWithValue("$file", plain);
                await command.ExecuteNonQueryAsync(cancel);
            }

            await using var source = File.OpenRead(plain);
            await using var target = File.Create(draft);
            await SealedFile.SealAsync(keys.Current, source, target, cancel);
        }
        finally
        {
            File.Delete(plain);
        }
    });

    /// <summary>Opens a backup as a database file of its own, and looks whether it is whole.</summary>
    /// <exception cref="StartupException">It is no backup, is changed, or the operator has its key no more.</exception>
    public Task OpenAsync(string backup, string file, CancellationToken cancel) => WritingAsync(file, async draft =>
    {
        try
        {
            await using (var source = File.OpenRead(backup))
            {
                await using var target = File.Create(draft);
                await SealedFile.OpenAsync(keys, source, target, cancel);
            }

            await using var connection = new SqliteConnection($"Data Source={draft};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync(cancel);
            Unlock(connection, draft);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            if (await command.ExecuteScalarAsync(cancel) is not "ok")
            {
                throw new StartupException($"Databasen i {backup} är inte hel.");
            }
        }
        catch (Exception exception) when (exception is CryptographicException or FileNotFoundException)
        {
            throw new StartupException(
                $"{backup} går inte att öppna: den finns inte, är ingen säkerhetskopia, är ändrad, eller så saknas nyckeln till den.",
                exception);
        }
    });

    /// <summary>A backup of before is plain, and is opened as it is.</summary>
    private void Unlock(SqliteConnection connection, string database)
    {
        if (SqliteCipher.IsPlain(database))
        {
            return;
        }

        if (!settings.Encrypts)
        {
            throw new StartupException($"Databasen är krypterad, men {Settings.Engine} är inte satt.");
        }

        new SqliteCipher(keys, database).Unlock(connection);
    }

    /// <summary>The file has its name when it is whole, and not before.</summary>
    private async Task WritingAsync(string file, Func<string, Task> write)
    {
        if (settings.Folder is null)
        {
            throw new StartupException(
                "Kommandot är för SQLite. SQL Server säkerhetskopieras med BACKUP DATABASE … WITH ENCRYPTION, se " +
                    "docs/sakerhet/data-i-vila.md.");
        }

        var draft = $"{file}.{Guid.NewGuid():N}";
        try
        {
            await write(draft);
            File.Move(draft, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{file} finns redan eller går inte att skriva.", exception);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
