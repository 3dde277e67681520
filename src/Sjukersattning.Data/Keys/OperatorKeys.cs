using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Keys;

/// <summary>
/// The secrets that the operator keeps apart from the database, oldest first; the last is the one that is used from now on, the others
/// are for what was made with them. In a file, or in the setting itself, a line each: name, blank, 32 bytes as base64.
/// </summary>
public sealed class OperatorKeys
{
    private const string DevelopmentFile = "nycklar.txt";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private volatile List<OperatorKey> _keys;

    private OperatorKeys(List<OperatorKey> keys, string? file, bool refusesUnsealed)
    {
        _keys = keys;
        File = file;
        RefusesUnsealed = refusesUnsealed;
    }

    /// <summary>The file they were read from; null when they came with the setting.</summary>
    public string? File { get; }

    public bool RefusesUnsealed { get; }

    /// <summary>The key that is used from now on.</summary>
    public OperatorKey Current => _keys[^1];

    /// <summary>Names of the keys, the newest first.</summary>
    public IEnumerable<string> NewestFirst => _keys.Select(key => key.Id).Reverse();

    /// <summary>A key by its name; null when the operator has it no more.</summary>
    public OperatorKey? Find(string id) => _keys.Find(key => key.Id == id);

    /// <summary>Reads the settings. Only outside Production a file is made where there is none, and said.</summary>
    /// <param name="contentRoot">Folder that a relative path is taken from.</param>
    /// <param name="developmentFolder">Where a file is made outside Production; null in it.</param>
    /// <exception cref="StartupException">There are no keys, or what should be keys are none.</exception>
    public static OperatorKeys Read(IConfiguration configuration, string contentRoot, string? developmentFolder)
    {
        var refuses = Settings.AllSealed.YesOrNo(configuration);
        if (Settings.KeysText.Given(configuration) is { Length: > 0 } text)
        {
            return new(KeysOf(text, Settings.KeysText.Name), null, refuses);
        }

        if (Settings.KeysFile.Given(configuration) is { Length: > 0 } given)
        {
            return FromFile(Path.GetFullPath(given, contentRoot), refuses);
        }

        if (developmentFolder is null)
        {
            throw new StartupException(
                $"Nycklarna saknas: utan dem kan ingen undertecknad version förseglas. Sätt {Settings.KeysFile} till en fil som " +
                    "ligger skild från databasen och dess säkerhetskopior; make-keys FIL skapar den första gången.");
        }

        var file = Path.Combine(developmentFolder, DevelopmentFile);
        if (!System.IO.File.Exists(file))
        {
            Directory.CreateDirectory(developmentFolder);
            if (TryMake(file))
            {
                Console.Error.WriteLine($"Nyckelfilen {file} saknades och är skapad. I Production görs ingen.");
            }
        }

        return FromFile(file, refuses);
    }

    /// <summary>Keys from the text of a file or a setting.</summary>
    /// <exception cref="StartupException">A line is none.</exception>
    public static OperatorKeys Of(string text) => new(KeysOf(text, Settings.KeysText.Name), null, false);

    /// <summary>Makes a file with one new key, readable for its owner alone; false when there is a file already.</summary>
    public static bool TryMake(string file)
    {
        // Whole before it has its name, and never over another: instances that start together end with one.
        var draft = $"{file}.{Guid.NewGuid():N}";
        Write(draft, FileMode.CreateNew, NewLine());
        try
        {
            System.IO.File.Move(draft, file);
            return true;
        }
        catch (IOException) when (System.IO.File.Exists(file))
        {
            System.IO.File.Delete(draft);
            return false;
        }
    }

    /// <summary>Adds a new key to the file, to be used from now on.</summary>
    /// <exception cref="StartupException">The keys are in no file, or it cannot be written.</exception>
    public OperatorKey AddNew()
    {
        var line = NewLine();
        if (File is null)
        {
            throw new StartupException($"Nycklarna står i {Settings.KeysText}. Lägg till en rad där: {line}");
        }

        try
        {
            // A file that somebody wrote by hand may end in the middle of its last line.
            var isWhole = System.IO.File.ReadAllText(File).EndsWith('\n');
            Write(File, FileMode.Append, isWhole ? line : $"\n{line}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Nyckelfilen {File} går inte att skriva i.", exception);
        }

        _keys = [.. _keys, .. KeysOf(line, File)];
        return Current;
    }

    /// <summary>A new key as a line; its name is when it was made, and something that makes it the only one.</summary>
    public static string NewLine() => string.Create(CultureInfo.InvariantCulture,
        $"{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}-{RandomNumberGenerator.GetHexString(4, lowercase: true)} " +
            $"{Convert.ToBase64String(RandomNumberGenerator.GetBytes(OperatorKey.Length))}");

    private static void Write(string file, FileMode mode, string line)
    {
        using var writer = new StreamWriter(file, OwnersAlone(mode));
        writer.WriteLine(line);
    }

    /// <summary>
    /// Takes in keys that somebody else has added to the file since, so that what is made with them can be judged. A file that cannot be
    /// read now changes nothing.
    /// </summary>
    public void ReadAgain()
    {
        try
        {
            if (File is not null)
            {
                _keys = [.. _keys, .. FromFile(File, RefusesUnsealed)._keys.Where(key => Find(key.Id) is null)];
            }
        }
        catch (StartupException)
        {
        }
    }

    /// <summary>How a file is opened that, when it is made, its owner alone may read.</summary>
    internal static FileStreamOptions OwnersAlone(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && mode == FileMode.CreateNew)
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private static OperatorKeys FromFile(string file, bool refusesUnsealed)
    {
        try
        {
            return new(KeysOf(System.IO.File.ReadAllText(file), file), file, refusesUnsealed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"Nyckelfilen {file} finns inte eller går inte att läsa. Ingen ny görs av sig själv: vad som är förseglat med de gamla " +
                    "nycklarna kan inte läsas med nya.", exception);
        }
    }

    private static List<OperatorKey> KeysOf(string text, string whence)
    {
        var keys = text.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(line => KeyOf(line, whence)).ToList();
        return keys.Count == 0 ? throw new StartupException($"{whence} innehåller ingen nyckel.")
            : keys.DistinctBy(key => key.Id).Count() < keys.Count ? throw new StartupException($"{whence} har två nycklar med samma namn.")
            : keys;
    }

    private static OperatorKey KeyOf(string line, string whence)
    {
        var secret = new byte[OperatorKey.Length];
        return line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [{ Length: <= OperatorKey.LongestId } id, var coded]
            && Convert.TryFromBase64String(coded, secret, out var length) && length == OperatorKey.Length
            ? new(id, secret)
            : throw new StartupException(
                $"{whence} har en rad som inte är en nyckel. En rad är ett namn, ett blanktecken och 32 byte i base64, så som make-keys " +
                    "skriver.");
    }
}
