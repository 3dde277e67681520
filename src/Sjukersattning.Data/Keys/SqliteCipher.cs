using System.Text;
using Microsoft.Data.Sqlite;
using Sjukersattning.Data.Startup;
using SQLitePCL;

namespace Sjukersattning.Data.Keys;

/// <summary>
/// The key of an encrypted SQLite file, derived from one of the operator's. It is handed to the library and stands in no statement and in
/// no connection string, which are logged and quoted. The file says nothing of which key it takes: the newest that opens it.
/// </summary>
internal sealed class SqliteCipher(OperatorKeys keys, string file)
{
    private const string Purpose = "Database.v1";
    private static readonly byte[] PlainHead = "SQLite format 3\0"u8.ToArray();
    private OperatorKey? _key;

    /// <summary>The key that the file is encrypted by, and that one will be made by that is not there yet.</summary>
    /// <exception cref="StartupException">The file is plain, or the operator has its key no more.</exception>
    public OperatorKey Key => _key ??= Find();

    /// <summary>Whether a file is a database that anybody can read.</summary>
    public static bool IsPlain(string file)
    {
        var head = new byte[PlainHead.Length];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(PlainHead);
    }

    /// <summary>Gives an open connection the file's key, before anything is asked of it.</summary>
    public void Unlock(SqliteConnection connection) => Unlock(connection, Key);

    /// <summary>The same with a key of which it is not known yet whether it fits.</summary>
    public static void Unlock(SqliteConnection connection, OperatorKey key) =>
        SqliteException.ThrowExceptionForRC(SqliteEngine.Key(connection.Handle!, PassOf(key)), connection.Handle!);

    /// <summary>A file as VACUUM INTO takes it: encrypted by a key, or plain.</summary>
    public static string Target(string file, OperatorKey? key) =>
        $"{new Uri(file).AbsoluteUri}?key={(key is null ? "" : Encoding.ASCII.GetString(PassOf(key)))}";

    private OperatorKey Find()
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            return keys.Current;
        }

        return IsPlain(file)
            ? throw new StartupException(
                $"Databasen är inte krypterad, men {Settings.Engine} är satt. Stoppa alla instanser och kör " +
                    "encrypt-database.")
            : keys.NewestFirst.Select(id => keys.Find(id)!).FirstOrDefault(Opens)
                ?? throw new StartupException(
                    $"Databasen går inte att öppna: den är krypterad med en nyckel som inte finns bland nycklarna, eller så är {file} " +
                        "ingen databas. Lägg tillbaka nyckeln; ingen ny databas görs av sig själv.");
    }

    private bool Opens(OperatorKey key)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadWrite;Pooling=False");
        connection.Open();
        Unlock(connection, key);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        try
        {
            command.ExecuteScalar();
            return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            return false;
        }
    }

    /// <summary>32 bytes as they are: HKDF has made them, and the slow rounds for a password would be run at every connection.</summary>
    private static byte[] PassOf(OperatorKey key) => Encoding.ASCII.GetBytes($"raw:{Convert.ToHexStringLower(key.For(Purpose))}");
}
