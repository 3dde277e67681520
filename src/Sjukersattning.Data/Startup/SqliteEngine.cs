using System.Runtime.InteropServices;
using SQLitePCL;

namespace Sjukersattning.Data.Startup;

/// <summary>
/// SQLite as a library that the operator names, which encrypts its files, in place of the one that comes with EF. One for the process, and
/// for good: whoever has used the other cannot change.
/// </summary>
internal static class SqliteEngine
{
    /// <summary>Name that the provider asks for its library by.</summary>
    private const string Asked = "e_sqlite3";

    /// <summary>What only the library that encrypts has (SQLite3 Multiple Ciphers).</summary>
    private const string OnlyItHas = "sqlite3mc_version";

    private static readonly Lock Loading = new();
    private static KeyFunction? _key;

    /// <summary>int sqlite3_key(sqlite3*, const void*, int), which EF's provider knows by name and refuses to call.</summary>
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int KeyFunction(IntPtr database, byte[] pass, int length);

    /// <summary>Gives an open database its key; SQLite's code of what came of it.</summary>
    public static int Key(sqlite3 database, byte[] pass) => _key!(database.DangerousGetHandle(), pass, pass.Length);

    /// <summary>Has every connection of this process go by the library.</summary>
    /// <exception cref="StartupException">It is not there, or does not encrypt.</exception>
    public static void Use(string file)
    {
        lock (Loading)
        {
            if (_key is not null)
            {
                return;
            }

            if (!NativeLibrary.TryLoad(file, out var library))
            {
                throw new StartupException(
                    $"{Settings.Engine} är {file}, som inte finns eller inte går att läsa in på den här datorn.");
            }

            if (!NativeLibrary.TryGetExport(library, OnlyItHas, out _))
            {
                throw new StartupException(
                    $"{Settings.Engine} är {file}, som inte är SQLite3 Multiple Ciphers och inte kan kryptera databasen.");
            }

            NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly,
                (name, _, _) => name == Asked ? library : IntPtr.Zero);
            _key = Marshal.GetDelegateForFunctionPointer<KeyFunction>(NativeLibrary.GetExport(library, "sqlite3_key"));
        }
    }
}
