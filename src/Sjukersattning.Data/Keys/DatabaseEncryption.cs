using Microsoft.Data.Sqlite;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Keys;

/// <summary>
/// Makes an encrypted SQLite file of a plain one, and one by the key in use of one by an earlier key. The program stands still meanwhile;
/// the file of before is kept, and is the operator's to remove.
/// </summary>
public sealed class DatabaseEncryption(DatabaseSettings settings, OperatorKeys keys)
{
    /// <summary>Encrypts the database by the key in use.</summary>
    /// <returns>Where the file of before is kept; null when the key in use is the file's already.</returns>
    /// <exception cref="StartupException">There is no such database, or it is in use, or the file cannot be written.</exception>
    public string? Encrypt()
    {
        var file = FileOfDatabase();
        var isPlain = SqliteCipher.IsPlain(file);
        var from = isPlain ? null : new SqliteCipher(keys, file).Key;
        if (from?.Id == keys.Current.Id)
        {
            return null;
        }

        var kept = $"{file}.{(isPlain ? "okrypterad" : from!.Id)}";
        if (File.Exists(kept))
        {
            throw new StartupException($"{kept} finns redan. Flytta eller förstör den först; ingenting är ändrat.");
        }

        // Held until the new file has the name: nobody begins to use the old one meanwhile.
        using var held = Open(file, from);
        HoldAlone(held);
        Copy(held, keys.Current, file, draft => File.Replace(draft, file, kept));
        return kept;
    }

    /// <summary>Writes a copy that anybody can read.</summary>
    /// <exception cref="StartupException">There is no encrypted database, or the file is there already or cannot be written.</exception>
    public void Decrypt(string target)
    {
        var file = FileOfDatabase();
        using var source = Open(file, new SqliteCipher(keys, file).Key);
        Copy(source, null, target, draft => File.Move(draft, target));
    }

    private string FileOfDatabase() =>
        settings is not { Provider: DatabaseProvider.Sqlite, Encrypts: true }
            ? throw new StartupException(
                $"Kommandot är för SQLite med {Settings.Engine} satt, se docs/sakerhet/data-i-vila.md.")
        : File.Exists(settings.File) ? settings.File
        : throw new StartupException($"Det finns ingen databas i {settings.File}. En ny blir krypterad från början.");

    /// <exception cref="StartupException">Somebody else uses the database.</exception>
    private static void HoldAlone(SqliteConnection connection)
    {
        try
        {
            // Leaving WAL needs that nobody else has the file open, and empties the log into it.
            if (Run(connection, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE") is "delete")
            {
                Run(connection, "BEGIN EXCLUSIVE; COMMIT");
                return;
            }
        }
        catch (SqliteException exception) when (DatabaseFaults.Of(exception) is DatabaseFault.Busy)
        {
        }

        throw new StartupException("Databasen används. Stoppa alla instanser först; ingenting är ändrat.");
    }

    /// <summary>A copy under another key, looked at before it has its name.</summary>
    private static void Copy(SqliteConnection source, OperatorKey? to, string target, Action<string> name)
    {
        var draft = $"{target}.{Guid.NewGuid():N}";
        try
        {
            // SQLite fills an empty file, which nobody but its owner ever reads.
            File.Open(draft, OperatorKeys.OwnersAlone(FileMode.CreateNew)).Dispose();

            using (var command = source.CreateCommand())
            {
                command.CommandText = "VACUUM INTO $file";
                command.Parameters.AddWithValue("$file", SqliteCipher.Target(draft, to));
                command.ExecuteNonQuery();
            }

            using (var copy = Open(draft, to))
            {
                if (Run(copy, "PRAGMA integrity_check") is not "ok" || SqliteCipher.IsPlain(draft) != to is null)
                {
                    throw new StartupException("Kopian blev inte hel, och databasen är som den var.");
                }
            }

            name(draft);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{target} finns redan eller går inte att skriva.", exception);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static SqliteConnection Open(string file, OperatorKey? key)
    {
        // By its address, without which SQLite takes no key in the name of a copy.
        var connection = new SqliteConnection($"Data Source={new Uri(file).AbsoluteUri};Mode=ReadWrite;Pooling=False;Default Timeout=2");
        connection.Open();
        if (key is not null)
        {
            SqliteCipher.Unlock(connection, key);
        }

        return connection;
    }

    /// <summary>Runs statements; gives the value of the last one that has any.</summary>
    private static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        object? value = null;
        do
        {
            value = reader.Read() ? reader.GetValue(0) : value;
        }
        while (reader.NextResult());

        return value;
    }
}
