using System.Text;
using Sjukersattning.Data.Keys;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Keys;

/// <summary>
/// A database that the program encrypts, with keys in a file. The program runs beside this process, which has the SQLite that comes with EF
/// and cannot have both.
/// </summary>
internal sealed class EncryptedFolder : IDisposable
{
    private readonly StartFolder _folder = new();

    public EncryptedFolder() => System.IO.File.WriteAllText(KeyFile, TestKeys.Text);

    public string File => _folder.File.Path;

    public string KeyFile => In("nycklar.txt");

    public Dictionary<string, string> PlainSettings =>
        new(_folder.DemoSettings) { ["Keys__Text"] = "", ["Keys__File"] = KeyFile };

    public Dictionary<string, string> Settings => new(PlainSettings) { ["Database__Engine"] = CipherFactAttribute.Library };

    public bool IsPlain => SqliteCipher.IsPlain(File);

    public string In(string name) => Path.Combine(Path.GetDirectoryName(_folder.File.Path)!, name);

    /// <summary>Fills the file with the demo clinic, plain as versions before left it.</summary>
    public void FillPlain() => DatabaseMould.Demo.CopyTo(File);

    /// <summary>Runs a command that must end well; gives what it said.</summary>
    public async Task<string> DoAsync(params string[] arguments)
    {
        var (code, output, errors) = await TryAsync(Settings, arguments);
        Assert.True(code == 0, errors);
        return output;
    }

    /// <summary>Runs a command, or a start, that must be refused in one sentence.</summary>
    public async Task<string> RefusedAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        var (code, output, errors) = await TryAsync(settings, arguments.Length > 0 ? arguments : ["--urls", "http://127.0.0.1:0"]);
        Assert.True(code == 1, output + errors);
        Assert.DoesNotContain('\n', errors);
        Assert.EndsWith(".", errors, StringComparison.Ordinal);
        return errors;
    }

    /// <summary>A value of the database, read from a copy that the program has opened.</summary>
    public async Task<string?> AskAsync(string sql)
    {
        var copy = In($"{Guid.NewGuid():N}.db");
        await DoAsync("decrypt-database", copy);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        var value = SqliteFile.Run(connection, sql);
        connection.Close();
        System.IO.File.Delete(copy);
        return value;
    }

    /// <summary>Files of the database, whatever SQLite calls them, that hold one of the texts.</summary>
    public IEnumerable<string> FilesThatTell(params IEnumerable<string> texts) =>
        Directory.GetFiles(Path.GetDirectoryName(File)!, $"{Path.GetFileName(File)}*")
            .Where(file => ReadWhole(file) is var bytes
                && texts.Any(text => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0))
            .Select(file => Path.GetFileName(file)!);

    public void Dispose() => _folder.Dispose();

    private static byte[] ReadWhole(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<(int Code, string Output, string Errors)> TryAsync(Dictionary<string, string> settings,
        params string[] arguments)
    {
        await using var run = ProgramRun.Start(settings, arguments);
        return await run.EndAsync();
    }
}
