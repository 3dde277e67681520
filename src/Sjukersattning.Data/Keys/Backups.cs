using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Keys;

/// <summary>
/// A copy of the SQLite database, taken while others write, that nobody reads without the operator's keys. SQL Server has its own:
/// <see cref="ServerBackups"/>.
/// </summary>
public sealed class Backups(DatabaseSettings settings, OperatorKeys keys)
{
    private static readonly HashSet<string> Migrations =
    [
        .. from type in typeof(Backups).Assembly.GetTypes()
           where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteContext)
           let migration = type.GetCustomAttribute<MigrationAttribute>()
           where migration is not null
           select migration.Id,
    ];

    /// <summary>Whether backups are SQL Server's own, in a file of the server's machine.</summary>
    public bool AreOnServer => settings.Provider == DatabaseProvider.SqlServer;

    /// <summary>Makes a backup, and reads it again before it has its name.</summary>
    /// <returns>Whether nobody can read it without a key.</returns>
    /// <exception cref="StartupException">There is no database, or the file is there already or cannot be written.</exception>
    public async Task<bool> MakeAsync(string file, CancellationToken cancel)
    {
        if (AreOnServer)
        {
            return await new ServerBackups(settings.ConnectionString).MakeAsync(file, cancel);
        }

        if (!File.Exists(settings.File))
        {
            throw new StartupException($"Det finns ingen databas i {settings.File}.");
        }

        await WritingAsync(file, async draft =>
        {
            // Beside the database, which it is as secret as, and not where the backup goes. It is encrypted as that is.
            var plain = Path.Combine(settings.Folder!, $"{Path.GetFileName(draft)}.db");
            try
            {
                await CopyAsync(plain, cancel);
                await using (var copy = await OpenWholeAsync(plain, cancel))
                {
                }

                await SealAsync(plain, draft, cancel);
            }
            finally
            {
                File.Delete(plain);
            }
        });
        return true;
    }

    /// <summary>Opens a backup as a database file of its own, and looks whether it is whole.</summary>
    /// <exception cref="StartupException">It is no backup, is changed, or the operator has its key no more.</exception>
    public Task OpenAsync(string backup, string file, CancellationToken cancel) =>
        OpenAsync(backup, file, (_, _) => Task.CompletedTask, cancel);

    /// <summary>Puts a backup where the program's database is to be, and there is none.</summary>
    /// <exception cref="StartupException">The same, or it is of a newer version, or something is there already.</exception>
    public Task RestoreAsync(string backup, CancellationToken cancel)
    {
        // What SQLite keeps beside a file belongs to the file that was there, and would be taken for the restored one's.
        var inTheWay = settings.File is not { } file ? null
            : new[] { "", "-wal", "-shm", "-journal" }.Select(end => file + end).FirstOrDefault(File.Exists);
        return inTheWay is null
            ? OpenAsync(backup, settings.File ?? "", RequireKnownAsync, cancel)
            : throw new StartupException(
                $"{inTheWay} finns redan. En säkerhetskopia återställs bara där ingen databas finns: stoppa alla instanser och flytta " +
                    "undan databasens filer först.");
    }

    private Task OpenAsync(string backup, string file, Func<SqliteConnection, string, Task> examine, CancellationToken cancel) =>
        WritingAsync(file, async draft =>
        {
            try
            {
                await using (var source = File.OpenRead(backup))
                {
                    await using var target = new FileStream(draft, OperatorKeys.OwnersAlone(FileMode.CreateNew));
                    await SealedFile.OpenAsync(keys, source, target, cancel);
                    target.Flush(flushToDisk: true);
                }
            }
            catch (CryptographicException exception)
            {
                throw new StartupException($"{backup} {exception.Message}.", exception);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException
                or UnauthorizedAccessException)
            {
                throw new StartupException($"{backup} finns inte eller går inte att läsa.", exception);
            }

            await using var connection = await OpenWholeAsync(draft, cancel);
            await examine(connection, backup);
        });

    private async Task CopyAsync(string plain, CancellationToken cancel)
    {
        // SQLite fills an empty file, which nobody but its owner ever reads.
        await new FileStream(plain, OperatorKeys.OwnersAlone(FileMode.CreateNew)).DisposeAsync();
        await using var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync(cancel);
        Unlock(connection, settings.File!);
        await using var command = connection.CreateCommand();

        // One reader's view of the database, however long it takes and whoever writes; SQLite's backup steps begin anew at each write
        // of another process.
        (command.CommandText, command.CommandTimeout) = ("VACUUM INTO $file", 0);
        command.Parameters.AddWithValue("$file", plain);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Seals the copy, and opens what was sealed to see that it is the same.</summary>
    private async Task SealAsync(string plain, string draft, CancellationToken cancel)
    {
        await using var source = File.OpenRead(plain);
        await using (var target = new FileStream(draft, OperatorKeys.OwnersAlone(FileMode.CreateNew)))
        {
            await SealedFile.SealAsync(keys.Current, source, target, cancel);
            target.Flush(flushToDisk: true);
        }

        source.Position = 0;
        using var sum = SHA256.Create();
        await using (var sink = new CryptoStream(Stream.Null, sum, CryptoStreamMode.Write))
        {
            await using var written = File.OpenRead(draft);
            await SealedFile.OpenAsync(keys, written, sink, cancel);
        }

        if (!(await SHA256.HashDataAsync(source, cancel)).AsSpan().SequenceEqual(sum.Hash))
        {
            throw new StartupException("Säkerhetskopian blev inte lik databasen när den lästes tillbaka, och är borttagen. Pröva disken.");
        }
    }

    /// <summary>Opens a database file to be read; it is whole.</summary>
    private async Task<SqliteConnection> OpenWholeAsync(string file, CancellationToken cancel)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        try
        {
            await connection.OpenAsync(cancel);
            Unlock(connection, file);
            return await AskAsync(connection, "PRAGMA integrity_check", cancel) is ["ok"] ? connection
                : throw new StartupException("Databasen i säkerhetskopian är inte hel.");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task RequireKnownAsync(SqliteConnection connection, string backup)
    {
        var tables = await AskAsync(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", default);
        var applied = tables.Count == 0 ? [] : await AskAsync(connection, "SELECT MigrationId FROM __EFMigrationsHistory", default);
        if (applied.Count == 0)
        {
            throw new StartupException($"{backup} innehåller en databas som inte är programmets.");
        }

        if (applied.Exists(one => !Migrations.Contains(one)))
        {
            throw new StartupException(
                $"{backup} kommer från en nyare version av programmet. Installera den versionen, och återställ sedan.");
        }
    }

    private static async Task<List<string>> AskAsync(SqliteConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var values = new List<string>();
        while (await reader.ReadAsync(cancel))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

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
                "SQL Server återställs av den som sköter servern, med RESTORE DATABASE under ett namn som inte finns: se " +
                    "docs/drift/sakerhetskopiering.md. Pröva sedan med check-data.");
        }

        if (File.Exists(file) || Directory.Exists(file))
        {
            throw new StartupException($"{file} finns redan och är orörd.");
        }

        var draft = $"{file}.{Guid.NewGuid():N}";
        try
        {
            await write(draft);
            File.Move(draft, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"{file} går inte att skriva: kontrollera att mappen finns och får skrivas i, och att disken inte är full.", exception);
        }
        finally
        {
            if (Directory.Exists(Path.GetDirectoryName(draft)))
            {
                File.Delete(draft);
            }
        }
    }
}
